import { readRecord } from '../permanent/read-record.ts';
import { credentialsFrom, KEY_VARIABLES } from '../publish/upload/credentials.ts';
import { StoreFault } from '../publish/upload/fault.ts';
import { comparedText } from '../publish/upload/report.ts';
import { Store } from '../publish/upload/store.ts';
import { type Target, targetOf } from '../publish/upload/target.ts';
import { storeTrouble, targetTrouble } from '../publish/upload/trouble.ts';
import { compareWithStore, type Progress, uploadSection } from '../publish/upload/upload.ts';
import { guard } from './guard.ts';
import { helpText, type Options, readWordAndOptions, type Word } from './options.ts';
import { contentFolder } from './paths.ts';
import { builtSection, refuseChanged } from './ready.ts';
import { Refusal } from './refusal.ts';

const COMMAND = 'npm run upload --';
const TARGET: Word = { name: 'ที่เก็บไฟล์', such: 's3://ชื่อที่เก็บ/ita/' };

const OPTIONS = {
  endpoint: { value: 'ที่อยู่', help: 'ที่อยู่ของที่เก็บไฟล์ที่ไม่ใช่ของ Amazon เช่น https://s3.example.go.th' },
  region: { value: 'ภูมิภาค', help: 'ภูมิภาคของที่เก็บไฟล์ เช่น ap-southeast-1 (ถ้าไม่บอก ใช้ AWS_REGION หรือ us-east-1)' },
  dry: { help: 'แสดงว่าจะส่งและลบอะไร โดยไม่เปลี่ยนอะไร' },
  prune: { help: 'ลบไฟล์ที่เคยส่งและไม่มีในชุดนี้แล้ว เช่น เอกสารที่ถอน' },
  help: { help: 'แสดงวิธีใช้นี้' },
} as const satisfies Options;

await guard(async () => {
  const { word, chosen } = readWordAndOptions(process.argv.slice(2), OPTIONS, COMMAND, TARGET);
  if (chosen.help !== undefined) {
    process.stdout.write(helpText(COMMAND, 'ส่งหน้าเว็บที่สร้างไว้ล่าสุดขึ้นที่เก็บไฟล์แบบ S3', OPTIONS, TARGET));
    return true;
  }
  const target = targetNamed(word, chosen);
  const store = new Store(target, credentials());
  const section = await builtSection();
  if (`/${target.prefix}` !== section.manifest.base) {
    process.stdout.write(
      `ข้อสังเกต: ชุดนี้สร้างไว้สำหรับเส้นทาง ${section.manifest.base} แต่ส่งไปที่โฟลเดอร์ /${target.prefix} เปิดได้เมื่อหน้าด่าน (CDN) เติมเส้นทางให้\n`,
    );
  }
  const { record } = await readRecord(contentFolder());
  const recorded = new Set([...(record?.pages.keys() ?? []), ...(record?.documents.keys() ?? [])]);
  try {
    const compared = await compareWithStore(section, store, recorded);
    const isPruning = chosen.prune !== undefined;
    process.stdout.write(comparedText(compared.plan, { isPruning, isDry: chosen.dry !== undefined }));
    if (chosen.dry !== undefined) return true;
    await uploadSection(section, store, compared, { isPruning, progress: process.stderr.isTTY ? counter : () => {} });
  } catch (error) {
    if (!(error instanceof StoreFault)) return refuseChanged(error);
    const [what, how] = storeTrouble(error);
    throw new Refusal(`${what} หน้าเว็บที่เผยแพร่อยู่ยังเปิดได้ครบ`, `${how} แล้วสั่งคำสั่งเดิมอีกครั้ง ไฟล์ที่ส่งไปแล้วจะไม่ถูกส่งซ้ำ`);
  }
  process.stdout.write(`✓ หน้าเว็บใน s3://${target.bucket}/${target.prefix} ตรงกับชุดที่สร้างไว้แล้ว\n`);
  return true;
});

function targetNamed(
  text: string,
  { endpoint, region }: { readonly endpoint?: string; readonly region?: string },
): Target {
  const target = targetOf(text, { endpoint, region: region ?? process.env['AWS_REGION'] });
  if (typeof target !== 'string') return target;
  throw new Refusal(...targetTrouble(target));
}

function credentials() {
  const found = credentialsFrom(process.env);
  if (found) return found;
  throw new Refusal(
    `ยังไม่มีกุญแจของที่เก็บไฟล์ในตัวแปร ${KEY_VARIABLES.join(' และ ')}`,
    'ขอกุญแจจากผู้ดูแลที่เก็บไฟล์ แล้วตั้งเป็นตัวแปรของเครื่อง อย่าเขียนกุญแจลงในไฟล์ของโครงการ',
  );
}

const counter: Progress = (done, total) => {
  process.stderr.write(`\rทำแล้ว ${done} จาก ${total} ไฟล์${done === total ? '\r\u001b[K' : ''}`);
};
