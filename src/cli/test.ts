import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { PROJECT } from './paths.ts';

const chromium = findChromium({ isQuick: true });
if (!chromium) process.exit(1);
const { status } = spawnSync(
  process.execPath,
  [join(PROJECT, 'node_modules/vitest/vitest.mjs'), 'run', '--coverage', ...process.argv.slice(2)],
  { cwd: PROJECT, stdio: 'inherit', env: { ...process.env, OIT_CHROMIUM: chromium } },
);
process.exit(status ?? 1);
