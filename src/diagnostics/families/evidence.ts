import type { Family } from '../entry.ts';
import { EVIDENCE_FILES } from './evidence/files.ts';
import { EVIDENCE_READING } from './evidence/reading.ts';
import { EVIDENCE_TIME } from './evidence/time.ts';

export const EVIDENCE = { ...EVIDENCE_FILES, ...EVIDENCE_TIME, ...EVIDENCE_READING } as const satisfies Family;
