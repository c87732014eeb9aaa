import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { searchReport } from '../../tests/bench/search-report.ts';
import { askInBox, judge, type Query } from '../../tests/support/search-queries.ts';
import { serve } from '../../tests/support/serve.ts';
import { findChromium } from './chromium.ts';
import { outFolder, PROJECT } from './paths.ts';
import { publish } from './publish.ts';

const executablePath = findChromium();
if (!executablePath || !(await publish())) process.exit(1);

const [, base = '/'] = /data-base="([^"]+)"/.exec(readFileSync(join(outFolder(), 'search/index.html'), 'utf8')) ?? [];
const server = await serve(outFolder(), base);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const name of ['queries-dev', 'queries-own']) {
    const queries = JSON.parse(readFileSync(join(PROJECT, `tests/fixtures/${name}.json`), 'utf8')) as Query[];
    const page = await browser.newPage();
    await page.goto(`${server.url}search/`);
    const answers = [];
    for (const query of queries) answers.push(judge(query, await askInBox(page, query.q)));
    process.stdout.write(`\n${searchReport(name, answers)}`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
