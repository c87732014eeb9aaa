import { writeFiles } from '../write-files.ts';

/** A municipality's own site beside which a section lies: pages, a page for unknown addresses, and names much like the section's. */
export const MUNICIPAL_FILES = {
  'index.html': '<!doctype html><title>ทต.บ้านสมมติ</title><p>หน้าแรกของเทศบาล</p>\n',
  'not-found.html': '<!doctype html><title>ไม่พบหน้า</title><p>หน้าไม่พบของเทศบาล</p>\n',
  'news/index.html': '<!doctype html><title>ข่าว</title><p>ข่าวของเทศบาล</p>\n',
  'ita-2566/index.html': '<!doctype html><title>ITA เดิม</title><p>หมวด ITA เดิมของเทศบาล</p>\n',
  'favicon.ico': 'ตราของเทศบาล',
  'logo.png': 'ภาพของเทศบาล',
  'secret.txt': 'ไฟล์ของเทศบาลที่อยู่นอกหมวด\n',
} as const;

/** What a script of the municipality's site answers, by the rule of its server for `.php`. */
export const SCRIPT_ANSWER = 'คำตอบของสคริปต์เทศบาล';

/** A header that the municipality's server sends with all that is its own. */
export const OWN_HEADER = { name: 'X-Municipal', value: 'yes' } as const;

/** Writes the site into a folder. */
export async function writeMunicipalSite(folder: string): Promise<void> {
  await writeFiles(folder, MUNICIPAL_FILES);
}
