import { chromium } from 'playwright-core'; import { serve } from './tests/support/serve.ts'; import { ask, judge, hitsAt } from './tests/support/search-queries.ts'; import fs from 'node:fs';
const s=await serve(process.env.DIST||'/work/main/dist','/ita/'); const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const p=await b.newPage(); p.on('console',m=>console.log('console',m.text())); p.on('pageerror',e=>console.log('err',e.message));
const qs=JSON.parse(fs.readFileSync(process.argv[2]||'/work/shared/search/queries-dev.json')); const out=[];
for(const q of qs){ try{const a=judge(q, await ask(p,s.url+'search/',q.q)); out.push(a); if(a.place!==1||process.env.ALL) console.log(a.place, JSON.stringify(q.q), q.kind, q.expect.join(), '<-', a.got.slice(0,8).join(), '|', await p.textContent('#search-status')); }catch(e){console.log('FAIL',q.q,e.message.slice(0,80), await p.textContent('#search-status'))} }
console.log(out.length, 'hit1',hitsAt(out,1),'hit3',hitsAt(out,3)); await b.close(); await s.close();
