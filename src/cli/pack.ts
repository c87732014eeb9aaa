import { join, relative } from 'node:path';
import { megabytes } from '../content/decode.ts';
import { Folder } from '../content/folder.ts';
import { readSite } from '../content/read-site.ts';
import { fromCommit } from '../permanent/commit-name.ts';
import { hasChangedSince, headOf } from '../permanent/git.ts';
import { ageOf } from '../publish/pack/age.ts';
import { tooMuchForZip } from '../publish/pack/limits.ts';
import { packSection } from '../publish/pack/pack.ts';
import { HOSTS, type Host, lackingForHost, layOut, tooMuchForHost } from '../publish/pack/site-root.ts';
import type { Section } from '../publish/ready.ts';
import { said } from '../schema/said.ts';
import { guard } from './guard.ts';
import { helpText, type Options, readOptions } from './options.ts';
import { contentFolder, fromCaller, PROJECT } from './paths.ts';
import { builtSection, refuseChanged } from './ready.ts';
import { Refusal } from './refusal.ts';

const COMMAND = 'npm run pack --';

const OPTIONS = {
  out: { value: 'โฟลเดอร์', help: 'วางผลไว้ในโฟลเดอร์นี้ (ถ้าไม่บอก วางใน packed)' },
  for: {
    value: 'ผู้ให้บริการ',
    help: 'จัดเป็นโฟลเดอร์ของเว็บไซต์ทั้งเว็บแทนไฟล์ zip: cloudflare หรือ github (ที่ใช้ชื่อเว็บของหน่วยงานเอง)',
  },
  help: { help: 'แสดงวิธีใช้นี้' },
} as const satisfies Options;

await guard(async () => {
  const chosen = readOptions(process.argv.slice(2), OPTIONS, COMMAND);
  if (chosen.help !== undefined) {
    process.stdout.write(helpText(COMMAND, 'บรรจุหน้าเว็บที่สร้างไว้ล่าสุดเป็นไฟล์เดียว สำหรับวางบนเว็บไซต์ของหน่วยงาน', OPTIONS));
    return true;
  }
  const host = hostNamed(chosen.for);
  const section = await builtSection();
  const out = chosen.out ? fromCaller(chosen.out) : join(PROJECT, 'packed');
  await tellOlder(section);
  await (host ? layOutFor(host, section, out) : packZip(section, out)).catch(refuseChanged).catch(refuseFolder(out));
  return true;
});

async function packZip(section: Section, out: string): Promise<void> {
  const tooMuch = tooMuchForZip(section.manifest);
  if (tooMuch) {
    throw new Refusal(
      tooMuch === 'files'
        ? 'หน้าเว็บมีไฟล์มากเกินกว่าที่ไฟล์ zip จะบรรจุได้ (ไม่เกิน 65,534 รายการ)'
        : 'หน้าเว็บใหญ่เกินกว่าที่ไฟล์ zip จะบรรจุได้ (ไม่เกิน 4 GB)',
      'ส่งโฟลเดอร์ที่สร้างไว้ขึ้นเว็บด้วย rsync หรือ npm run upload แทน',
    );
  }
  const age = await ageOf(section, contentFolder(), PROJECT);
  const { zip, readMe, sum } = await packSection(section, out, {
    seconds: age.seconds,
    address: await publishedAt(section.manifest.base),
  });
  const count = section.manifest.files.size + 1;
  process.stdout.write(`✓ บรรจุ ${count} ไฟล์ลงใน ${shown(zip)} (${megabytes(sum.bytes)} MB)\n`);
  process.stdout.write(`  SHA-256 ${sum.sha256}\n  วิธีวางบนเว็บไซต์อยู่ใน ${shown(readMe)}\n`);
  if (!age.isOfCommit) {
    process.stdout.write(
      '! เนื้อหาไม่ตรงกับ commit ใด จึงใช้เวลาที่สร้างหน้าเว็บเป็นเวลาของไฟล์ ผู้อื่นบรรจุซ้ำแล้วจะไม่ได้ไฟล์ที่ตรงกันทุกไบต์\n  วิธีแก้: commit เนื้อหา แล้วสั่ง npm run build และ npm run pack อีกครั้ง\n',
    );
  }
}

