import { said } from '../schema/said.ts';
import type { Folder } from './folder.ts';
import { PICTURE_NAME } from './pictures.ts';

/** Text that was read from the pictures of a document, kept beside it: `scan.pdf.ocr.txt`. */
export const OCR_ENDING = '.ocr.txt';

/** The same, and what was put aside of it when the document was replaced: `scan.pdf.ocr.old-1.txt`. */
const OCR_TEXT = /\.ocr(?:\.old-\d+)?\.txt$/;

/** The document whose text a file holds, by its name: `scan.pdf.ocr.txt` → `scan.pdf`; `undefined` for any other file. */
export function documentOfText(name: string): string | undefined {
  return OCR_TEXT.test(name) ? name.replace(OCR_TEXT, '') : undefined;
}

/**
 * Reports what lies in the evidence folder of an item and is named by nothing: nobody would ever see it, and it may be
 * the very document that was meant.
 *
 * @param named files that the item names, `o12/six-months.pdf`; compared in one normal form, since macOS writes another
 * @param isBodyKnown else pictures are left out, since a body that was refused may show them
 */
export async function reportUnnamed(
  folder: Folder,
  year: number,
  id: string,
  named: Iterable<string>,
  isBodyKnown = true,
): Promise<void> {
  const known = new Set([...named].map((name) => name.normalize('NFC')));
  const path = `oit/${year}/${id}`;
  for (const { name, isFolder } of (await folder.list(path)) ?? []) {
    const file = `${id}/${name}`.normalize('NFC');
    if (!isFolder && (known.has(file) || known.has(documentOfText(file) ?? ''))) continue;
    if (!isBodyKnown && PICTURE_NAME.test(name)) continue;
    await folder.report(
      `${path}/${name}`,
      'content/unnamed-file',
      isFolder
        ? `โฟลเดอร์ย่อย ${said(name)} ไม่ถูกเผยแพร่ หลักฐานต้องอยู่ในโฟลเดอร์ของข้อโดยตรง`
        : `ไฟล์ ${said(name)} ไม่มีข้อใดอ้างถึง จึงไม่ถูกเผยแพร่`,
      isFolder
        ? `ย้ายไฟล์ออกมาไว้ที่ ${folder.name(path)}/ แล้วเพิ่มในช่อง evidence ของ ${id}.mdx`
        : `เพิ่มในช่อง evidence ของ ${id}.mdx เป็น file: ${file} พร้อม title หรือย้ายไฟล์ออกจากโฟลเดอร์ content`,
    );
  }
}
