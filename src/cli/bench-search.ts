import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSearchOptions } from '../../tests/bench/search-options.ts';
import { phoneReport } from '../../tests/bench/search-phone-report.ts';
import { searchQuality } from '../../tests/bench/search-quality.ts';
import { scaleReport } from '../../tests/bench/search-scale.ts';
import { serve } from '../../tests/support/serve.ts';
import { findChromium, launchChromium } from './chromium.ts';
import { contentFolder, outFolder, PROJECT } from './paths.ts';
import { publish } from './publish.ts';

const tell = (report: string) => process.stdout.write(`\n${report}\n`);

try {
  process.exitCode = (await bench()) ? 0 : 1;
} catch (error) {
  // What a person can mend by other flags or other queries is told; the rest is for whoever works on the search.
  if (!(error instanceof RangeError)) throw error;
  process.stderr.write(`✗ ${error.message}\n`);
  process.exitCode = 1;
}

async function bench(): Promise<boolean> {
  const parts = readSearchOptions(process.argv.slice(2));
  const executablePath = findChromium();
  if (!executablePath || !(await publish())) return false;
  const built = outFolder();
  const [, base = '/'] = /data-base="([^"]+)"/.exec(readFileSync(join(built, 'search/index.html'), 'utf8')) ?? [];
  const server = await serve(built, base);
  const browser = await launchChromium(executablePath);
  const searchUrl = `${server.url}search/`;
  try {
    if (parts.queries) {
      tell(await searchQuality(browser, { searchUrl, built, sets: join(PROJECT, 'tests/fixtures'), only: parts.set }));
    }
    if (parts.phone) tell(await phoneReport(browser, searchUrl));
    if (parts.scale) tell(await scaleReport(browser, PROJECT, contentFolder()));
  } finally {
    await browser.close();
    await server.close();
  }
  return true;
}
