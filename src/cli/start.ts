import { preview } from 'astro';
import { settings } from '../integrations/settings.ts';
import { guard } from './guard.ts';
import { helpText, type Options, readOptions } from './options.ts';
import { outFolder, PROJECT, previewFolder } from './paths.ts';
import { publish, publishPreview } from './publish.ts';

const COMMAND = 'npm start --';

const OPTIONS = {
  preview: { help: 'เปิดดูฉบับก่อนเผยแพร่ พร้อมหน้าผลการตรวจที่ /check/ แม้เนื้อหายังมีจุดที่ผิดพลาด' },
  help: { help: 'แสดงวิธีใช้นี้' },
} as const satisfies Options;

await guard(async () => {
  const chosen = readOptions(process.argv.slice(2), OPTIONS, COMMAND);
  if (chosen.help !== undefined) {
    process.stdout.write(helpText(COMMAND, 'ตรวจเนื้อหา สร้างหน้าเว็บ และเปิดดูบนเครื่องนี้', OPTIONS));
    return true;
  }
  const isPreview = chosen.preview !== undefined;
  if (!(await (isPreview ? publishPreview() : publish()))) return false;
  const { base } = await settings();
  const outDir = isPreview ? previewFolder() : outFolder();
  const server = await preview({ root: PROJECT, outDir, logLevel: 'error' });
  const path = isPreview ? `${base}check/` : base;
  process.stdout.write(`✓ เปิดดูได้ที่ http://localhost:${server.port}${path} (กด Ctrl+C เพื่อหยุด)\n`);
  await server.closed();
  return true;
});
