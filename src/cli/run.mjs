// The way into every command. Runs on any Node >= 20 with nothing installed: installs what is missing, then hands
// over to the Node that comes as a dependency (Astro 7 wants >= 22.12; it also runs our TypeScript as it is).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const modules = join(project, 'node_modules');
const stamp = join(modules, '.oit-lock-sha256');
const windows = process.platform === 'win32';

/** Smaller young generation than Node chooses: 20 MB less memory in the same time; at half of this it takes longer. */
const NODE_FLAGS = ['--max-semi-space-size=8', '--disable-warning=ExperimentalWarning'];

const [command, ...args] = process.argv.slice(2);
installIfNeeded();
const node = findNode();
// Ctrl+C reaches the command as well: it has the last word, and this waits for it.
process.on('SIGINT', () => {});
const [enter, program] = ['enter.mjs', `${command}.ts`].map((name) => join(project, 'src/cli', name));
const { status, signal, error } = spawnSync(node, [...NODE_FLAGS, enter, program, ...args], {
  // Astro looks for its things from the working folder; names in the environment are meant from the caller's.
  cwd: project,
  stdio: 'inherit',
  env: {
    ...process.env,
    ...absolute('OIT_CONTENT'),
    ...absolute('OIT_OUT'),
    PATH: [dirname(node), process.env.PATH].join(delimiter),
    ...compiled(),
    // Threads that draw pictures leave the C library's memory in pieces: an eighth less of it for a build, where it is glibc.
    MALLOC_ARENA_MAX: '2',
    ASTRO_TELEMETRY_DISABLED: '1',
    // Astro puts its servers into the background when it believes a program started it.
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  },
});
if (error) stop(`เปิดโปรแกรม ${node} ไม่ได้`, 'ลบโฟลเดอร์ node_modules แล้วสั่งคำสั่งเดิมอีกครั้ง โปรแกรมจะติดตั้งให้ใหม่');
process.exit(status ?? (signal ? 130 : 1));

function installIfNeeded() {
  const lock = createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .digest('hex');
  if (isCurrent(lock)) return;
  console.error('กำลังติดตั้งส่วนประกอบของโปรแกรม (ครั้งแรกใช้เวลา 1–2 นาที) …');
  const log = join(project, '.oit', 'install.log');
  mkdirSync(dirname(log), { recursive: true });
  const sink = openSync(log, 'w');
  // No package's script runs, whatever the machine's own settings say.
  const install = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status: failed, error } = spawnSync('npm', install, {
    cwd: project,
    stdio: ['ignore', sink, sink],
    shell: windows,
  });
  closeSync(sink);
  if (failed || error) {
    stop(
      'ติดตั้งส่วนประกอบไม่สำเร็จ',
      `ตรวจว่าเครื่องต่ออินเทอร์เน็ตได้และดิสก์ยังมีที่ว่าง (ต้องการประมาณ 700 MB) แล้วสั่งคำสั่งเดิมอีกครั้ง รายละเอียดสำหรับผู้ดูแลเครื่องอยู่ใน ${log}`,
    );
  }
  writeFileSync(stamp, lock);
}

/** Whether node_modules is what the lock file says: by our stamp, or by npm's own record being newer. */
function isCurrent(lock) {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
  return !existsSync(stamp) && statSync(record).mtimeMs >= statSync(join(project, 'package-lock.json')).mtimeMs;
}

function findNode() {
  // Packages that hold nothing but the program, by npm's choice for this system: none is fetched by an install script.
  const system = windows ? 'win' : process.platform;
  const own = join(modules, `node-${system}-${process.arch}`, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return stop(
    `Node.js ของเครื่องนี้ (${process.versions.node}) เก่าเกินไป และไม่พบ Node.js ที่มากับโปรแกรม`,
    'ลบโฟลเดอร์ node_modules แล้วสั่งคำสั่งเดิมอีกครั้ง หรือติดตั้ง Node.js 24 จาก https://nodejs.org',
  );
}

/** An environment variable that names a folder, made absolute; nothing where it is not set. */
function absolute(name) {
  const folder = process.env[name];
  return folder ? { [name]: resolve(folder) } : {};
}

/** Node keeps our TypeScript stripped and compiled: a third of a check. Coverage is less exact with it. */
function compiled() {
  const folder = process.env.NODE_COMPILE_CACHE ?? join(project, '.oit/cache/compile');
  return command === 'test' ? {} : { NODE_COMPILE_CACHE: folder };
}

function stop(what, how) {
  console.error(`\n✗ ${what}\n  วิธีแก้: ${how}\n`);
  process.exit(1);
}
