import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../support/commands.ts';
import { killPublishers } from '../support/publishing/killing.ts';
import { killBuilds } from '../support/publishing/killing-builds.ts';
import { randomFrom } from '../support/publishing/random.ts';
import { drawSection } from '../support/publishing/sections.ts';
import { STEPS } from '../support/publishing/steps.ts';

/** `KILL_SEED=n npm test -- tests/commands/killed.test.ts` repeats the moments of a run that has failed. */
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const again = `KILL_SEED=${seed}`;

const TOWN = join(PROJECT, 'tests/fixtures/town');
const ITEM = 'oit/2567/o12.mdx';
/** Milliseconds: on a machine with much else to do each of the many processes takes its time. */
const PATIENCE = 600_000;
let room = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-killed-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));

test(
  'a reader gets one of two whole sections with every answer while 92 publications are killed, at every step',
  async () => {
    const versions = [
      await drawSection(join(room, 'one'), 'alpha', 12),
      await drawSection(join(room, 'two'), 'beta', 10),
    ] as const;
    const { answers, wrong, kills, faults } = await killPublishers(join(room, 'steps'), versions, 92, randomFrom(seed));
    expect(wrong, again).toEqual([]);
    expect(faults, again).toEqual([]);
    expect([...kills.keys()].sort(), again).toEqual([...STEPS].sort());
    expect(
      [...kills.values()].reduce((sum, count) => sum + count),
      again,
    ).toBeGreaterThan(80);
    expect(answers).toBeGreaterThan(1000);
  },
  PATIENCE,
);

test(
  'a reader gets one of two whole sections while 8 builds are killed at any moment, and the next clears up',
  async () => {
    const changed = join(room, 'changed');
    await cp(TOWN, changed, { recursive: true });
    const item = await readFile(join(TOWN, ITEM), 'utf8');
    await writeFile(join(changed, ITEM), item.replace('รายงานครึ่งปี', 'รายงานฉบับแก้ไข'));
    const { answers, wrong, killed, faults } = await killBuilds(
      join(room, 'builds'),
      [TOWN, changed],
      8,
      randomFrom(seed),
    );
    expect(wrong, again).toEqual([]);
    expect(faults, again).toEqual([]);
    expect(killed, again).toBeGreaterThan(3);
    expect(answers).toBeGreaterThan(1000);
  },
  PATIENCE,
);
