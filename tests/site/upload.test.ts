import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { verifyPublished } from '../../src/permanent/verify/verify.ts';
import { isHidden } from '../../src/servers/answers.ts';
import { officersEnvironment, PROJECT, runCommand } from '../support/commands.ts';
import { filesOf } from '../support/pages.ts';
import { missing } from '../support/reachable.ts';
import { S3Server } from '../support/s3-server.ts';
import { serve } from '../support/serve.ts';

const { real, evidence } = inject('sites');
const KEY = { id: 'AKIDSTORE', secret: 'geheim/+geheim' };

let server: S3Server;
let endpoint = '';

beforeEach(async () => {
  server = new S3Server({ bucket: 'town', region: 'us-east-1', key: KEY, pageSize: 100 });
  endpoint = await server.listen();
});
afterEach(() => server.close());

const env = (folder: string) => ({
  OIT_OUT: folder,
  AWS_ACCESS_KEY_ID: KEY.id,
  AWS_SECRET_ACCESS_KEY: KEY.secret,
  AWS_SESSION_TOKEN: '',
  AWS_REGION: '',
});

const upload = (folder: string, ...more: string[]) =>
  runCommand('upload', ['s3://town/ita/', '--endpoint', endpoint, ...more], env(folder));

/** Paths of a section that lie in a store. */
const shown = (site: typeof real) => filesOf(site).filter((path) => !isHidden(path));

test('npm run upload puts the section there, and has nothing to do the second time', async () => {
  const dry = await upload(real.folder, '--dry');
  expect(dry.output).toContain(`จะส่ง ${shown(real).length} ไฟล์ ตรงกันอยู่แล้ว 0 ไฟล์`);
  expect(server.done).toEqual([]);

  const { code, output } = await upload(real.folder);
  expect(code, output).toBe(0);
  expect(output).toContain('✓ หน้าเว็บใน s3://town/ita/ ตรงกับชุดที่สร้างไว้แล้ว');
  for (const path of shown(real)) {
    expect(server.objects.get(`ita/${path}`)?.bytes, path).toEqual(readFileSync(join(real.folder, path)));
  }
  expect(server.objects.size).toBe(shown(real).length + 1);

  // What people get from a delivery network before it, which knows the page of a folder, is the section, byte for byte.
  const network = await serve(real.folder, real.base, (path) => server.objects.get(`ita/${path}`)?.bytes);
  const { findings, checked, ok } = await verifyPublished(new URL(network.url), {}, () => {});
  await network.close();
  expect({ findings, checked, ok }).toEqual({ findings: [], checked: shown(real).length - 1, ok: true });

  server.done.length = 0;
  const again = await upload(real.folder);
  expect(again.output).toContain(`ส่ง 0 ไฟล์ ตรงกันอยู่แล้ว ${shown(real).length} ไฟล์`);
  expect(server.done).toEqual([]);
  for (const secret of [KEY.id, KEY.secret]) expect(dry.output + output + again.output).not.toContain(secret);
});

test('a whole section takes the place of another under a reader, killed on the way and run again', async () => {
  expect((await upload(real.folder)).code).toBe(0);
  const pages = [...server.objects.keys()].filter((key) => key.endsWith('.html')).map((key) => key.slice(3));
  // Pages are text that stays: each is turned into it once.
  const texts = new WeakMap<Buffer, string>();
  const there = (path: string) => {
    const bytes = server.objects.get(`ita${path}`)?.bytes;
    if (!bytes) return undefined;
    if (!texts.has(bytes)) texts.set(bytes, bytes.toString());
    return texts.get(bytes);
  };
  const missed = new Set<string>();
  let child: ChildProcess | undefined;
  server.done.length = 0;
  server.onChange = () => {
    const from = pages.filter((path) => there(path) !== undefined);
    for (const miss of missing(there, '/ita/', from)) missed.add(`${server.done.at(-1)}: ${miss}`);
    if (server.done.length === 90) child?.kill('SIGKILL');
  };
  // Without npm's own process between: the one that is killed is the one that sends.
  child = spawn(process.execPath, [join(PROJECT, 'src/cli/upload.ts'), 's3://town/ita/', '--endpoint', endpoint], {
    env: { ...officersEnvironment(), ...env(evidence.folder) },
    stdio: 'ignore',
  });
  await new Promise((closed) => child?.on('close', closed));
  const left = shown(evidence).filter((path) => !server.objects.get(`ita/${path}`));
  expect(left.length).toBeGreaterThan(20);

  const { code, output } = await upload(evidence.folder, '--prune');
  expect(code, output).toBe(0);
  expect([...missed]).toEqual([]);
  for (const path of shown(evidence)) {
    expect(server.objects.get(`ita/${path}`)?.bytes, path).toEqual(readFileSync(join(evidence.folder, path)));
  }
  const [gone] = shown(real).filter((path) => path.endsWith('index.html') && !shown(evidence).includes(path));
  expect(server.objects.has(`ita/${gone}`)).toBe(false);
});

test('says in Thai what keeps it from sending anything', async () => {
  const said = async (args: readonly string[], more: Record<string, string> = {}) => {
    const { code, output } = await runCommand('upload', args, { ...env(real.folder), ...more });
    expect(code).toBe(1);
    expect(output).toContain('วิธีแก้:');
    expect(output).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/);
    return output;
  };
  expect(await said([])).toContain('ยังไม่ได้บอกที่เก็บไฟล์');
  expect(await said(['town/ita'])).toContain('ที่เก็บไฟล์ต้องขึ้นต้นด้วย s3://');
  expect(await said(['s3://town/'], { AWS_SECRET_ACCESS_KEY: '' })).toContain('ยังไม่มีกุญแจของที่เก็บไฟล์');
  const wrong = await said(['s3://town/ita/', '--endpoint', endpoint], { AWS_SECRET_ACCESS_KEY: 'another-secret' });
  expect(wrong).toContain('ที่เก็บไฟล์ไม่รับกุญแจนี้ หน้าเว็บที่เผยแพร่อยู่ยังเปิดได้ครบ');
  expect(wrong).not.toContain('another-secret');
});
