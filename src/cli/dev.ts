import { dev } from 'astro';
import { settleEnvironment } from './environment.ts';
import { guard } from './guard.ts';
import { PROJECT } from './paths.ts';

await guard(async () => {
  settleEnvironment('development');
  await dev({ root: PROJECT });
  return true;
});
