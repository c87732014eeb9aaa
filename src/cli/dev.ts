import { dev } from 'astro';
import { PROJECT } from './paths.ts';

await dev({ root: PROJECT });
