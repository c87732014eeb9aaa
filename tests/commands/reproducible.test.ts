import { execFileSync, spawn } from 'node:child_process';
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVIDENCE_TOWN } from '../support/built-sites.ts';
import { officersEnvironment, PROJECT, type Ran } from '../support/commands.ts';
import { commit, git } from '../support/git.ts';
import { otherMachine } from '../support/other-machine.ts';

const DAY = '2024-04-30';
let room = '';
/** Two checkouts of one commit with the program and a section in it, at paths of different depth. */
let [one, other] = ['', ''];
let made = '';

beforeAll(async () => {
  // On the disk of the packages, which are linked into the first checkout as folders of its own.
  room = await mkdtemp(join(PROJECT, '.oit-test-'));
  [one, other] = [join(room, 'one'), join(room, 'much/deeper/section')];
  const files = execFileSync('git', ['-C', PROJECT, 'ls-files', '-z', '-co', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((name) => /^(?:src|public)\/|^[^/]+$/.test(name))) {
    await mkdir(dirname(join(one, file)), { recursive: true });
    await cp(join(PROJECT, file), join(one, file));
  }
  await cp(EVIDENCE_TOWN, join(one, 'content'), { recursive: true });
  git(one, DAY, 'init', '-q');
  made = commit(one, DAY);
  await mkdir(dirname(other), { recursive: true });
  git(room, DAY, 'clone', '-q', one, other);
  const modules = join(PROJECT, 'node_modules');
  if (process.platform === 'linux') execFileSync('cp', ['-al', modules, join(one, 'node_modules')]);
  else await symlink(modules, join(one, 'node_modules'));
  await symlink(modules, join(other, 'node_modules'));
  // What earlier builds have read is known to one of them; the other begins with nothing.
  await cp(join(PROJECT, '.oit/cache'), join(one, '.oit/cache'), { recursive: true }).catch(() => {});
});
afterAll(() => rm(room, { recursive: true, force: true }));

/** Runs a command of a checkout, with a mask that files are made under; on one core only where that is asked. */
function run(
  checkout: string,
  mask: string,
  args: readonly string[],
  env: Record<string, string> = {},
  core = '',
): Promise<Ran> {
  const child = spawn(
    'sh',
    ['-c', `umask ${mask}; exec ${core} "$@"`, 'sh', process.execPath, 'src/cli/run.mjs', ...args],
    {
      cwd: checkout,
      env: { ...officersEnvironment(), NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ran = { output: '', stdout: '' };
  child.stdout.on('data', (piece) => {
    ran.output += piece;
    ran.stdout += piece;
  });
  child.stderr.on('data', (piece) => {
    ran.output += piece;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, ...ran })));
}

/** Every folder and file with its mode and, of files, what they hold. */
async function contentsOf(folder: string): Promise<Map<string, string>> {
  const paths = (await readdir(folder, { recursive: true })).sort();
  return new Map(
    await Promise.all(
      ['', ...paths].map(async (path) => {
        const at = join(folder, path);
        const found = await lstat(at);
        const bytes = found.isFile() ? (await readFile(at)).toString('base64') : '';
        return [path, `${found.mode.toString(8)} ${bytes}`] as const;
      }),
    ),
  );
}

async function bytesOf(folder: string): Promise<Map<string, string>> {
  const all = await contentsOf(folder);
  return new Map([...all].map(([path, held]) => [path, held.slice(held.indexOf(' '))]));
}

// On one core, with nothing cached, beside whatever else the machine does.
describe('a commit', { timeout: 300_000 }, () => {
  test('gives the same bytes on another machine, and npm run verify says that they are of the commit', async () => {
    const built = await run(one, '022', ['build', '--no-record']);
    expect(built.code, built.output).toBe(0);
    const kept = join(room, 'kept');
    const home = join(room, 'home');
    await mkdir(home);
    const core = process.platform === 'linux' ? 'taskset -c 0' : '';
    const args = ['verify', join(one, 'dist'), '--commit', '--keep', kept, '--json'];
    const verified = await run(other, '077', args, otherMachine(home), core);
    const [first, second] = await Promise.all([contentsOf(join(one, 'dist')), contentsOf(kept)]);
    const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
      (path) => first.get(path) !== second.get(path),
    );
    expect(differing).toEqual([]);
    // Of every kind that likes to tell when, where or in which order it was made.
    for (const kind of [
      '.html',
      '.html.br',
      '.html.gz',
      '.pf_index',
      '.pf_fragment',
      '.webp',
      '.xlsx',
      '.pdf',
      '.csv',
      '.svg',
      '.png',
      '.js',
      '.css',
      '.docx',
    ]) {
      expect(
        [...first.keys()].some((path) => path.endsWith(kind)),
        kind,
      ).toBe(true);
    }
    expect(verified.code, verified.output).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, commit: made, findings: [], notes: [] });
    const list = JSON.parse(await readFile(join(kept, 'manifest.json'), 'utf8'));
    expect(list).toMatchObject({ commit: made, program: { commit: made } });
    expect(git(other, DAY, 'status', '--porcelain')).toBe('?? node_modules');

    // The package of both is the same as well.
    const [packed, again] = [join(room, 'packed'), join(room, 'again')];
    const ran = [
      await run(one, '022', ['pack', '--out', packed]),
      await run(other, '077', ['pack', '--out', again], { ...otherMachine(home), OIT_OUT: kept }, core),
    ];
    for (const { code, output } of ran) expect(code, output).toBe(0);
    const zips = (await readdir(packed)).filter((name) => name.endsWith('.zip'));
    expect(zips).toHaveLength(1);
    expect(await bytesOf(again)).toEqual(await bytesOf(packed));
  });

  test('gives the same release everywhere, with sums that agree', async () => {
    const [first, second] = [join(room, 'release'), join(room, 'deeper/release')];
    const ran = [
      await run(one, '022', ['release', '--out', first]),
      await run(other, '077', ['release', '--out', second], otherMachine(room)),
    ];
    for (const { code, output } of ran) expect(code, output).toBe(0);
    expect([...(await bytesOf(first)).keys()]).toEqual([
      '',
      'SHA256SUMS',
      'oit-disclosure-0.1.0.cdx.json',
      'oit-disclosure-0.1.0.tar.gz',
    ]);
    expect(await bytesOf(second)).toEqual(await bytesOf(first));
    execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: first });
    const listed = execFileSync('tar', ['-tzf', 'oit-disclosure-0.1.0.tar.gz'], { cwd: first, encoding: 'utf8' });
    expect(listed).toContain('oit-disclosure-0.1.0/src/cli/run.mjs\n');
    await writeFile(join(other, 'package.json'), '{}');
    const refused = await run(other, '022', ['release', '--out', second]);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('ยังไม่ commit');
  });
});
