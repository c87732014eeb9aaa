import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPart } from '../../tests/bench/load.ts';
import { runCommand } from '../../tests/support/commands.ts';
import { NGINX_PACKAGES, startNginx } from '../../tests/support/servers/nginx.ts';
import { findProgram } from '../../tests/support/servers/program.ts';
import { filesIn } from '../permanent/files.ts';
import { EXAMPLE } from '../servers/deploy.ts';
import { findChromium, launchChromium } from './chromium.ts';
import { guard } from './guard.ts';
import { helpText, readOptions } from './options.ts';
import { PROJECT } from './paths.ts';
import { Refusal } from './refusal.ts';

const COMMAND = 'npm run bench:load --';
/** Packages of Debian that a program comes in. */
const PROGRAMS = { nginx: NGINX_PACKAGES, wrk: 'wrk' } as const;

const OPTIONS = {
  seconds: { value: 'จำนวนวินาที', help: 'วัดไฟล์แต่ละชนิดนานเท่าใด ปกติ 5 วินาที' },
  connections: { value: 'จำนวน', help: 'การเชื่อมต่อพร้อมกัน ปกติ 64' },
  help: { help: 'แสดงวิธีใช้นี้' },
} as const;

await guard(async () => {
  const chosen = readOptions(process.argv.slice(2), OPTIONS, COMMAND);
  if (chosen.help !== undefined) {
    process.stdout.write(helpText(COMMAND, 'วัดว่าเว็บเซิร์ฟเวอร์ nginx ตอบผู้เข้าชมหมวดนี้ได้กี่คน', OPTIONS));
    return true;
  }
  const seconds = whole('seconds', chosen.seconds ?? '5', 60);
  const connections = whole('connections', chosen.connections ?? '64', 500);
  program('nginx');
  const wrk = program('wrk');
  const chromium = findChromium();
  if (!chromium) return false;
  const room = await mkdtemp(join(tmpdir(), 'oit-load-'));
  process.on('exit', () => rmSync(room, { recursive: true, force: true }));
  const folder = join(room, 'section');
  const { code, output } = await runCommand('build', [], {
    OIT_CONTENT: join(PROJECT, 'tests/fixtures/evidence-town'),
    OIT_OUT: folder,
    OIT_BASE: EXAMPLE.base,
  });
  if (code !== 0) throw new Error(output);
  const server = await startNginx(folder, EXAMPLE, { workers: 2 });
  const browser = await launchChromium(chromium);
  try {
    const files = (await filesIn(folder)).map((path) => path.slice(1));
    const { report, isRight } = await loadPart(browser, server, {
      wrk,
      base: EXAMPLE.base,
      files,
      connections,
      seconds,
    });
    process.stdout.write(`${report}\n${isRight ? '✓ ทุกคำตอบถูกต้อง' : '✗ มีคำตอบที่ผิดพลาด'}\n`);
    return isRight;
  } finally {
    await browser.close();
    await server.close();
  }
});

function program(name: keyof typeof PROGRAMS): string {
  try {
    return findProgram(name, PROGRAMS[name]);
  } catch {
    throw new Refusal(
      `การวัดนี้ต้องใช้โปรแกรม ${name} ซึ่งเครื่องนี้ไม่มี`,
      `ติดตั้งบน Debian หรือ Ubuntu ด้วย sudo apt-get install -y ${PROGRAMS[name]} แล้วสั่งคำสั่งเดิมอีกครั้ง`,
    );
  }
}

function whole(name: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Refusal(`--${name} ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง ${most}`, `เขียนเช่น ${COMMAND} --seconds 5 --connections 64`);
}
