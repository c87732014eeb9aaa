import { kindOf } from '../../servers/answers.ts';
import { contentPolicy } from '../../servers/policy.ts';
import { SCRIPTED_PAGES } from '../limits.ts';
import { type Fault, OF_PROGRAM } from './fault.ts';
import type { PageFacts } from './page.ts';

/** What the policy of a page forbids in it, and a page that does not carry its policy. */
export function inlineFaults(path: string, { inline, policy, hasScript, isWhole }: PageFacts): Fault[] {
  const fault = (code: Fault['code'], message: string, at = 0): Fault => ({
    code,
    path,
    at,
    message,
    hint: OF_PROGRAM,
  });
  const isPage = path.endsWith('.html');
  const wanted = contentPolicy(kindOf(path.slice(1)) === 'search');
  return [
    ...inline.map(({ what, at }) => fault('build/inline', `มี ${what} ฝังอยู่ในหน้า ซึ่งนโยบายความปลอดภัยของหน้าไม่อนุญาต`, at)),
    ...(isPage && !isWhole ? [fault('build/page-broken', 'หน้านี้ไม่จบด้วย </html> จึงน่าจะเขียนไม่ครบ')] : []),
    ...(isPage && policy !== wanted ? [fault('build/policy', 'หน้านี้ไม่มีนโยบายความปลอดภัยตามที่กำหนด')] : []),
    ...(hasScript && !SCRIPTED_PAGES.test(path) ? [fault('build/script', 'หน้านี้ใช้ JavaScript ทั้งที่ต้องเปิดได้โดยไม่ใช้')] : []),
  ];
}
