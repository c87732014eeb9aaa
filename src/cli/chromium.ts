import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/**
 * Debian's Chromium without the windows around its pages: the same engine, twice as quick to open one. Its letters come
 * out a little different, so pictures that are kept are taken with the whole browser.
 */
const SHELL = '/usr/bin/chromium-headless-shell';

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

/** Asks no host of its own for anything: where there is no network, it would try again and again. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Starts a Chromium without a window. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...QUIET] });
}

/**
 * A Chromium to test in: the one `OIT_CHROMIUM` names, one at the usual places, Playwright's own, or on Debian as
 * root its package (older ones have no headless shell), which is then installed. `undefined` after telling which command
 * to run.
 *
 * @param isQuick whether the headless shell is taken before a whole browser, else after it
 * @param isWhole a shell will not do, since it shows no PDF
 */
export function findChromium({ isQuick = false, isWhole = false } = {}): string | undefined {
  const named = process.env['OIT_CHROMIUM'];
  if (named && !(isWhole && /shell/.test(named)))
    return existsSync(named) ? named : missing(`OIT_CHROMIUM ชี้ไปที่ ${named} ซึ่งไม่มีอยู่`);
  const shells = isWhole ? [] : [SHELL];
  const usual = isQuick ? [...shells, ...USUAL] : [...USUAL, ...shells];
  const found = [...usual, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    process.stderr.write('กำลังติดตั้ง Chromium สำหรับการทดสอบ …\n');
    run('apt-get', ['update', '-qq']);
    for (const name of isWhole ? ['chromium'] : ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
      if (existsSync(`/usr/bin/${name}`)) return `/usr/bin/${name}`;
    }
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
