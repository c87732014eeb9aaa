import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readZip } from '../../../src/evidence/archive/zip-read.ts';
import { tooMuchForZip } from '../../../src/publish/pack/limits.ts';
import { packageName } from '../../../src/publish/pack/name.ts';
import { packSection } from '../../../src/publish/pack/pack.ts';
import { writeSection } from '../../support/section.ts';
import { unzip } from '../../support/unzip.ts';

let room = '';

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-pack-'));
});
afterEach(() => rm(room, { recursive: true, force: true }));

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const FILES = {
  'index.html': `<p>${'หน้าแรก '.repeat(100)}</p>`,
  '2567/o12/index.html': '<p>o12</p>',
  '2567/o12/six-months.pdf': Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
  'search/items.json': '[]',
  '.htaccess': '# Apache',
  empty: '',
};
/** An odd second: what zip itself tells is even. */
const MOMENT = 1_713_502_801;
const settings = { seconds: MOMENT, address: undefined };

describe('a package', () => {
  test('is a zip with one folder, named as the base, and in it every file as it was built', async () => {
    const section = await writeSection(join(room, 'dist'), FILES, { commit: COMMIT });
    const { zip } = await packSection(section, join(room, 'out'), settings);
    unzip('-tq', zip);
    unzip('-q', zip, '-d', join(room, 'web'));
    expect(await readdir(join(room, 'web'))).toEqual(['ita']);
    for (const [path, content] of Object.entries({ ...FILES, 'manifest.json': section.text })) {
      expect(await readFile(join(room, 'web/ita', path)), path).toEqual(Buffer.from(content as string));
    }
  });

  test('has its files in the order in which they may be put under a section that is read', async () => {
    const section = await writeSection(join(room, 'dist'), FILES);
    const { zip } = await packSection(section, room, settings);
    expect(readZip(await readFile(zip)).map(({ name }) => name)).toEqual([
      'ita/',
      'ita/2567/',
      'ita/2567/o12/',
      'ita/search/',
      'ita/.htaccess',
      'ita/2567/o12/six-months.pdf',
      'ita/empty',
      'ita/2567/o12/index.html',
      'ita/search/items.json',
      'ita/index.html',
      'ita/manifest.json',
    ]);
  });

  test('lies deeper for a deeper base, and has no folder for the root of a site', async () => {
    for (const [base, top] of [
      ['/a/b/', 'a/b/'],
      ['/', ''],
    ] as const) {
      const section = await writeSection(join(room, 'dist'), FILES, { base });
      const names = readZip(await readFile((await packSection(section, room, settings)).zip)).map(({ name }) => name);
      expect(names).toContain(`${top}2567/o12/index.html`);
      expect(names.filter((name) => !name.startsWith(top.slice(0, 2)))).toEqual([]);
      expect(names).not.toContain('/');
    }
  });

  test('gives each file the same second and permissions, in every time zone and under every mask', async () => {
    const section = await writeSection(join(room, 'dist'), FILES);
    const { zip } = await packSection(section, room, settings);
    for (const zone of ['Asia/Bangkok', 'America/Lima', 'UTC']) {
      const to = join(room, zone);
      await mkdir(to, { recursive: true });
      execFileSync('sh', ['-c', 'umask 0; exec unzip -q "$0" -d "$1"', zip, to], { env: { ...process.env, TZ: zone } });
      for (const path of [...Object.keys(FILES), 'manifest.json', '', '2567/o12']) {
        const found = await stat(join(to, 'ita', path));
        expect(found.mtimeMs / 1000, `${path} in ${zone}`).toBe(MOMENT);
        expect(found.mode & 0o777, path).toBe(found.isDirectory() ? 0o755 : 0o644);
      }
    }
  });

  test('has the same bytes from the same section, wherever it lies and whatever the clock says', async () => {
    const packed = [];
    for (const place of ['one', 'another/deeper']) {
      const section = await writeSection(join(room, place), FILES, { commit: COMMIT });
      const { zip, readMe } = await packSection(section, join(room, place, 'out'), settings);
      packed.push([await readFile(zip), await readFile(`${zip}.sha256`), await readFile(readMe)]);
    }
    expect(packed[1]).toEqual(packed[0]);
  });

  test('has beside it a checksum that the tools of the trade read, and a read-me that Notepad shows', async () => {
    const section = await writeSection(join(room, 'dist'), FILES, { commit: COMMIT });
    const address = 'https://www.example.go.th/ita/';
    const { zip, readMe, sum } = await packSection(section, join(room, 'out'), { seconds: MOMENT, address });
    expect(await readdir(join(room, 'out'))).toEqual([
      'oit-ita-0123456789ab.README.txt',
      'oit-ita-0123456789ab.zip',
      'oit-ita-0123456789ab.zip.sha256',
    ]);
    expect(execFileSync('sha256sum', ['-c', `${zip}.sha256`], { cwd: join(room, 'out'), encoding: 'utf8' })).toBe(
      'oit-ita-0123456789ab.zip: OK\n',
    );
    const bytes = await readFile(zip);
    expect(sum).toEqual({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    const text = await readFile(readMe, 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.replaceAll(sum.sha256, 'SUM').replaceAll('\r\n', '\n').slice(1)).toMatchInlineSnapshot(`
      "หมวดการเปิดเผยข้อมูลสาธารณะ (OIT) สำหรับวางบนเว็บไซต์ของหน่วยงาน

      ไฟล์      oit-ita-0123456789ab.zip
      ขนาด      6869 ไบต์ มี 7 ไฟล์
      SHA-256   SUM
      สร้างจาก   commit 0123456789abcdef0123456789abcdef01234567
      ที่อยู่      https://www.example.go.th/ita/

      1. ตรวจว่าไฟล์มาครบ
         Windows       certutil -hashfile oit-ita-0123456789ab.zip SHA256
         Linux, macOS  sha256sum -c oit-ita-0123456789ab.zip.sha256
         ตัวเลขที่ได้ต้องตรงกับ SHA-256 ข้างบนทุกตัว ถ้าไม่ตรงอย่าใช้ไฟล์นี้ ให้ขอใหม่

      2. วางบนเว็บไซต์
         ก. อัปโหลดไฟล์ zip นี้ไปไว้ที่โฟลเดอร์รากของเว็บไซต์ (มักชื่อ public_html หรือ www)
         ข. ครั้งแรก คลายไฟล์ (Extract) ที่โฟลเดอร์รากนั้น ทุกไฟล์จะอยู่ในโฟลเดอร์ ita เอง
         ค. ครั้งต่อไป คลายไฟล์ในโฟลเดอร์ใหม่ชื่อ ita-new ก่อน เมื่อครบแล้วจึงเปลี่ยนชื่อ ita เป็น ita-old
            และย้าย ita-new/ita มาเป็น ita ผู้ชมจึงเห็นชุดเดิมจนถึงตอนนั้น และไม่มีไฟล์เก่าที่ถอนแล้วค้างอยู่
         ง. ตรวจตามข้อ 3 แล้วจึงลบ ita-old, ita-new และไฟล์ zip ออกจากเว็บไซต์
            ถ้าพบปัญหา ลบโฟลเดอร์ ita แล้วเปลี่ยนชื่อ ita-old กลับเป็น ita
         ไม่ต้องวางไฟล์อ่านก่อนนี้และไฟล์ .sha256 บนเว็บไซต์

      3. ตรวจหลังวาง
         เปิด https://www.example.go.th/ita/ แล้วลองเปิดเอกสารสักหนึ่งฉบับ
         ผู้มีโปรแกรม oit-disclosure สั่ง npm run verify -- https://www.example.go.th/ita/ เพื่อเทียบทุกไฟล์บนเว็บกับชุดนี้

      ข้อควรรู้
         - เวลาของทุกไฟล์ในชุดนี้เท่ากันโดยตั้งใจ ให้คลายไฟล์โดยคงเวลาเดิมไว้ ซึ่งโปรแกรมส่วนใหญ่ทำเอง
         - ไฟล์ที่ชื่อขึ้นต้นด้วยจุด เช่น .htaccess เป็นส่วนหนึ่งของชุดนี้ ตั้งหน้าจัดการของโฮสต์ให้แสดงไฟล์ที่ซ่อน (hidden files) ก่อนคัดลอกหรือย้าย
         - ไม่ต้องมีฐานข้อมูล PHP หรือโปรแกรมใดบนเว็บไซต์
      "
    `);
  });

  test('whose section changes meanwhile does not come to be, and the one before stays', async () => {
    const section = await writeSection(join(room, 'dist'), FILES);
    const { zip } = await packSection(section, join(room, 'out'), settings);
    const before = await readFile(zip);
    await writeFile(join(room, 'dist/index.html'), 'อื่น');
    await expect(packSection(section, join(room, 'out'), settings)).rejects.toThrow('changed: /index.html');
    expect(await readFile(zip)).toEqual(before);
    // A checksum of a zip that was to be replaced is no loss; one that speaks against it would be.
    expect((await readdir(join(room, 'out'))).filter((name) => !name.startsWith('oit-ita-'))).toEqual([]);
  });

  test('is named by its base, and by its commit or the Thai day it was built on', () => {
    const section = { folder: '', text: '', built: Date.parse('2024-04-18T17:30:00Z') / 1000 };
    const name = (base: string, commit?: string) =>
      packageName({ ...section, manifest: { base, commit, files: new Map() } });
    expect(name('/ita/', COMMIT)).toBe('oit-ita-0123456789ab');
    expect(name('/a/b/')).toBe('oit-a-b-2024-04-19');
    expect(name('/')).toBe('oit-root-2024-04-19');
  });

  test('is refused before it is begun where a zip of the old kind can’t hold it', () => {
    const manifest = (count: number, bytes: number) => ({
      base: '/ita/',
      commit: undefined,
      files: new Map(Array.from({ length: count }, (_, i) => [`/${i}/index.html`, { bytes, sha256: '' }])),
    });
    expect(tooMuchForZip(manifest(30_000, 1000))).toBe(undefined);
    expect(tooMuchForZip(manifest(33_000, 1000))).toBe('files');
    expect(tooMuchForZip(manifest(20, 214_000_000))).toBe(undefined);
    expect(tooMuchForZip(manifest(20, 215_000_000))).toBe('bytes');
  });
});
