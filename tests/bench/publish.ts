import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { killPublishers } from '../support/publishing/killing.ts';
import { killBuilds } from '../support/publishing/killing-builds.ts';
import { randomFrom } from '../support/publishing/random.ts';
import type { Seen } from '../support/publishing/reader.ts';
import { drawSection } from '../support/publishing/sections.ts';
import { STEPS } from '../support/publishing/steps.ts';
import { table } from './table.ts';

export interface PublishOptions {
  /** Publications killed at their steps. */
  readonly cycles: number;
  /** Builds killed at any moment of their life. */
  readonly whole: number;
  /** Of the random moments. */
  readonly seed: number;
}

export interface PublishReport {
  readonly report: string;
  /** Whether no answer and no folder was anything but one of the two sections. */
  readonly isSound: boolean;
}

const TOWN = 'tests/fixtures/town';
const ITEM = 'oit/2567/o12.mdx';
/** Pages of the prepared sections, as many as a year has items. */
const ITEMS = 43;

/**
 * Kills publications while a reader compares every answer with the two complete sections.
 *
 * @param project folder of the program
 * @param temporary an empty folder
 * @param tell is told how far it is
 */
export async function publishPart(
  project: string,
  temporary: string,
  { cycles, whole, seed }: PublishOptions,
  tell: (what: string) => void,
): Promise<PublishReport> {
  const random = randomFrom(seed);
  const parts: PublishReport[] = [];
  if (cycles > 0) {
    const versions = [
      await drawSection(join(temporary, 'one'), 'alpha', ITEMS),
      await drawSection(join(temporary, 'two'), 'beta', ITEMS - 2),
    ] as const;
    const started = performance.now();
    const seen = await killPublishers(join(temporary, 'steps'), versions, cycles, random, (done) =>
      tell(`เผยแพร่–ฆ่า–เผยแพร่ ${done}/${cycles}`),
    );
    const rows = STEPS.map((step) => [`  ฆ่าที่ขั้น ${step}`, String(seen.kills.get(step) ?? 0)]);
    parts.push(part('เผยแพร่–ฆ่า–เผยแพร่', cycles, rows, seen, started));
  }
  if (whole > 0) {
    const changed = join(temporary, 'changed');
    await cp(join(project, TOWN), changed, { recursive: true });
    const item = await readFile(join(changed, ITEM), 'utf8');
    await writeFile(join(changed, ITEM), item.replace('รายงานครึ่งปี', 'รายงานฉบับแก้ไข'));
    const started = performance.now();
    const seen = await killBuilds(join(temporary, 'builds'), [join(project, TOWN), changed], whole, random, (done) =>
      tell(`ฆ่า npm run build ${done}/${whole}`),
    );
    const rows = [
      ['  ฆ่าระหว่างสร้าง', String(seen.killed)],
      ['  เสร็จก่อนถูกฆ่า', String(seen.ended)],
    ];
    parts.push(part('ฆ่า npm run build', whole, rows, seen, started));
  }
  return {
    report: parts.map(({ report }) => report).join('\n\n'),
    isSound: parts.every(({ isSound }) => isSound),
  };
}

function part(
  name: string,
  cycles: number,
  rows: readonly string[][],
  { answers, wrong, faults }: Seen & { readonly faults: readonly string[] },
  started: number,
): PublishReport {
  const seconds = (performance.now() - started) / 1000;
  const all = [
    [name, `${cycles} รอบ`],
    ...rows,
    ['คำตอบที่อ่าน', answers.toLocaleString('en-US')],
    ['คำตอบที่ผิด', String(wrong.length)],
    ['โฟลเดอร์ที่ผิด', String(faults.length)],
    ['เวลา', `${seconds.toFixed(0)} s`],
  ];
  return {
    report: [table(all), ...wrong, ...faults].join('\n'),
    isSound: wrong.length === 0 && faults.length === 0,
  };
}
