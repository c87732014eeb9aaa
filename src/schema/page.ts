import { z } from 'astro/zod';
import { field } from './field.ts';
import { privacyAnswers } from './privacy.ts';
import { text } from './values.ts';

/** Frontmatter of `content/pages/*.mdx`. */
export const pageSchema = z.strictObject({
  title: field(text(), 'ชื่อหน้า', 'เขียนเป็นข้อความ'),
  description: field(text(), 'คำอธิบายหน้า', 'หนึ่งประโยคที่บอกว่าหน้านี้มีอะไร').optional(),
  privacy: privacyAnswers('หน้านี้').optional(),
});

export type PageFrontmatter = z.output<typeof pageSchema>;
