import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { writeWhole } from '../content/write-whole.ts';
import { runGit } from '../permanent/run-git.ts';
import { dependenciesPage } from '../supply/listing.ts';
import { readLock } from '../supply/lock.ts';
import { type Made, sbomOf } from '../supply/sbom.ts';
import { guard } from './guard.ts';
import { helpText, type Options, readOptions } from './options.ts';
import { fromCaller, PROJECT } from './paths.ts';

const COMMAND = 'npm run sbom --';
const LOCK_FILE = 'package-lock.json';

const OPTIONS = {
  out: { value: 'ไฟล์', help: 'เขียนบัญชีส่วนประกอบลงในไฟล์นี้ แทน sbom.cdx.json' },
  help: { help: 'แสดงวิธีใช้นี้' },
} as const satisfies Options;

await guard(async () => {
  const chosen = readOptions(process.argv.slice(2), OPTIONS, COMMAND);
  if (chosen.help !== undefined) {
    process.stdout.write(helpText(COMMAND, 'เขียนบัญชีส่วนประกอบของโปรแกรม (SBOM) และ docs/dependencies.md', OPTIONS));
    return true;
  }
  const lock = readLock(await readFile(join(PROJECT, LOCK_FILE), 'utf8'));
  const out = chosen.out === undefined ? join(PROJECT, 'sbom.cdx.json') : fromCaller(chosen.out);
  await mkdir(dirname(out), { recursive: true });
  await writeWhole(out, sbomOf(lock, await made()));
  const page = join(PROJECT, 'docs/dependencies.md');
  await writeWhole(page, dependenciesPage(lock));
  process.stdout.write(`✓ เขียนบัญชีส่วนประกอบ ${lock.packages.size} รายการที่ ${out} และ ${relative(PROJECT, page)} แล้ว\n`);
  return true;
});

/** The commit that the lock file is of, and its time; a lock file that is not committed has neither. */
async function made(): Promise<Made> {
  const [head, changes] = await Promise.all([
    runGit(PROJECT, ['log', '-1', '--format=%H %ct']),
    runGit(PROJECT, ['status', '--porcelain', '--', LOCK_FILE]),
  ]);
  const isCommitted = head.ok && changes.ok && changes.bytes.length === 0;
  const [commit, time] = isCommitted ? head.bytes.toString('utf8').trim().split(' ') : [];
  const epoch = process.env['SOURCE_DATE_EPOCH'] || time;
  return { commit, seconds: epoch && /^\d{1,11}$/.test(epoch) ? Number(epoch) : undefined };
}
