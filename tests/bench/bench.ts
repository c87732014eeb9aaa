import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeArchive } from './archive.ts';
import { type Measured, measure } from './measure.ts';
import type { Options } from './options.ts';
import { type Output, outputOf } from './output.ts';
import { starlightBuild, writeStarlightSite } from './starlight.ts';
import { median } from './statistics.ts';

/** Starlight has no target beyond this size, and puts every page into the sidebar of every page. */
const MOST_FOR_STARLIGHT = 430;

export interface Places {
  readonly project: string;
  /** The real content. */
  readonly content: string;
  /** Everything made for the measuring, removed afterwards. */
  readonly temporary: string;
  /** Where Starlight is installed; `undefined` where it could not be. */
  readonly starlight: string | undefined;
}

export interface Built extends Measured {
  readonly output: Output;
}

/** Medians of one size. */
export interface Size {
  readonly items: number;
  readonly ours: Built;
  readonly starlight: Built | undefined;
}

/** Measures one size: ours and Starlight in turn, so that what else the machine does slows both. */
export async function benchSize(
  items: number,
  { runs }: Options,
  places: Places,
  tell: (what: string) => void,
): Promise<Size> {
  const content = join(places.temporary, `content-${items}`);
  const out = join(places.temporary, 'out');
  await makeArchive(places.content, content, items);
  const starlight = items <= MOST_FOR_STARLIGHT ? places.starlight : undefined;
  if (starlight) await writeStarlightSite(starlight, content);
  const env = { OIT_CONTENT: content, OIT_OUT: out, OIT_BASE: '/ita/' };
  const run = () => measure({ args: [join(places.project, 'src/cli/run.mjs'), 'build'], cwd: places.project, env });

  const found = { ours: [] as Built[], starlight: [] as Built[] };
  for (let turn = 1; turn <= runs; turn++) {
    tell(`${items} ข้อ รอบ ${turn}/${runs}`);
    await rm(out, { recursive: true, force: true });
    found.ours.push({ ...(await run()), output: await complete(out, items) });
    if (starlight) {
      const built = await measure(await starlightBuild(starlight));
      found.starlight.push({ ...built, output: await complete(join(starlight, 'dist'), items) });
    }
  }
  await Promise.all([content, out].map((path) => rm(path, { recursive: true, force: true })));
  return {
    items,
    ours: medianBuild(found.ours),
    starlight: found.starlight.length > 0 ? medianBuild(found.starlight) : undefined,
  };
}

/** A build that lost pages or its index would look quick. */
async function complete(folder: string, items: number): Promise<Output> {
  const output = await outputOf(folder);
  if (output.pages < items) throw new Error(`${folder} มีเพียง ${output.pages} หน้า ทั้งที่มี ${items} ข้อ`);
  if (output.index === 0) throw new Error(`${folder} ไม่มีดัชนีค้นหา`);
  return output;
}

function medianRun(runs: readonly Measured[]): Measured {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    largest: median(runs.map(({ largest }) => largest)),
    together: median(runs.map(({ together }) => together)),
  };
}

function medianBuild(runs: readonly Built[]): Built {
  const [{ output } = { output: { files: 0, pages: 0, bytes: 0, index: 0 } }] = runs;
  return { ...medianRun(runs), output };
}
