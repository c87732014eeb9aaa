import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { MOST_FINDINGS } from './limits.ts';
import { placeAt } from './place.ts';

/** A finding at an offset of one file, before it has a line and column. */
export interface Finding {
  readonly severity: Severity;
  readonly code: string;
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

export type Report = (finding: Finding) => void;

/** What is wrong at an offset, before it is known in which file and how grave. */
export interface Fault {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** A report that turns findings in `text` into diagnostics of `file`. */
export function reportTo(diagnostics: Diagnostic[], file: string, text: string): Report {
  const told = { error: 0, warning: 0, note: 0 };
  return ({ offset, severity, code, message, hint }) => {
    told[severity]++;
    if (told[severity] > MOST_FINDINGS + 1) return;
    const place = placeAt(text, offset);
    diagnostics.push(
      told[severity] <= MOST_FINDINGS
        ? { severity, code, file, ...place, message, hint }
        : { severity, code: 'content/more', file, ...place, message: MORE, hint: 'แก้จุดที่บอกไว้ก่อน แล้วสั่งตรวจอีกครั้ง' },
    );
  };
}

const MORE = `ไฟล์นี้ยังมีจุดที่ต้องแก้อีก ตรงนี้บอกไว้เพียง ${MOST_FINDINGS} จุดแรก`;