/** @throws Refusal for a host that there is no layout for */
function hostNamed(name: string | undefined): Host | undefined {
  if (name === undefined || Object.hasOwn(HOSTS, name)) return name as Host | undefined;
  throw new Refusal(`ไม่รู้จักผู้ให้บริการ ${said(name)}`, `ใช้ ${Object.keys(HOSTS).join(' หรือ ')}`);
}

async function layOutFor(host: Host, section: Section, out: string): Promise<void> {
  const lacking = lackingForHost(section, host);
  if (lacking.length > 0) {
    throw new Refusal(
      `หน้าเว็บชุดนี้ไม่มีไฟล์ ${lacking.join(' และ ')} ซึ่ง ${host} ต้องใช้ เพราะสร้างไว้ด้วยโปรแกรมรุ่นก่อน`,
      'สั่ง npm run build แล้วสั่งคำสั่งเดิมอีกครั้ง',
    );
  }
  const refused = tooMuchForHost(section, host);
  if (refused.length > 0) {
    throw new Refusal(
      refused[0] === '*'
        ? 'Cloudflare Pages รับได้ไม่เกิน 20,000 ไฟล์'
        : `Cloudflare Pages รับไฟล์ได้ไม่เกิน 25 MB แต่ ${refused.join(', ')} ใหญ่กว่านั้น`,
      refused[0] === '*'
        ? 'ใช้เว็บเซิร์ฟเวอร์หรือที่เก็บไฟล์แบบอื่น'
        : 'ลดขนาดเอกสาร แล้วสั่ง npm run build อีกครั้ง หรือใช้เว็บเซิร์ฟเวอร์แบบอื่น',
    );
  }
  const folder = join(out, host);
  await layOut(section, folder, host);
  process.stdout.write(`✓ จัดเว็บไซต์สำหรับ ${host} ไว้ที่ ${shown(folder)} หมวดอยู่ที่ ${section.manifest.base}\n`);
}

/** A package of an old build is no fault, but seldom what is meant. */
async function tellOlder({ manifest: { commit } }: Section): Promise<void> {
  const head = await headOf(contentFolder());
  if (!head || !commit || (head.isClean && !(await hasChangedSince(contentFolder(), commit)))) return;
  process.stdout.write(
    `! เนื้อหาเปลี่ยนไปหลังจากสร้างหน้าเว็บชุดนี้ (สร้าง${fromCommit(commit)})\n  วิธีแก้: ถ้าต้องการเนื้อหาล่าสุด สั่ง npm run build แล้วสั่งคำสั่งเดิมอีกครั้ง\n`,
  );
}

/** The address that site.yaml says, at the path that the section was built for. */
async function publishedAt(base: string): Promise<string | undefined> {
  const { site } = await readSite(new Folder(contentFolder(), []), []);
  return site?.url && new URL(base, site.url).href;
}

function shown(path: string): string {
  return relative(fromCaller('.'), path) || path;
}

/** What a folder that can't be written means for an officer; other failures come through. */
function refuseFolder(out: string): (error: unknown) => never {
  return (error) => {
    const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new Refusal(
        `ดิสก์เต็ม จึงบรรจุลงใน ${out} ไม่สำเร็จ ไฟล์เดิม (ถ้ามี) ยังอยู่ครบ`,
        'ลบไฟล์ที่ไม่ใช้ หรือใช้ --out ไปยังดิสก์อื่น แล้วสั่งคำสั่งเดิมอีกครั้ง',
      );
    }
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
      throw new Refusal(`เขียนลงในโฟลเดอร์ ${out} ไม่ได้`, 'ใช้ --out กับโฟลเดอร์ที่เขียนได้');
    }
    throw error;
  };
}
