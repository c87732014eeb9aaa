import { runTools } from './tools.ts';

runTools([['@biomejs/biome/bin/biome', 'check', '--write', '.']]);
