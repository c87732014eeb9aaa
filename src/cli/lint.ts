import { runTools } from './tools.ts';

runTools([
  ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint', '--noSync'],
]);
