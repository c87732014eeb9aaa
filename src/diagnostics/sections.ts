import { type Code, entryOf } from './catalogue.ts';

/** One part of what is told of a kind, under its heading. */
export interface Section {
  readonly heading: string;
  /** A paragraph; what is typed stands in backticks. */
  readonly text?: string;
  /** Lines as they are typed, each with its own heading. */
  readonly samples?: readonly { readonly heading: string; readonly text: string }[];
}

/** What is told of a kind, in the order it is read: on its page and on a terminal alike. */
export function sectionsOf(code: Code): Section[] {
  const { happened, why, mend, source, example } = entryOf(code);
  const samples = example && [
    { heading: 'ผิด', text: example.wrong },
    { heading: 'ถูก', text: example.right },
  ];
  return [
    { heading: 'เกิดอะไรขึ้น', text: happened },
    { heading: 'ทำไมจึงสำคัญ', text: why },
    { heading: 'แก้อย่างไร', text: mend },
    ...(samples ? [{ heading: 'ตัวอย่าง', samples }] : []),
    { heading: 'ที่มาของกฎ', text: source },
  ];
}
