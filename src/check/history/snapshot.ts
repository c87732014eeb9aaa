import { z } from 'astro/zod';
import type { Disk } from '../../content/disk.ts';
import { itemOfPath } from '../../content/item-file.ts';
import { readContent } from '../../content/reader.ts';
import type { Reading } from '../../content/types.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { buildDisclosure } from '../../model/build.ts';
import { roundPoints, scoreOf } from '../../model/score.ts';
import type { Figures } from '../../model/timeline.ts';
import type { DisclosureYear } from '../../model/types.ts';

/** What the content of one commit comes to: the figures of its years in พ.ศ., or what keeps it from being read. */
export type TreeFigures =
  | { readonly current: number; readonly years: readonly (readonly [year: number, figures: Figures])[] }
  | { readonly fault: TreeFault };

export interface TreeFault {
  /** In the content folder, with its line: `oit/2567/o12.mdx:3`. */
  readonly place: string;
  readonly message: string;
}

const points = z.strictObject({ oit: z.number().min(0), ita: z.number().min(0) });
const count = z.int().min(0);

export const figuresSchema = z.strictObject({
  total: count.describe('Items of the frame.'),
  done: count.describe('Items whose status says done.'),
  proven: count.describe('Of those, the items of which every needed element is met.'),
  points: z
    .strictObject({ declared: points, proven: points })
    .describe('What the items done, and those proven, are worth.'),
});

/** By which a kept result is told from anything else that may lie in its place. */
export const treeFiguresSchema: z.ZodType<TreeFigures> = z.union([
  z.strictObject({ current: z.int(), years: z.array(z.tuple([z.int(), figuresSchema])) }),
  z.strictObject({ fault: z.strictObject({ place: z.string(), message: z.string() }) }),
]);

/**
 * Reads content as it was, by the reader of the check and the build. Where an item can't be read, nothing is counted: it
 * would look like one that is not done. Other faults cost their item its proof, as in the check.
 *
 * @param root how the reader is to call the folder; not opened
 */
export async function figuresOfDisk(root: string, disk: Disk): Promise<TreeFigures> {
  const reading = await readContent(root, disk);
  const { sound, itemFiles, diagnostics } = reading;
  if (!sound || sound.items.length < itemFiles) return { fault: faultOf(reading) };
  const { current, years } = buildDisclosure(sound);
  return { current: current.year, years: years.map((year) => [year.year, figuresOf(year, diagnostics)] as const) };
}

/** The figures of a year, by the points that the check reckons with. */
function figuresOf(year: DisclosureYear, findings: readonly Diagnostic[]): Figures {
  const { items, declared, proven } = scoreOf(year, findings);
  return {
    total: items.length,
    done: items.filter(({ isDeclared }) => isDeclared).length,
    proven: items.filter(({ isProven }) => isProven).length,
    points: { declared: roundPoints(declared), proven: roundPoints(proven) },
  };
}

/** The first error of what keeps all from being counted: of site.yaml or a frame, else of an item that can't be read. */
function faultOf({ sound, diagnostics }: Reading): TreeFault {
  const read = new Set(sound?.items.map(({ origin }) => origin.file));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const isCause = ({ file }: Diagnostic) => (sound ? file.endsWith('.mdx') && !read.has(file) : !itemOfPath(file));
  const cause = errors.find(isCause) ?? errors[0];
  if (!cause) return { place: '', message: 'อ่านเนื้อหาไม่ได้' };
  const { file, line, message } = cause;
  return { place: `${file.slice(file.indexOf('/') + 1)}:${line}`, message };
}
