import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { writeWhole } from '../content/write-whole.ts';
import { dependenciesPage } from '../supply/listing.ts';
import { readLock } from '../supply/lock.ts';
import { sbomOf } from '../supply/sbom.ts';
import { guard } from './guard.ts';
import { LOCK_FILE, lockCommit } from './lock-commit.ts';
import { helpText, type Options, readOptions } from './options.ts';
import { fromCaller, PROJECT } from './paths.ts';

const COMMAND = 'npm run sbom --';

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
  await writeWhole(out, sbomOf(lock, await lockCommit()));
  const page = join(PROJECT, 'docs/dependencies.md');
  await writeWhole(page, dependenciesPage(lock));
  process.stdout.write(`✓ เขียนบัญชีส่วนประกอบ ${lock.packages.size} รายการที่ ${out} และ ${relative(PROJECT, page)} แล้ว\n`);
  return true;
});
