import { segment } from './src/thai/segment.ts'; import fs from 'node:fs';
const s=fs.readFileSync('src/search/same-words.ts','utf8'); for(const m of s.matchAll(/^  '?([^\s:']+)'?: '(.*)',$/gm)) for(const w of [m[1],...m[2].split(' ')]) { const t=segment(w).map(x=>x.text); if(t.length>1) console.log(w,t.join('|')); }
