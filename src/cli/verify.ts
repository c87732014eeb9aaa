import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MANIFEST_FILE } from '../permanent/manifest.ts';
import type { Progress } from '../permanent/verify/finding.ts';
import { verdictJson, verdictText } from '../permanent/verify/report.ts';
import { type Listed, listedIn, verifyCopy, verifyPublished } from '../permanent/verify/verify.ts';
import { guard } from './guard.ts';
import { fromCaller, outFolder } from './paths.ts';
import { Refusal } from './refusal.ts';

const USAGE =
  'เขียนเช่น npm run verify -- https://www.example.go.th/ita/ หรือ npm run verify -- dist (เพิ่ม --against dist เพื่อเทียบกับชุดในเครื่อง)';

await guard(async () => {
  const { target, against, isJson } = options();
  const wanted = against === undefined ? undefined : await listOf(fromCaller(against));
  const built = await listedIn(join(outFolder(), MANIFEST_FILE));
  const progress = process.stderr.isTTY ? counter : () => {};
  const verdict = /^https?:\/\//i.test(target)
    ? await verifyPublished(sectionAt(target), { wanted, built }, progress)
    : await verifyCopy(await folderAt(target), { wanted, built }, progress);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  process.stdout.write(isJson ? verdictJson(verdict) : verdictText(verdict));
  return verdict.ok;
});

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { against: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [target, ...more] = positionals;
    if (target && more.length === 0) return { target, against: values.against, isJson: values.json };
  } catch {
    // What node says of it is English; the usage says how.
  }
  throw new Refusal('ยังไม่ได้บอกว่าจะตรวจเว็บหรือโฟลเดอร์ใด หรือเขียนตัวเลือกผิด', USAGE);
}

/** The root of a section from any of the addresses people copy. */
function sectionAt(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username || url.password) throw new Refusal(`ที่อยู่เว็บ ${text} ใช้ไม่ได้`, USAGE);
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/(?:\/(?:index\.html|manifest\.json))?\/?$/, '/');
  return url;
}

async function folderAt(name: string): Promise<string> {
  const folder = fromCaller(name);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new Refusal(`ไม่มีโฟลเดอร์ ${folder}`, USAGE);
  return folder;
}

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

const counter: Progress = (done, total) => {
  process.stderr.write(`\rตรวจแล้ว ${done} จาก ${total} ไฟล์`);
};
