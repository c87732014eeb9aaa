import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPart } from '../../tests/bench/check.ts';
import { readOptions } from '../../tests/bench/options.ts';
import { guard } from './guard.ts';
import { contentFolder, PROJECT } from './paths.ts';
import { Refusal } from './refusal.ts';

await guard(async () => {
  const options = optionsOrRefusal();
  const temporary = await mkdtemp(join(tmpdir(), 'oit-bench-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  const { report, isWithin } = await checkPart(PROJECT, contentFolder(), temporary, options);
  process.stdout.write(`${report}\n${isWithin ? '✓ อยู่ในเกณฑ์ทุกข้อ' : '✗ มีข้อที่ไม่ถึงเกณฑ์'}\n`);
  return isWithin;
});

function optionsOrRefusal() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    throw new Refusal((error as RangeError).message, 'เขียนเช่น npm run bench:check -- --sizes 43,4300 --runs 3');
  }
}
