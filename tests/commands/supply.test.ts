import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, runCommand } from '../support/commands.ts';

let room = '';
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-supply-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));

test('npm run sbom writes the same bill of materials twice, at another time and place, and finds its page current', async () => {
  const page = () => readFile(join(PROJECT, 'docs/dependencies.md'), 'utf8');
  const before = await page();
  const [one, again] = [join(room, 'one.json'), join(room, 'deeper', 'again.json')];
  for (const [out, TZ] of [
    [one, 'Asia/Bangkok'],
    [again, 'America/Lima'],
  ] as const) {
    const { code, output } = await runCommand('sbom', ['--out', out], { TZ });
    expect(code, output).toBe(0);
    expect(output).toContain(out);
  }
  expect(await readFile(again, 'utf8')).toBe(await readFile(one, 'utf8'));
  expect(JSON.parse(await readFile(one, 'utf8'))).toMatchObject({ bomFormat: 'CycloneDX' });
  expect(await page()).toBe(before);
});

describe('npm run signatures', () => {
  /** Runs it with an npm that prints this. */
  async function withNpm(printed: string) {
    await writeFile(join(room, 'npm'), `#!/bin/sh\necho "$@" > '${room}/asked'\ncat <<'END'\n${printed}\nEND\n`);
    await chmod(join(room, 'npm'), 0o755);
    const ran = await runCommand('signatures', [], { PATH: `${room}:${process.env['PATH']}` });
    expect(await readFile(join(room, 'asked'), 'utf8')).toMatch(/^audit signatures --json/);
    return ran;
  }

  test('fails where a package is signed wrongly, and names it', async () => {
    const bad = { invalid: [{ name: 'astro', version: '7.3.5', code: 'EINTEGRITYSIGNATURE' }], missing: [] };
    const { code, output } = await withNpm(JSON.stringify(bad));
    expect(code).toBe(1);
    expect(output).toContain('astro@7.3.5');
    expect(output).toContain('วิธีแก้:');
  });

  test('does not fail where nobody answers, and says that nothing was looked at', async () => {
    const { code, output } = await withNpm('{"error":{"code":"ENOTFOUND","summary":"request failed"}}');
    expect(code).toBe(0);
    expect(output).toMatch(/ยังตรวจลายเซ็น.*request failed/);
  });

  test('says so where all is well', async () => {
    const { code, output } = await withNpm('{"invalid":[],"missing":[]}');
    expect(code, output).toBe(0);
    expect(output).toContain('✓');
  });
});
