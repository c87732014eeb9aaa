import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE } from '../permanent/manifest.ts';
import { verdictJson, verdictText } from '../permanent/verify/report.ts';
import { type Listed, listedIn } from '../permanent/verify/verify.ts';
import { guard } from './guard.ts';
import { helpText, type Options, readWordAndOptions, type Word } from './options.ts';
import { fromCaller, outFolder } from './paths.ts';
import { Refusal } from './refusal.ts';
import { verifyCommit } from './verify-commit.ts';
import { compare, targetOf } from './verify-target.ts';

const COMMAND = 'npm run verify --';
const WHAT = 'ตรวจว่าหน้าเว็บที่เผยแพร่ หรือโฟลเดอร์ที่คัดลอกไป ตรงกับรายการไฟล์ทุกไบต์หรือไม่';
const TARGET: Word = { name: 'ที่อยู่เว็บหรือโฟลเดอร์', such: 'https://www.example.go.th/ita/' };

const OPTIONS = {
  against: { value: 'โฟลเดอร์', help: 'เทียบกับชุดที่สร้างไว้ในโฟลเดอร์นี้ เช่น dist' },
  commit: {
    value: 'commit',
    isValueOptional: true,
    help: 'สร้างหน้าเว็บของ commit นี้ไว้ต่างหากแล้วเทียบ ถ้าไม่บอก ใช้ commit ที่รายการไฟล์ของชุดที่ตรวจบอกไว้',
  },
  keep: {
    value: 'โฟลเดอร์',
    needs: 'commit',
    help: 'เก็บหน้าเว็บที่สร้างไว้เทียบในโฟลเดอร์นี้ เพื่อดูว่าไฟล์ที่ไม่ตรงต่างกันอย่างไร',
  },
  json: { help: 'พิมพ์ผลเป็น JSON สำหรับโปรแกรมอื่น' },
  help: { help: 'แสดงวิธีใช้นี้' },
} as const satisfies Options;

await guard(async () => {
  const { word, chosen } = readWordAndOptions(process.argv.slice(2), OPTIONS, COMMAND, TARGET);
  if (chosen.help !== undefined) {
    process.stdout.write(helpText(COMMAND, WHAT, OPTIONS, TARGET));
    return true;
  }
  if (chosen.against !== undefined && chosen.commit !== undefined) {
    throw new Refusal('ใช้ --against พร้อมกับ --commit ไม่ได้ เพราะเทียบได้กับชุดเดียว', 'เลือกอย่างใดอย่างหนึ่ง');
  }
  const target = await targetOf(word, `เขียนเช่น ${COMMAND} ${TARGET.such} หรือ ${COMMAND} dist`);
  if (chosen.commit !== undefined) {
    const { commit: revision, keep, json } = chosen;
    return verifyCommit(target, { revision, keep, isJson: json !== undefined });
  }
  const wanted = chosen.against === undefined ? undefined : await listOf(fromCaller(chosen.against));
  const built = await listedIn(join(outFolder(), MANIFEST_FILE));
  const verdict = await compare(target, { wanted, built });
  process.stdout.write(chosen.json !== undefined ? verdictJson(verdict) : verdictText(verdict));
  return verdict.ok;
});

/** The list in a folder, or in a file. */
async function listOf(path: string): Promise<Listed> {
  const found = await stat(path).catch(() => undefined);
  const listed = await listedIn(found?.isDirectory() ? join(path, MANIFEST_FILE) : path);
  if (!listed)
    throw new Refusal(
      `ไม่พบรายการไฟล์ ${MANIFEST_FILE} ที่ ${path} หรือรายการเสียหาย`,
      'สั่ง npm run build ก่อน แล้วใช้ --against dist',
    );
  return listed;
}
