import { spawnSync } from 'node:child_process';
import { signaturesIn } from '../supply/signatures.ts';
import { guard } from './guard.ts';
import { helpText, type Options, readOptions } from './options.ts';
import { PROJECT } from './paths.ts';

const COMMAND = 'npm run signatures --';

const OPTIONS = { help: { help: 'แสดงวิธีใช้นี้' } } as const satisfies Options;

/** Milliseconds: a registry that is there answers for all packages in a few seconds. */
const PATIENCE = 120_000;

await guard(async () => {
  if (readOptions(process.argv.slice(2), OPTIONS, COMMAND).help !== undefined) {
    process.stdout.write(helpText(COMMAND, 'ถามคลังส่วนประกอบว่าส่วนประกอบทุกชิ้นที่ติดตั้งไว้มีลายเซ็นถูกต้องหรือไม่', OPTIONS));
    return true;
  }
  // The machine's own npm: it knows the registry that the packages came from.
  const { stdout } = spawnSync('npm', ['audit', 'signatures', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], {
    cwd: PROJECT,
    encoding: 'utf8',
    timeout: PATIENCE,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const found = signaturesIn(stdout ?? '');
  if (found.is === 'sound') {
    process.stdout.write('✓ ลายเซ็นของส่วนประกอบทุกชิ้นถูกต้อง\n');
    return true;
  }
  if (found.is === 'unanswered') {
    process.stdout.write(`ยังตรวจลายเซ็นของส่วนประกอบไม่ได้ เพราะคลังส่วนประกอบไม่ตอบ (${found.why})\n`);
    return true;
  }
  process.stderr.write(
    `✗ ลายเซ็นของส่วนประกอบไม่ถูกต้อง อาจมีผู้แก้ไขหลังเผยแพร่\n${found.packages.map((one) => `    ${one}\n`).join('')}  วิธีแก้: อย่าใช้โปรแกรมชุดนี้สร้างหน้าเว็บ แล้วแจ้งผู้พัฒนา\n`,
  );
  return false;
});
