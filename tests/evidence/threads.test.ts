import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Threads } from '../../src/evidence/threads.ts';

const PDF = fileURLToPath(new URL('../fixtures/small-town/oit/2567/o12/six-months.pdf', import.meta.url));

test('a file that takes too long is given up, and the next one is read', async () => {
  const threads = new Threads();
  expect(await threads.run('inspect', { path: PDF, name: 'a.pdf' }, 1)).toBe('too-slow');
  expect(await threads.run('inspect', { path: PDF, name: 'a.pdf' })).toMatchObject({ facts: { kind: 'pdf' } });
  await threads.close();
});

test('a thread that breaks takes nothing else with it', async () => {
  const threads = new Threads();
  const [broken, sound] = await Promise.all([
    threads.run('inspect', { path: '/nowhere/a.pdf', name: 'a.pdf' }),
    threads.run('inspect', { path: PDF, name: 'a.pdf' }),
  ]);
  expect(broken).toBe('broken');
  expect(sound).toMatchObject({ facts: { kind: 'pdf' } });
  await threads.close();
});
