import { fromCommit } from '../permanent/commit-name.ts';
import { thaiDay } from '../permanent/day.ts';
import { commitTime } from '../permanent/git.ts';
import type { Manifest } from '../permanent/manifest.ts';
import { forgetKept, type RolledBack, rollBack } from '../publish/roll-back.ts';
import { formatThaiDate, fromIso } from '../thai/date.ts';
import { guard } from './guard.ts';
import { helpText, type Options, readOptions } from './options.ts';
import { outPlace } from './out-place.ts';
import { contentFolder, outFolder } from './paths.ts';
import { Refusal } from './refusal.ts';

const COMMAND = 'npm run rollback --';

const OPTIONS = {
  dry: { help: 'บอกว่าจะเกิดอะไรขึ้น โดยไม่เปลี่ยนอะไร' },
  forget: { help: 'ลบชุดก่อนหน้าที่เก็บไว้ เช่น เมื่อมีเอกสารที่ถอนออกเพราะมีข้อมูลส่วนบุคคล' },
  'with-withdrawn': { help: 'ย้อนกลับแม้เอกสารที่ถอนออกจากหน้าเว็บแล้วจะกลับมาเผยแพร่อีก' },
  help: { help: 'แสดงวิธีใช้นี้' },
} as const satisfies Options;

/** Faults that are listed; beyond them it is enough to know that there are more. */
const MOST_SHOWN = 5;

await guard(async () => {
  const chosen = readOptions(process.argv.slice(2), OPTIONS, COMMAND);
  if (chosen.help !== undefined) {
    process.stdout.write(helpText(COMMAND, 'นำหน้าเว็บชุดก่อนหน้ากลับมาเผยแพร่ สั่งอีกครั้งจะกลับไปชุดล่าสุด', OPTIONS));
    return true;
  }
  const out = await outPlace(outFolder());
  const isDry = chosen.dry !== undefined;
  if (chosen.forget !== undefined) {
    process.stdout.write(forgotten(await forgetKept(out, { isDry }), isDry));
    return true;
  }
  const withWithdrawn = chosen['with-withdrawn'] !== undefined;
  process.stdout.write(await told(await rollBack(out, { isDry, withWithdrawn }), out, isDry));
  return true;
});

async function told(result: RolledBack, out: string, isDry: boolean): Promise<string> {
  if (result.state === 'none') {
    throw new Refusal(
      `ไม่มีหน้าเว็บชุดก่อนหน้าของ ${out} ให้ย้อนกลับ`,
      'ชุดก่อนหน้าจะมีเมื่อสั่ง npm run build ซ้ำหลังจากแก้เนื้อหา ถ้าต้องการเนื้อหาเก่ากว่านั้น นำ commit เก่ากลับมาแล้วสั่ง npm run build',
    );
  }
  if (result.state === 'damaged') {
    const { findings } = result.verdict;
    const shown = findings.slice(0, MOST_SHOWN).map(({ path, message }) => `\n  ${path}: ${message}`);
    throw new Refusal(
      `ชุดก่อนหน้าที่ ${result.kept} ไม่ครบหรือถูกแก้ ${findings.length} จุด จึงไม่ได้นำมาเผยแพร่${shown.join('')}`,
      'นำ commit เก่ากลับมาแล้วสั่ง npm run build หรือลบชุดที่เสียด้วย npm run rollback -- --forget',
    );
  }
  if (result.state === 'withdrawn') {
    throw new Refusal(
      `ไม่ได้ย้อนกลับ เพราะเอกสารที่ถอนออกจากหน้าเว็บแล้วจะกลับมาเผยแพร่อีก: ${result.documents.join(' ')}`,
      'ถ้าถอนเพราะมีข้อมูลส่วนบุคคล ลบชุดก่อนหน้าด้วย npm run rollback -- --forget ถ้าเผยแพร่ซ้ำได้ เพิ่ม --with-withdrawn',
    );
  }
  const { manifest, differing } = result;
  const version = await versionOf(manifest);
  const replaced = isDry ? 'ชุดที่จะแทนที่' : 'ชุดที่แทนที่';
  const files = differing
    ? `ต่างจาก${replaced} ${differing.length} ไฟล์`
    : `ไม่รู้ว่าต่างจาก${replaced}กี่ไฟล์ เพราะชุดนั้นไม่มีรายการไฟล์`;
  return isDry
    ? `ถ้าย้อนกลับ ${out} จะเป็นชุด${version} ${files}\nยังไม่ได้เปลี่ยนอะไร\n`
    : `✓ ย้อนกลับแล้ว ${out} เป็นชุด${version} ${files}\n  สั่ง npm run rollback อีกครั้งเพื่อกลับไปชุดเมื่อครู่ ส่วน npm run build จะเผยแพร่เนื้อหาปัจจุบันอีกครั้ง\n`;
}

/** What a section was built from, with the day where the repository of the content knows it. */
async function versionOf({ commit }: Manifest): Promise<string> {
  const seconds = commit && (await commitTime(contentFolder(), commit));
  const on = seconds ? ` (${formatThaiDate(fromIso(thaiDay(seconds)), 'short')})` : '';
  return `${fromCommit(commit)}${on}`;
}

function forgotten(isThere: boolean, isDry: boolean): string {
  if (!isThere) return 'ไม่มีชุดก่อนหน้าที่เก็บไว้\n';
  return isDry ? 'มีชุดก่อนหน้าที่เก็บไว้ และยังไม่ได้ลบ\n' : '✓ ลบชุดก่อนหน้าที่เก็บไว้แล้ว จะย้อนกลับไม่ได้จนกว่าจะสร้างหน้าเว็บครั้งต่อไป\n';
}
