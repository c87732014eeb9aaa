// Loaded before a program (`node --import`) whose work on files is looked at, slowed, or made to fail.
//
// FILES_TOLD=1     each step is written to the stream 3 as a line of JSON, [what, path, other path], before it is taken
// FILES_SLOW=MS    milliseconds that the program waits before each step that gives or takes a name
// FILES_FAIL=JSON  { code, after }: once so many bytes have been written, every further write fails, as on a full disk
import fs, { writeSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const isTold = process.env.FILES_TOLD !== undefined;
const slow = Number(process.env.FILES_SLOW ?? 0);
const fail = JSON.parse(process.env.FILES_FAIL ?? 'null');
let written = 0;
/** Steps that give or take a name. */
const NAMES = new Set(['mkdir', 'rename', 'rm', 'swap']);

async function step(what, path, other) {
  if (isTold) writeSync(3, `${JSON.stringify([what, path, other])}\n`);
  if (slow > 0 && NAMES.has(what)) await new Promise((done) => setTimeout(done, slow));
}

/** Takes note of bytes to be written; throws where the disk would be full. */
function spend(bytes, path) {
  written += bytes;
  if (!fail || written <= fail.after) return;
  const at = path instanceof URL ? fileURLToPath(path) : String(path);
  const message = `${fail.code}: made to fail, write '${at}'`;
  throw Object.assign(new Error(message), { code: fail.code, syscall: 'write', path: at });
}

const size = (data) => (typeof data === 'string' ? Buffer.byteLength(data) : (data?.byteLength ?? 0));

const files = fs.promises;
const before = (name, tell) => {
  const plain = files[name];
  files[name] = async (...args) => {
    await tell(...args);
    return plain(...args);
  };
};
for (const name of ['mkdir', 'rm', 'chmod']) before(name, (path) => step(name, path));
before('rename', (from, to) => step('rename', from, to));
before('writeFile', async (path, data) => {
  await step('write', path);
  spend(size(data), path);
});

const open = files.open;
files.open = async (path, ...more) => {
  const handle = await open(path, ...more);
  const sync = handle.sync.bind(handle);
  handle.sync = async () => {
    await step('sync', path);
    await sync();
  };
  return handle;
};
syncBuiltinESMExports();

const addon = createRequire(import.meta.url)('fs-native-extensions');
const swap = addon.swap;
addon.swap = async (from, to) => {
  await step('swap', from, to);
  await swap(from, to);
};
