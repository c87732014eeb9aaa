import type { Code } from '../../diagnostics/catalogue.ts';

/** Something wrong with a file of a built section. */
export interface Fault {
  readonly code: Code;
  /** Under the base, `/2567/index.html`; of what an editor has to mend its file: `content/oit/2567/o12.mdx`. */
  readonly path: string;
  /** Where in its text, in UTF-16 units from its start. */
  readonly at?: number;
  readonly message: string;
  readonly hint: string;
}

/** How to mend what no content can cause. */
export const OF_PROGRAM = 'สั่งคำสั่งเดิมอีกครั้ง ถ้ายังพบอีก ให้ส่งข้อความนี้ให้ผู้พัฒนาโปรแกรม';
