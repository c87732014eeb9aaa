import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchSize, type Places, type Size } from '../../tests/bench/bench.ts';
import { type Options, readOptions } from '../../tests/bench/options.ts';
import { canReadMemory } from '../../tests/bench/process-tree.ts';
import { report } from '../../tests/bench/report.ts';
import { installStarlight } from '../../tests/bench/starlight.ts';
import { guard } from './guard.ts';
import { contentFolder, PROJECT } from './paths.ts';

const tell = (what: string) => process.stderr.write(`${what}\n`);

await guard(async () => {
  const options = optionsOrReason();
  if (typeof options === 'string') {
    tell(`✗ ${options}`);
    return false;
  }
  const temporary = await mkdtemp(join(tmpdir(), 'oit-bench-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));

  const folder = join(PROJECT, '.oit/bench/starlight');
  const starlight = !options.alone && (await installStarlight(folder)) ? folder : undefined;
  if (!starlight && !options.alone) {
    tell('ติดตั้ง Starlight ไม่ได้ (เครื่องอาจต่อคลังแพ็กเกจ npm ไม่ได้) จึงวัดเฉพาะของเราเอง');
  }
  if (!canReadMemory) tell('ระบบนี้อ่านหน่วยความจำของโปรแกรมอื่นไม่ได้ จึงวัดเฉพาะเวลา');

  const places: Places = { project: PROJECT, content: contentFolder(), temporary, starlight };
  const sizes: Size[] = [];
  for (const items of options.sizes) sizes.push(await benchSize(items, options, places, tell));

  const [cpu] = cpus();
  process.stdout.write(
    `\n${cpus().length} × ${cpu?.model.trim() ?? 'CPU'} · Node ${process.versions.node} · ค่ากลางของ ${options.runs} รอบ\n\n${report(sizes)}\n`,
  );
  return true;
});

function optionsOrReason(): Options | string {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    return (error as RangeError).message;
  }
}
