import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Folder } from '../content/folder.ts';
import { readSite } from '../content/read-site.ts';
import { writeWhole } from '../content/write-whole.ts';
import { settings } from '../integrations/settings.ts';
import { serverSettings } from '../publish/settings.ts';
import { said } from '../schema/said.ts';
import { deployFiles, EXAMPLE, usualPlace } from '../servers/deploy.ts';
import { withAnswerTable } from '../servers/table.ts';
import { TARGETS } from '../servers/targets.ts';
import { settleEnvironment } from './environment.ts';
import { guard } from './guard.ts';
import { keepPages, writePages } from './keep-pages.ts';
import { helpText, type Options, readOptions } from './options.ts';
import { contentFolder, fromCaller, PROJECT } from './paths.ts';
import { Refusal } from './refusal.ts';

const COMMAND = 'npm run deploy-files --';

const OPTIONS = {
  out: {
    value: 'โฟลเดอร์',
    help: 'เขียนชุดของหมวดท่านเองลงในโฟลเดอร์นี้ ตาม site.yaml (หรือ OIT_CONTENT และ OIT_BASE) ไฟล์อื่นในโฟลเดอร์ไม่ถูกแตะ',
  },
  folder: {
    value: 'โฟลเดอร์บนเครื่องเซิร์ฟเวอร์',
    needs: 'out',
    help: 'ที่ซึ่งหมวดจะอยู่บนเครื่องเซิร์ฟเวอร์ เช่น /srv/www/ita/ ถ้าไม่บอกคือ /var/www/html ตามด้วยเส้นทางของหมวด',
  },
  help: { help: 'แสดงคำอธิบายนี้' },
} as const satisfies Options;

await guard(async () => {
  const options = readOptions(process.argv.slice(2), OPTIONS, COMMAND);
  if (options.help !== undefined) {
    process.stdout.write(
      helpText(COMMAND, 'เขียนค่าตั้งของเว็บเซิร์ฟเวอร์ทุกแบบ ถ้าไม่มีตัวเลือกจะเขียนตัวอย่างลงใน deploy/ และตารางใน README', OPTIONS),
    );
    return true;
  }
  if (options.out === undefined) return writeExample();
  const own = await ownSettings();
  const place = options.folder === undefined ? usualPlace(own) : { folder: serverFolder(options.folder) };
  const out = fromCaller(options.out);
  const written = await writePages(out, deployFiles(own, place));
  process.stdout.write(`✓ เขียนค่าตั้งสำหรับหมวดที่ ${own.base} แล้ว ${written.length} ไฟล์ที่ ${out}\n`);
  return true;
});

async function writeExample(): Promise<boolean> {
  const { written, removed } = await keepPages(join(PROJECT, 'deploy'), deployFiles(EXAMPLE, usualPlace(EXAMPLE)));
  const readme = join(PROJECT, 'README.md');
  const before = await readFile(readme, 'utf8');
  const after = withAnswerTable(before, TARGETS);
  if (after !== before) await writeWhole(readme, after);
  process.stdout.write(
    `deploy: เขียน ${written.length} ไฟล์ ลบ ${removed.length} ไฟล์ ตารางใน README ${after === before ? 'คงเดิม' : 'เขียนใหม่'}\n`,
  );
  return true;
}

/** What servers are told of the section in the content folder. */
async function ownSettings() {
  settleEnvironment('production');
  const { site } = await readSite(new Folder(contentFolder(), []), []);
  if (!site) throw new Refusal('ยังอ่าน site.yaml ไม่ได้', 'สั่ง npm run check แล้วแก้จุดที่ผิดใน site.yaml ก่อน');
  const { base } = await settings();
  return serverSettings(site, base);
}

/** A folder on the server as its configuration may name it: nothing that means something else there. */
function serverFolder(text: string): string {
  if (!/^\/(?:[\w.-]+\/)*[\w.-]*$/.test(text))
    throw new Refusal(
      `โฟลเดอร์บนเครื่องเซิร์ฟเวอร์ ${said(text)} ใช้ไม่ได้`,
      'เขียนเต็มจาก / และใช้เฉพาะ a-z A-Z 0-9 - . _ เช่น --folder /srv/www/ita/',
    );
  return text.endsWith('/') ? text : `${text}/`;
}
