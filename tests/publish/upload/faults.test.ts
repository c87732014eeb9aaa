import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Section } from '../../../src/publish/ready.ts';
import type { FaultKind } from '../../../src/publish/upload/fault.ts';
import { storeTrouble } from '../../../src/publish/upload/trouble.ts';
import type { Failing, S3Server } from '../../support/s3-server.ts';
import { writeSection } from '../../support/section.ts';
import { CREDENTIALS, FIRST, faultOf, KEY, newServer, run, shown, storeAt } from './support.ts';

let room = '';
let section: Section;
let server: S3Server;
let endpoint = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-upload-'));
  section = await writeSection(room, FIRST);
});
afterAll(() => rm(room, { recursive: true, force: true }));
beforeEach(async () => {
  server = newServer();
  endpoint = await server.listen();
});
afterEach(() => server.close());

describe('an upload over a bad line', () => {
  test.each<Failing>(['drop', 'busy', 'damage'])('comes to its end: %s', async (kind) => {
    const asked = new Map<string, number>();
    // Every request fails twice before it is let through.
    server.failing = ({ method = '', url = '' }) => {
      const times = (asked.get(method + url) ?? 0) + 1;
      asked.set(method + url, times);
      return times % 3 === 0 ? undefined : kind;
    };
    await run(section, storeAt(endpoint));
    for (const path of shown(FIRST)) expect(server.objects.get(`ita/${path}`)?.bytes.toString()).toBe(FIRST[path]);
  });

  test('sends few files at once, and waits for a slow store as long as a file may take', async () => {
    server.delay = 15;
    await run(section, storeAt(endpoint));
    expect(server.most).toBeGreaterThan(2);
    expect(server.most).toBeLessThanOrEqual(6);
    server.delay = 300;
    const fault = await faultOf(run(section, storeAt(endpoint, { timeout: 50, retries: 0 })));
    expect(fault.kind).toBe('network');
  });
});

describe('a store that does not do what it is asked', () => {
  const told = async (kind: FaultKind, running: Promise<unknown>) => {
    const fault = await faultOf(running);
    expect(fault.kind).toBe(kind);
    const [what, how] = storeTrouble(fault);
    for (const secret of [KEY.id, KEY.secret, KEY.token]) {
      expect(`${what} ${how} ${fault.stack} ${JSON.stringify(fault)}`).not.toContain(secret);
    }
    return `${what} / ${how}`;
  };

  test('is told in Thai with what to do, and without the key', async () => {
    const failing = async (kind: FaultKind, how: Failing) => {
      server.failing = () => how;
      const text = await told(kind, run(section, storeAt(endpoint)));
      server.failing = () => undefined;
      return text;
    };
    const other = (part: Partial<typeof CREDENTIALS>) =>
      run(section, storeAt(endpoint, {}, { ...CREDENTIALS, ...part }));
    const ahead = server;
    const skewed = async () => {
      ahead.ahead = 60 * 60_000;
      const text = await told('clock', run(section, storeAt(endpoint)));
      ahead.ahead = 0;
      return text.replace(/ที่นั่นคือ [^)]+/, 'ที่นั่นคือ …');
    };
    expect([
      await told('key', other({ accessKeyId: 'AKIDOTHER' })),
      await told('key', other({ secretAccessKey: 'another' })),
      await told('key-expired', other({ sessionToken: 'yesterday' })),
      await failing('denied', 'denied'),
      await failing('full', 'full'),
      await failing('server', 'busy'),
      await failing('network', 'drop'),
      await failing('no-store', 'not-a-store'),
      await skewed(),
    ]).toMatchInlineSnapshot(`
      [
        "ที่เก็บไฟล์ไม่รับกุญแจนี้ / ตรวจค่า AWS_ACCESS_KEY_ID และ AWS_SECRET_ACCESS_KEY ว่าคัดลอกมาครบและเป็นของที่เก็บไฟล์นี้",
        "ที่เก็บไฟล์ไม่รับกุญแจนี้ / ตรวจค่า AWS_ACCESS_KEY_ID และ AWS_SECRET_ACCESS_KEY ว่าคัดลอกมาครบและเป็นของที่เก็บไฟล์นี้",
        "กุญแจชั่วคราวหมดอายุแล้ว / ขอกุญแจใหม่ แล้วตั้งค่า AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY และ AWS_SESSION_TOKEN ใหม่ทั้งสามค่า",
        "กุญแจนี้ไม่ได้รับสิทธิ์ / ขอสิทธิ์แสดงรายการ อ่าน เขียน และลบไฟล์ในโฟลเดอร์นี้จากผู้ดูแลที่เก็บไฟล์",
        "ที่เก็บไฟล์เต็ม หรือถูกระงับ / แจ้งผู้ดูแลที่เก็บไฟล์",
        "ที่เก็บไฟล์ขัดข้อง (503 SlowDown) / รอสักครู่",
        "ติดต่อที่เก็บไฟล์ไม่ได้ (เว็บเซิร์ฟเวอร์ตัดการเชื่อมต่อ) / ตรวจอินเทอร์เน็ตและค่า --endpoint",
        "ปลายทางไม่ได้ตอบอย่างที่เก็บไฟล์แบบ S3 / ตรวจค่า --endpoint ให้เป็นที่อยู่ของที่เก็บไฟล์ ไม่ใช่ที่อยู่ของหน้าเว็บ",
        "นาฬิกาของเครื่องนี้ไม่ตรงกับของที่เก็บไฟล์ (ที่นั่นคือ …) / ตั้งวันเวลาของเครื่องให้ตรง",
      ]
    `);
  });

  test('is told where it lies, or that it is not there', async () => {
    await server.close();
    server = newServer({ region: 'eu-central-1' });
    endpoint = await server.listen();
    expect(await told('region', run(section, storeAt(endpoint)))).toContain('--region eu-central-1');
    await server.close();
    server = newServer({ bucket: 'village' });
    endpoint = await server.listen();
    expect(await told('no-bucket', run(section, storeAt(endpoint)))).toContain('ไม่พบที่เก็บไฟล์');
    await server.close();
    expect(await told('network', run(section, storeAt(endpoint, { retries: 1 })))).toContain('ติดต่อที่เก็บไฟล์ไม่ได้');
    server = newServer();
    endpoint = await server.listen();
  });

  test('leaves what is there as it was where it refuses at once', async () => {
    server.failing = ({ method }) => (method === 'PUT' ? 'denied' : undefined);
    await faultOf(run(section, storeAt(endpoint)));
    expect(server.done).toEqual([]);
  });
});
