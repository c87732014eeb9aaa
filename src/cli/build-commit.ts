import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkOut } from '../permanent/checkout.ts';
import { shortCommit } from '../permanent/commit-name.ts';
import { folderInRepository, repositoryOf } from '../permanent/git.ts';
import { MANIFEST_FILE } from '../permanent/manifest.ts';
import { type Listed, listedIn } from '../permanent/verify/verify.ts';
import { contentFolder, PROJECT } from './paths.ts';
import { Refusal } from './refusal.ts';

const LOCK_FILE = 'package-lock.json';
/** The way into every command. */
const ENTRY = 'src/cli/run.mjs';

/**
 * Builds a commit in a temporary folder and gives the list of its files. Neither the output folder nor the working tree
 * nor the record of the content is touched. The program is that of the commit where both are in one repository, else
 * this one.
 *
 * @param commit full hash of a commit in the repository of the content
 * @param base path the section is to lie at, where it is known
 * @param keep folder to build into; without it what was built is removed
 * @throws Refusal where it can't be built, and for a folder that holds something
 */
export async function buildCommit(commit: string, base: string | undefined, keep: string | undefined): Promise<Listed> {
  if (keep !== undefined && (await readdir(keep).catch(() => [])).length > 0) {
    throw new Refusal(`โฟลเดอร์ ${keep} มีไฟล์อยู่แล้ว`, 'บอกโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง');
  }
  const room = await mkdtemp(join(tmpdir(), 'oit-commit-'));
  const clear = () => rmSync(room, { recursive: true, force: true });
  const stop = () => {
    clear();
    process.exit(130);
  };
  process.once('SIGINT', stop);
  try {
    const tree = join(room, 'section');
    await mkdir(tree);
    const written = await checkOut(contentFolder(), commit, tree);
    if (!written.ok) throw cannot(commit, written.why === 'refused' ? written.told : '');
    const program = await programIn(tree);
    if (program !== PROJECT) await lendModules(program);
    const out = keep ?? join(room, 'out');
    const told = await build(program, {
      OIT_CONTENT: join(tree, await folderInRepository(contentFolder())),
      OIT_OUT: out,
      ...(base ? { OIT_BASE: base } : {}),
    });
    const listed = await listedIn(join(out, MANIFEST_FILE));
    if (!listed) throw cannot(commit, told);
    return listed;
  } finally {
    process.off('SIGINT', stop);
    clear();
  }
}

/** The program of a commit that is written out, where content and program are kept in one repository; else this one. */
async function programIn(tree: string): Promise<string> {
  const [ours, contents] = await Promise.all([repositoryOf(PROJECT), repositoryOf(contentFolder())]);
  if (ours === undefined || ours !== contents) return PROJECT;
  const program = join(tree, await folderInRepository(PROJECT));
  return existsSync(join(program, ENTRY)) ? program : PROJECT;
}

/** Packages as the commit wants them are here already where its lock file is ours; else its build installs its own. */
async function lendModules(program: string): Promise<void> {
  const lockOf = (folder: string) => readFile(join(folder, LOCK_FILE), 'utf8').catch(() => undefined);
  const [wanted, here] = await Promise.all([lockOf(program), lockOf(PROJECT)]);
  if (wanted !== undefined && wanted === here) {
    await symlink(join(PROJECT, 'node_modules'), join(program, 'node_modules'), 'junction');
  }
}

/** Runs a program's own build; gives what it said. */
function build(program: string, env: Readonly<Record<string, string>>): Promise<string> {
  // Of what is set for this command only that may count which the commit doesn't say.
  const { SOURCE_DATE_EPOCH: _, OIT_BASE: __, ...ours } = process.env;
  const child = spawn(process.execPath, [join(program, ENTRY), 'build'], {
    cwd: program,
    env: { ...ours, NO_COLOR: '1', npm_config_ignore_scripts: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      told += piece;
    });
  }
  return new Promise((done) => {
    child.on('error', ({ message }) => done(message));
    child.on('close', () => done(told));
  });
}

/** @param told what git or the build said of it */
function cannot(commit: string, told: string): Refusal {
  const why = told.trim();
  return new Refusal(
    `สร้างหน้าเว็บของ commit ${shortCommit(commit)} ไม่ได้ จึงเทียบไม่ได้${why ? `\n\n${why.replaceAll(/^/gm, '    ')}\n` : ''}`,
    'ดูสาเหตุข้างบน ถ้าเนื้อหาของ commit นั้นมีข้อผิดพลาด หน้าเว็บที่เผยแพร่ย่อมไม่ได้มาจาก commit นั้น',
  );
}
