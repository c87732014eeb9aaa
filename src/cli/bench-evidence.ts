import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorsPart } from '../../tests/bench/evidence-errors.ts';
import type { Part } from '../../tests/bench/evidence-limits.ts';
import { memoryPart } from '../../tests/bench/evidence-memory.ts';
import { ocrPart } from '../../tests/bench/evidence-ocr.ts';
import { type EvidenceParts, readEvidenceOptions } from '../../tests/bench/evidence-options.ts';
import { privacyPart } from '../../tests/bench/evidence-privacy.ts';
import { textPart } from '../../tests/bench/evidence-text.ts';
import { guard } from './guard.ts';
import { PROJECT } from './paths.ts';

const FIXTURES = join(PROJECT, 'tests/fixtures');
const TOWN = join(FIXTURES, 'evidence-town');
const SCANS = join(FIXTURES, 'scans');

await guard(async () => {
  const chosen = optionsOrReason();
  if (typeof chosen === 'string') {
    process.stderr.write(`✗ ${chosen}\n`);
    return false;
  }
  const temporary = await mkdtemp(join(tmpdir(), 'oit-bench-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));

  const [cpu] = cpus();
  process.stdout.write(`${cpus().length} × ${cpu?.model.trim() ?? 'CPU'} · Node ${process.versions.node}\n`);
  let isWithin = true;
  // One after the other: each wants the machine for itself.
  for (const part of partsOf(chosen)) {
    const done = await part(await mkdtemp(join(temporary, 'part-')));
    process.stdout.write(`\n${done.report}\n`);
    isWithin &&= done.isWithin;
  }
  process.stdout.write(isWithin ? '\n✓ อยู่ในเกณฑ์ทุกข้อ\n' : '\n✗ มีข้อที่ไม่ถึงเกณฑ์\n');
  return isWithin;
});

/** What was chosen, each to be given a folder of its own. */
function partsOf({ text, ocr, memory, errors, privacy }: EvidenceParts): ((folder: string) => Promise<Part> | Part)[] {
  return [
    text ? [(folder: string) => textPart(TOWN, folder)] : [],
    ocr ? [(folder: string) => ocrPart(SCANS, folder)] : [],
    memory ? [(folder: string) => memoryPart(PROJECT, TOWN, folder)] : [],
    errors ? [(folder: string) => errorsPart(SCANS, folder)] : [],
    privacy ? [privacyPart] : [],
  ].flat();
}

function optionsOrReason(): EvidenceParts | string {
  try {
    return readEvidenceOptions(process.argv.slice(2));
  } catch (error) {
    return (error as RangeError).message;
  }
}
