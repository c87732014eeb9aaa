import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishPart } from '../../tests/bench/publish.ts';
import { guard } from './guard.ts';
import { helpText, type Options, readOptions } from './options.ts';
import { PROJECT } from './paths.ts';
import { Refusal } from './refusal.ts';

const COMMAND = 'npm run bench:publish --';

const OPTIONS = {
  cycles: { value: 'จำนวน', help: 'รอบของการเผยแพร่ที่ถูกฆ่าตามขั้น แล้วเผยแพร่อีกครั้ง (1000 ถ้าไม่บอก)' },
  whole: { value: 'จำนวน', help: 'จำนวน npm run build ที่ถูกฆ่าเมื่อใดก็ได้ (0 ถ้าไม่บอก)' },
  seed: { value: 'เลข', help: 'ทำซ้ำจังหวะสุ่มของรอบก่อน' },
  help: { help: 'แสดงวิธีใช้นี้' },
} as const satisfies Options;

await guard(async () => {
  const chosen = readOptions(process.argv.slice(2), OPTIONS, COMMAND);
  if (chosen.help !== undefined) {
    process.stdout.write(helpText(COMMAND, 'ฆ่าการเผยแพร่ระหว่างที่มีผู้อ่าน แล้วนับคำตอบที่ผิด', OPTIONS));
    return true;
  }
  const options = {
    cycles: count(chosen.cycles, 1000),
    whole: count(chosen.whole, 0),
    seed: count(chosen.seed, Date.now() % 1_000_000),
  };
  const temporary = await mkdtemp(join(tmpdir(), 'oit-bench-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  const counter = process.stderr.isTTY ? (what: string) => process.stderr.write(`\r\u001b[K${what}`) : () => {};
  const { report, isSound } = await publishPart(PROJECT, temporary, options, counter);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  process.stdout.write(`${report}\n\nทำซ้ำด้วย --seed ${options.seed}\n${isSound ? '✓ ไม่มีคำตอบที่ผิด' : '✗ มีคำตอบที่ผิด'}\n`);
  return isSound;
});

function count(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,7}$/.test(text)) throw new Refusal(`${text} ไม่ใช่จำนวน`, `เขียนเช่น ${COMMAND} --cycles 1000 --whole 100`);
  return Number(text);
}
