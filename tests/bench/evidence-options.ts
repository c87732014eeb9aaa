import { parseArgs } from 'node:util';

/** What a run of the bench measures. */
export interface EvidenceParts {
  /** Time to look into documents and to draw them, at first and from what is kept. */
  readonly text: boolean;
  /** Time to read scans. */
  readonly ocr: boolean;
  /** Memory of a check and of a build that know nothing yet. */
  readonly memory: boolean;
  /** Letters read wrong, of PDFs and of scans. */
  readonly errors: boolean;
  /** Personal data found, missed and suspected wrongly. */
  readonly privacy: boolean;
}

/** `--text --ocr --memory --errors --privacy`, any of them; all where none is named. Throws in Thai. */
export function readEvidenceOptions(args: readonly string[]): EvidenceParts {
  const parts = parse(args);
  if (Object.values(parts).some(Boolean)) return parts;
  return { text: true, ocr: true, memory: true, errors: true, privacy: true };
}

function parse(args: readonly string[]): EvidenceParts {
  const flag = { type: 'boolean', default: false } as const;
  const options = { text: flag, ocr: flag, memory: flag, errors: flag, privacy: flag };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new RangeError('ตัวเลือกที่ใช้ได้คือ --text --ocr --memory --errors และ --privacy');
  }
}
