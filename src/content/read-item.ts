import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FrameItem } from '../framework/types.ts';
import { itemSchema } from '../schema/item.ts';
import type { Site } from '../schema/site.ts';
import { checkEvidence, namesAreCertain } from './check-evidence.ts';
import { reportUnnamed } from './check-files.ts';
import { checkUnits } from './check-units.ts';
import type { Folder } from './folder.ts';
import { picturesOf } from './pictures.ts';
import { bodyOf, readMdx } from './read-mdx.ts';
import type { Body, ItemEntry, UnreadItem } from './types.ts';

/** What one item file gave: its body may be sound where its fields are not. */
export interface ItemReading {
  readonly item: ItemEntry | undefined;
  /** The item where `item` is not, as far as its fields could be told apart. */
  readonly unread?: UnreadItem | undefined;
  readonly body: Body | undefined;
}

/** Reads one item file with everything that is asked of it beyond its schema. */
export async function readItem(
  folder: Folder,
  diagnostics: Diagnostic[],
  site: Site | undefined,
  frame: FrameItem,
  year: number,
  name: string,
): Promise<ItemReading> {
  const read = await readMdx(folder, diagnostics, `oit/${year}/${name}`, itemSchema, 'status: done');
  if (!read) return { item: undefined, body: undefined };
  const { fields, tree, body, origin, report } = read;
  const pictures = tree ? picturesOf(tree) : [];
  const { id } = frame;
  if (read.isEmpty) {
    diagnostics.push(
      diagnostic(
        'content/empty-body',
        { file: origin.file, line: Math.max(1, origin.line - 1), column: 1 },
        'ข้อนี้ยังไม่มีเนื้อความให้ประชาชนอ่าน',
        'เขียนใต้เส้น --- ว่าข้อมูลนี้คืออะไร และหน่วยงานรายงานอะไร',
      ),
    );
  }
  if (fields) {
    checkUnits(fields.typed['responsible'], site, (i) => fields.offsetOf(['responsible', i]), report);
    const inFile = pictures.map(({ file, offset }) => ({ file, offset: read.bodyStart + offset }));
    const named = await checkEvidence(fields, inFile, folder, frame, year, report);
    if (namesAreCertain(fields)) await reportUnnamed(folder, year, id, named, body !== undefined);
  }
  const files = [...new Set(pictures.map(({ file }) => file))];
  const item =
    fields?.value && body !== undefined ? { ...fields.value, year, id, body, pictures: files, origin } : undefined;
  return {
    item,
    unread: item ? undefined : { year, id, responsible: knownUnits(fields?.typed['responsible'], site) },
    body: bodyOf(read, { year, id }),
  };
}

/** Of the ids that were typed those that are units. */
function knownUnits(typed: unknown, site: Site | undefined): string[] {
  return Array.isArray(typed) ? typed.filter((id) => typeof id === 'string' && site?.units[id] !== undefined) : [];
}
