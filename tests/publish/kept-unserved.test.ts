import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holderOf } from '../../src/publish/holder.ts';
import { put } from '../../src/publish/put.ts';
import { runApache, USUAL_HOST } from '../support/servers/apache.ts';
import { place, section } from './support.ts';

test('a real Apache that may read the section that is kept sends nothing of it', async () => {
  const room = await place();
  const site = join(room, 'site');
  const out = join(site, 'ita');
  await put(await section(join(room, 'one'), { 'index.html': 'one', '2567/o1/list.pdf': 'withdrawn' }), out, {
    isKept: true,
  });
  await put(await section(join(room, 'two'), { 'index.html': 'two' }), out, { isKept: true });
  // Its rights alone would do; some hosts run the server as the owner of the files.
  await chmod(holderOf(out).folder, 0o755);
  const server = await runApache(
    { room, site },
    { 'www.example.go.th': USUAL_HOST },
    { without: ['ssl', 'socache_shmcb'] },
  );
  try {
    const ask = async (path: string) => {
      const answer = await fetch(`${server.url}/${path}`);
      return [answer.status, (await answer.text()).includes('withdrawn')];
    };
    expect((await ask('ita/index.html'))[0]).toBe(200);
    for (const path of [
      '',
      'section/',
      'section/index.html',
      'section/2567/o1/list.pdf',
      'section/manifest.json',
      'web.config',
    ]) {
      const [status, isSent] = await ask(`.ita-previous/${path}`);
      expect([403, 404], path).toContain(status);
      expect(isSent, path).toBe(false);
    }
  } finally {
    await server.close();
  }
});
