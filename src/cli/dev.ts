import { dev } from 'astro';
import { guard } from './guard.ts';
import { PROJECT } from './paths.ts';

await guard(async () => {
  await dev({ root: PROJECT });
  return true;
});
