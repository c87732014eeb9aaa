import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { pageSchema } from '../schema/page.ts';
import { said } from '../schema/said.ts';
import type { Folder } from './folder.ts';
import { picturesOf } from './pictures.ts';
import { bodyOf, readMdx } from './read-mdx.ts';
import type { Body, PageEntry } from './types.ts';

/** What one page file gave: its body may be sound where its fields are not. */
export interface PageReading {
  readonly page: PageEntry | undefined;
  readonly body: Body | undefined;
}

/** Addresses the program makes itself. */
const TAKEN = /^(?:index|search|glossary|check|eit|colophon|data|feed|manifest|pagefind|sitemap.*|o\d+)$/;

/** Reads `pages/*.mdx`. */
export async function readPages(folder: Folder, diagnostics: Diagnostic[]): Promise<PageReading[]> {
  const pages: PageReading[] = [];
  for (const { name } of (await folder.list('pages')) ?? []) {
    const path = `pages/${name}`;
    const slug = /^([a-z][a-z0-9-]*)\.mdx$/.exec(name)?.[1];
    if (!slug || TAKEN.test(slug)) {
      await folder.report(
        path,
        'content/file-name',
        slug ? `ชื่อหน้า ${said(slug)} ซ้ำกับหน้าที่โปรแกรมสร้างเอง` : `ชื่อไฟล์ ${said(name)} ใช้เป็นที่อยู่เว็บไม่ได้`,
        slug ? 'ตั้งชื่อไฟล์เป็นคำอื่น' : 'ตั้งชื่อด้วย a-z ตัวเล็ก 0-9 และ - ลงท้ายด้วย .mdx เช่น privacy.mdx',
      );
      continue;
    }
    const read = await readMdx(folder, diagnostics, path, pageSchema, 'title: ชื่อหน้า');
    if (!read) continue;
    const { fields, body, origin } = read;
    for (const { file, offset } of read.tree ? picturesOf(read.tree) : []) {
      read.report({
        code: 'content/prose',
        offset: read.bodyStart + offset,
        message: `ภาพ ${said(file)} อยู่ในหน้านี้ไม่ได้ เพราะหน้านี้ไม่มีโฟลเดอร์ของตัวเอง`,
        hint: 'วางภาพไว้ในหน้าของข้อ แล้วใส่ลิงก์จากหน้านี้ไปยังข้อนั้น',
      });
    }
    pages.push({
      page: fields?.value && body !== undefined ? { ...fields.value, slug, body, origin } : undefined,
      body: bodyOf(read, { slug }),
    });
  }
  return pages;
}
