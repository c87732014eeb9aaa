import type { Manifest } from '../permanent/manifest.ts';
import { ask } from '../permanent/verify/ask.ts';
import { sentFiles } from '../permanent/verify/asked.ts';
import { PATIENCE, type Patience } from '../permanent/verify/download.ts';
import { addressOf } from '../permanent/verify/web.ts';
import { headersOf, kindOf } from '../servers/answers.ts';

/** Only says to old browsers what the policy says to all, and not where site.yaml names other sites. */
const BESIDE = new Set(['X-Frame-Options']);

/**
 * What a server is not told yet of a published section: headers that our configuration sends and that do not come, each
 * asked for by one file of each kind. A section without them is still right, byte for byte.
 */
export async function untoldNotes(base: URL, manifest: Manifest, patience: Patience = PATIENCE): Promise<string[]> {
  const { timeout, longest } = patience;
  const byKind = Map.groupBy(sentFiles(manifest), ({ path }) => kindOf(path.slice(1)));
  const lacking = new Set<string>();
  for (const [kind, [first]] of byKind) {
    if (!first) continue;
    const request = { method: 'HEAD', most: 0, kept: 0, redirect: 'follow', timeout, longest } as const;
    const asked = await ask(addressOf(base, first.path), request);
    // What does not come at all is told by the comparison.
    if (!asked.ok || asked.reply.status !== 200) continue;
    const sent = asked.reply.headers;
    for (const [name, value] of headersOf(kind, { base: manifest.base, frameAncestors: [], hstsDays: 0 })) {
      if (!BESIDE.has(name) && !isSent(name, value, sent.get(name))) lacking.add(name);
    }
  }
  if (lacking.size === 0) return [];
  const names = [...lacking].sort().join(', ');
  return [`เว็บเซิร์ฟเวอร์ยังไม่ได้ตั้งค่าสำหรับหมวดนี้ ไม่ส่ง ${names} ให้ครบ ดูวิธีตั้งค่าใน docs/deploy`];
}

/** Whether a header says what it should. What site.yaml may change in it is not compared. */
function isSent(name: string, value: string, sent: string | null): boolean {
  if (sent === null) return false;
  if (name === 'Content-Security-Policy') return sent.includes('frame-ancestors');
  if (name === 'Cache-Control' || name === 'X-Content-Type-Options') return bare(sent) === bare(value);
  return true;
}

function bare(value: string): string {
  return value.toLowerCase().replaceAll(/\s/g, '');
}
