import { guard } from './guard.ts';
import { helpText, type Options, readOptions } from './options.ts';
import { publish, publishPreview } from './publish.ts';

const COMMAND = 'npm run build --';

const OPTIONS = {
  preview: { help: 'สร้างหน้าสำหรับดูก่อนเผยแพร่ พร้อมหน้าผลการตรวจที่ /check/ ไว้ในโฟลเดอร์ที่ลงท้ายด้วย -preview' },
  'no-record': { help: 'ไม่บันทึกที่อยู่ที่เผยแพร่ลงใน published.json' },
  help: { help: 'แสดงวิธีใช้นี้' },
} as const satisfies Options;

await guard(async () => {
  const chosen = readOptions(process.argv.slice(2), OPTIONS, COMMAND);
  if (chosen.help !== undefined) {
    process.stdout.write(helpText(COMMAND, 'ตรวจเนื้อหา แล้วสร้างหน้าเว็บสำหรับเผยแพร่', OPTIONS));
    return true;
  }
  if (chosen.preview !== undefined) return publishPreview();
  // A build that is only looked at, as the tests do, is no publication.
  return publish({ isRecorded: chosen['no-record'] === undefined });
});
