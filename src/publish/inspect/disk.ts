import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Manifest } from '../../permanent/manifest.ts';
import { verifyFolder } from '../../permanent/verify/folder.ts';

/** Reads a section back from the disk, and tells what is not as its list says. */
export async function diskFindings(folder: string, manifest: Manifest): Promise<Diagnostic[]> {
  const { findings } = await verifyFolder(folder, manifest, () => {});
  return findings.map(({ path, message }) =>
    diagnostic(
      'build/disk',
      { file: path.slice(1), line: 1, column: 1 },
      `ไฟล์บนดิสก์ไม่ตรงกับที่เขียน: ${message}`,
      'ตรวจว่าดิสก์ไม่เต็มและไม่เสีย และไม่มีโปรแกรมอื่นแก้ไฟล์ระหว่างสร้างหน้าเว็บ แล้วสั่งคำสั่งเดิมอีกครั้ง',
    ),
  );
}

/** What lies in a section and is neither file nor folder: a link may lead anywhere, and a server would follow it. */
export function strangerFindings(others: readonly string[]): Diagnostic[] {
  return others.map((path) =>
    diagnostic(
      'build/link-file',
      { file: path.slice(1), line: 1, column: 1 },
      'ในชุดที่สร้างมีทางลัดไปยังไฟล์นอกหมวด ซึ่งอาจพาเอกสารที่ไม่ได้ตั้งใจออกไปเผยแพร่',
      'ตรวจว่าในโฟลเดอร์เนื้อหาและโฟลเดอร์ public ไม่มีทางลัด (symbolic link) แล้วสั่งคำสั่งเดิมอีกครั้ง',
    ),
  );
}
