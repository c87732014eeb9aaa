import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { holderOf } from '../../src/publish/holder.ts';
import { nativeFiles } from '../../src/publish/native.ts';
import { put } from '../../src/publish/put.ts';
import { forgetKept, rollBack } from '../../src/publish/roll-back.ts';
import { place, section, textsOf } from './support.ts';

vi.mock('../../src/publish/native.ts', { spy: true });
afterEach(() => vi.mocked(nativeFiles).mockReset());

const NOW = { isDry: false, withWithdrawn: false };

/** Two sections published one after the other. */
async function twoSections(older: Record<string, string>, newer: Record<string, string>) {
  const room = await place();
  const out = join(room, 'ita');
  const texts = [];
  for (const [i, files] of [older, newer].entries()) {
    const fresh = await section(join(room, `fresh-${i}`), files, `${i}`.repeat(40));
    texts.push(await textsOf(fresh));
    await put(fresh, out, { isKept: true });
  }
  return { out, kept: holderOf(out).kept, older: texts[0], newer: texts[1] };
}

const ONE = { 'index.html': 'one', 'about/index.html': 'about' };
const TWO = { 'index.html': 'two', 'about/index.html': 'about', '2567/o1/plan.pdf': 'plan' };

describe.each([
  ['where two folders change places in one step', true],
  ['where that takes two renames', false],
])('going back, %s', (_, isOneStep) => {
  test('publishes the section before, and forward again the second time', async () => {
    if (!isOneStep) vi.mocked(nativeFiles).mockResolvedValue(undefined);
    const { out, kept, older, newer } = await twoSections(ONE, TWO);
    const back = await rollBack(out, NOW);
    expect(await textsOf(out)).toEqual(older);
    expect(await textsOf(kept)).toEqual(newer);
    expect(back).toMatchObject({
      state: 'sound',
      manifest: { commit: '0'.repeat(40) },
      differing: ['/2567/o1/plan.pdf', '/index.html'],
    });
    await rollBack(out, NOW);
    expect(await textsOf(out)).toEqual(newer);
    expect(await textsOf(kept)).toEqual(older);
  });
});

describe('going back', () => {
  test('only tells where it is only asked', async () => {
    const { out, older, newer, kept } = await twoSections(ONE, TWO);
    expect(await rollBack(out, { ...NOW, isDry: true })).toMatchObject({ state: 'sound' });
    expect([await textsOf(out), await textsOf(kept)]).toEqual([newer, older]);
  });

  test('changes nothing where nothing is kept', async () => {
    const room = await place();
    const out = join(room, 'ita');
    const fresh = await section(join(room, 'fresh'), ONE);
    await put(fresh, out, { isKept: true });
    expect(await rollBack(out, NOW)).toEqual({ state: 'none' });
  });

  test.each([
    ['changed', (kept: string) => writeFile(join(kept, 'index.html'), 'eno')],
    ['lost a file', (kept: string) => rm(join(kept, 'about/index.html'))],
    ['lost its list', (kept: string) => rm(join(kept, 'manifest.json'))],
  ])('changes nothing where what is kept has %s', async (_, damage) => {
    const { out, kept, newer } = await twoSections(ONE, TWO);
    await damage(kept);
    expect(await rollBack(out, NOW)).toMatchObject({ state: 'damaged', verdict: { findings: [{}] } });
    expect(await textsOf(out)).toEqual(newer);
  });

  test('brings back what is published where it has been removed', async () => {
    const { out, older } = await twoSections(ONE, TWO);
    await rm(out, { recursive: true });
    await rollBack(out, NOW);
    expect(await textsOf(out)).toEqual(older);
  });

  test('does not publish again what was taken out on purpose, unless that is meant', async () => {
    const withdrawal = { 'index.html': 'two', '2567/o1/plan.pdf/index.html': 'see o1' };
    const { out, older, newer } = await twoSections({ 'index.html': 'one', '2567/o1/plan.pdf': 'plan' }, withdrawal);
    expect(await rollBack(out, NOW)).toEqual({ state: 'withdrawn', documents: ['/2567/o1/plan.pdf'] });
    expect(await textsOf(out)).toEqual(newer);
    await rollBack(out, { ...NOW, withWithdrawn: true });
    expect(await textsOf(out)).toEqual(older);
  });

  test('has nothing to go back to once what is kept is forgotten', async () => {
    const { out, newer } = await twoSections(ONE, TWO);
    expect(await forgetKept(out, { isDry: true })).toBe(true);
    expect(await forgetKept(out, { isDry: false })).toBe(true);
    expect(await textsOf(holderOf(out).folder)).toBeUndefined();
    expect(await forgetKept(out, { isDry: false })).toBe(false);
    expect(await textsOf(out)).toEqual(newer);
  });
});
