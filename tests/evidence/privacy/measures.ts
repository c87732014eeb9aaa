import { readFileSync } from 'node:fs';
import { scanText } from '../../../src/evidence/privacy/scan.ts';

const SETS = new URL('../../fixtures/privacy/', import.meta.url);

/** Personal data planted in a string. */
export interface Planted {
  readonly kind: string;
  readonly offset: number;
  readonly value: string;
}

export interface Sample {
  readonly id: string;
  /** The rules were never tuned on it. */
  readonly blind?: boolean;
  readonly text: string;
  readonly finds?: readonly Planted[];
}

export interface Measure {
  readonly kind: string;
  readonly planted: number;
  readonly found: number;
  /** Findings that are none: of this kind, where nothing of it was planted. */
  readonly wrong: number;
  /** From 0 to 1; 1 where nothing was planted, or nothing found. */
  readonly recall: number;
  readonly precision: number;
}

/** Recall and precision by kind, over the strings the rules were tuned on and over the blind third. */
export interface PrivacyMeasures {
  readonly planted: number;
  readonly harmless: number;
  readonly tuned: readonly Measure[];
  readonly blind: readonly Measure[];
}

export function readSet(name: 'planted' | 'harmless'): readonly Sample[] {
  return (JSON.parse(readFileSync(new URL(`${name}.json`, SETS), 'utf8')) as { strings: Sample[] }).strings;
}

/** Scans both sets. The same sets and rules give the same figures. */
export function privacyMeasures(): PrivacyMeasures {
  const [planted, harmless] = [readSet('planted'), readSet('harmless')];
  const all = [...planted, ...harmless];
  return {
    planted: planted.length,
    harmless: harmless.length,
    tuned: measure(all.filter(({ blind }) => !blind)),
    blind: measure(all.filter(({ blind }) => blind)),
  };
}

/** What was planted and not found, and what was found and not planted, of one string. */
export function judge({ text, finds = [] }: Sample) {
  const findings = scanText(text).map(({ kind, offset, length }) => ({ kind, offset, length }));
  const isSame = (planted: Planted, { kind, offset, length }: (typeof findings)[number]) =>
    kind === planted.kind && offset <= planted.offset && offset + length >= planted.offset + planted.value.length;
  return {
    missed: finds.filter((planted) => !findings.some((finding) => isSame(planted, finding))),
    wrong: findings.filter((finding) => !finds.some((planted) => isSame(planted, finding))),
  };
}

function measure(samples: readonly Sample[]): Measure[] {
  const judged = samples.map((sample) => ({ sample, ...judge(sample) }));
  return ['citizen-id', 'bank-account', 'phone', 'email', 'address'].map((kind) => {
    const count = (items: readonly { readonly kind: string }[]) => items.filter((item) => item.kind === kind).length;
    const planted = count(samples.flatMap(({ finds = [] }) => finds));
    const found = planted - count(judged.flatMap(({ missed }) => missed));
    const wrong = count(judged.flatMap((one) => one.wrong));
    return { kind, planted, found, wrong, recall: share(found, planted), precision: share(found, found + wrong) };
  });
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
