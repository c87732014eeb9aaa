import { z } from 'astro/zod';

/** Codes of npm that speak of a signature; all others are of the network, the registry or npm itself. */
const OF_A_SIGNATURE = /^E(?:MISSINGSIGNATUREKEY|EXPIREDSIGNATUREKEY|INTEGRITY|ATTESTATION)/;

const packages = z.array(z.object({ name: z.string(), version: z.string() }));
const answer = z.union([
  z.object({ invalid: packages, missing: packages }),
  z.object({ error: z.object({ code: z.string().nullish(), summary: z.string().default('') }) }),
]);

/** What came of asking the registry for its signatures. */
export type Signatures =
  | { readonly is: 'sound' }
  /** Signed wrongly, or not at all where the registry signs: somebody may have changed it. */
  | { readonly is: 'bad'; readonly packages: readonly string[] }
  /** Nobody could say. */
  | { readonly is: 'unanswered'; readonly why: string };

/** Judges what `npm audit signatures --json` prints. */
export function signaturesIn(printed: string): Signatures {
  const read = answer.safeParse(parse(printed)).data;
  if (!read) return { is: 'unanswered', why: 'npm รุ่นนี้ไม่มีคำสั่งนี้ หรือไม่ตอบ' };
  if ('error' in read) {
    const { code, summary } = read.error;
    if (OF_A_SIGNATURE.test(code ?? '')) return { is: 'bad', packages: [summary] };
    return { is: 'unanswered', why: summary };
  }
  const bad = [...read.invalid, ...read.missing].map(({ name, version }) => `${name}@${version}`);
  return bad.length > 0 ? { is: 'bad', packages: bad } : { is: 'sound' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
