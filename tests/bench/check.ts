import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeArchive } from './archive.ts';
import { atMost, type Judged, type Part } from './evidence-limits.ts';
import { type Measured, measure } from './measure.ts';
import { marginal, median } from './statistics.ts';
import { table } from './table.ts';

interface Limits {
  /** Seconds with nothing kept of an earlier run, and with the program compiled and the documents read before. */
  readonly cold: number;
  readonly warm: number;
  /** Bytes of the largest process. */
  readonly memory: number;
}

/** What the check of a size may cost on two cores. */
const LIMITS: ReadonlyMap<number, Partial<Limits>> = new Map([
  [43, { cold: 2.5, warm: 1 }],
  [4_300, { cold: 15, warm: 15, memory: 500e6 }],
]);

interface Size {
  readonly items: number;
  readonly cold: Measured;
  readonly warm: Measured;
}

/**
 * How long `npm run check` takes, and its memory, by the number of items; each figure the median of some runs.
 *
 * @param project folder of the program
 * @param content the content that is multiplied
 * @param temporary an empty folder
 */
export async function checkPart(
  project: string,
  content: string,
  temporary: string,
  { sizes, runs }: { readonly sizes: readonly number[]; readonly runs: number },
): Promise<Part> {
  const measured: Size[] = [];
  for (const items of sizes) measured.push(await measureSize(project, content, temporary, items, runs));
  const judgedRows = measured.map(({ items, cold, warm }) => {
    const limits = LIMITS.get(items) ?? {};
    const figures = [
      judge(cold.seconds, limits.cold, seconds),
      judge(warm.seconds, limits.warm, seconds),
      judge(warm.largest, limits.memory, megabytes),
    ];
    return {
      cells: [`${items} ข้อ`, ...figures.map(({ text }) => text), `${((warm.seconds / items) * 1000).toFixed(2)} ms`],
      isWithin: figures.every(({ isWithin }) => isWithin),
    };
  });
  const head = ['ขนาด', 'ครั้งแรก', 'ครั้งต่อไป', 'หน่วยความจำ', 'ต่อข้อ'];
  return {
    report: `ตรวจเนื้อหา (npm run check)\n${table([head, ...judgedRows.map(({ cells }) => cells)])}${growth(measured)}`,
    isWithin: judgedRows.every(({ isWithin }) => isWithin),
  };
}

async function measureSize(
  project: string,
  content: string,
  temporary: string,
  items: number,
  runs: number,
): Promise<Size> {
  const folder = await mkdtemp(join(temporary, 'check-'));
  const archive = join(folder, 'content');
  await makeArchive(content, archive, items);
  const cold: Measured[] = [];
  const warm: Measured[] = [];
  for (let turn = 0; turn < runs; turn++) {
    const kept = join(folder, `compiled-${turn}`);
    const run = () =>
      measure({
        args: [join(project, 'src/cli/run.mjs'), 'check'],
        cwd: project,
        env: { OIT_CONTENT: archive, NODE_COMPILE_CACHE: kept },
      });
    cold.push(await run());
    warm.push(await run());
  }
  await rm(folder, { recursive: true, force: true });
  return { items, cold: middle(cold), warm: middle(warm) };
}

function middle(runs: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => median(runs.map((run) => run[key]));
  return { seconds: of('seconds'), largest: of('largest'), together: of('together') };
}

/** What one more item costs from each size to the next, and whether it grows. */
function growth(sizes: readonly Size[]): string {
  return sizes
    .slice(1)
    .map((large, i) => {
      const small = sizes[i] as Size;
      const cost = marginal(
        { items: small.items, seconds: small.warm.seconds },
        { items: large.items, seconds: large.warm.seconds },
      );
      return `\n${small.items} → ${large.items} ข้อ: ข้อที่เพิ่มใช้ข้อละ ${(cost * 1000).toFixed(2)} ms`;
    })
    .join('');
}

/** A figure, with its mark where it has a limit. */
function judge(value: number, limit: number | undefined, write: (value: number) => string): Judged {
  return limit === undefined ? { text: write(value), isWithin: true } : atMost(value, limit, write);
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

function megabytes(value: number): string {
  return `${Math.round(value / 1e6)} MB`;
}
