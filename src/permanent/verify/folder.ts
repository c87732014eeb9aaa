import { statSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { fewAtOnce } from '../../content/few-at-once.ts';
import { filesIn, type Sum, sumOf } from '../files.ts';
import { MANIFEST_FILE, type Manifest } from '../manifest.ts';
import { isServersOwn } from './asked.ts';
import type { Finding, Progress, Verified } from './finding.ts';

const AT_ONCE = 4;

/** Compares a folder with a list of what should be in it. */
export async function verifyFolder(folder: string, manifest: Manifest, progress: Progress): Promise<Verified> {
  const expected = [...manifest.files];
  let done = 0;
  const findings = await fewAtOnce(expected, AT_ONCE, async ([path, sum]) => {
    const finding = await compare(join(folder, path), path, sum);
    progress(++done, expected.length);
    return finding ?? [];
  });
  const others = (await filesIn(folder)).filter((path) => !manifest.files.has(path) && path !== `/${MANIFEST_FILE}`);
  const [own, extra] = [others.filter(isServersOwn), others.filter((path) => !isServersOwn(path))];
  return {
    checked: expected.length,
    total: expected.length,
    findings: [
      ...findings.flat(),
      ...extra.map((path): Finding => ({ kind: 'extra', path, message: 'ไฟล์นี้ไม่อยู่ในรายการ อาจเป็นไฟล์เก่าที่ควรลบออกแล้ว' })),
    ],
    notes: own.length > 0 ? [`มีไฟล์ตั้งค่าของเว็บเซิร์ฟเวอร์ที่ไม่ได้ตรวจ: ${own.join(', ')}`] : [],
  };
}

async function compare(file: string, path: string, expected: Sum): Promise<Finding | undefined> {
  try {
    const found = statSync(file);
    if (!found.isFile()) return { kind: 'missing', path, message: 'ไม่มีไฟล์นี้ มีแต่โฟลเดอร์ชื่อเดียวกัน' };
    if (found.size !== expected.bytes) {
      return { kind: 'changed', path, message: `ขนาดไม่ตรง ควรเป็น ${expected.bytes} ไบต์ แต่เป็น ${found.size} ไบต์` };
    }
    const { sha256 } = await sumOf(file);
    if (sha256 === expected.sha256) return undefined;
    return { kind: 'changed', path, message: 'เนื้อหาไม่ตรง แม้ขนาดเท่ากัน' };
  } catch {
    const isThere = await lstat(file).then(
      () => true,
      () => false,
    );
    return isThere
      ? { kind: 'refused', path, message: 'มีไฟล์นี้ แต่เปิดอ่านไม่ได้' }
      : { kind: 'missing', path, message: 'ไม่มีไฟล์นี้' };
  }
}
