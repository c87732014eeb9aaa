import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chromium to test in: the one `OIT_CHROMIUM` names, one at the usual places, Playwright's own, or on Debian as
 * root the package, which is then installed. `undefined` after telling which command to run.
 */
export function findChromium(): string | undefined {
  const named = process.env['OIT_CHROMIUM'];
  if (named) return existsSync(named) ? named : missing(`OIT_CHROMIUM ชี้ไปที่ ${named} ซึ่งไม่มีอยู่`);
  const found = [...USUAL, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    process.stderr.write('กำลังติดตั้ง Chromium สำหรับการทดสอบ …\n');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  return missing('ไม่พบเบราว์เซอร์ Chromium สำหรับการทดสอบ');
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function missing(what: string): undefined {
  const how = existsSync('/etc/debian_version')
    ? 'sudo apt-get install -y chromium'
    : 'npx playwright-core install chromium';
  process.stderr.write(`\n✗ ${what}\n  วิธีแก้: สั่ง ${how} แล้วสั่ง npm test อีกครั้ง\n\n`);
  return undefined;
}
