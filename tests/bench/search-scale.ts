import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../support/serve.ts';
import { makeArchive } from './archive.ts';
import { measure } from './measure.ts';
import { type FirstQuery, firstSearch } from './search-first.ts';
import { LIMITS } from './search-limits.ts';
import { FIRST_HEAD, firstCells } from './search-phone-report.ts';
import { table } from './table.ts';

const ITEMS = 4300;
const BASE = '/ita/';

const QUERIES: readonly FirstQuery[] = [
  { q: 'จัดซื้อจัดจ้าง', way: 'คำ', wanted: ['o19', 'o20', 'o21', 'o22'] },
  { q: 'งบประมาณ', way: 'คำ', wanted: ['o11', 'o12', 'o13', 'o22'] },
  { q: 'ร้องเรียนทุจริต', way: 'คำ', wanted: ['o27', 'o28', 'o29'] },
];

/** The first search on a slow phone in an archive of a hundred years, which is built for that. */
export async function scaleReport(browser: Browser, project: string, content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oit-archive-'));
  try {
    const archive = join(folder, 'content');
    const built = join(folder, 'out');
    await makeArchive(content, archive, ITEMS);
    await measure({
      args: [join(project, 'src/cli/run.mjs'), 'build'],
      cwd: project,
      env: { OIT_CONTENT: archive, OIT_OUT: built, OIT_BASE: BASE },
    });
    const server = await serve(built, BASE);
    try {
      const rows: string[][] = [];
      for (const query of QUERIES) {
        const search = await firstSearch(browser, `${server.url}search/`, query);
        rows.push([query.q, ...firstCells(search, LIMITS.archiveBytes)]);
      }
      return `คลังเอกสาร ${ITEMS} ข้อ บนโทรศัพท์ช้า\n${table([FIRST_HEAD, ...rows])}`;
    } finally {
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
