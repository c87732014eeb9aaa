import fs from 'node:fs'; import { ItemSearch } from './src/search/item-search.ts'; import { understand } from './src/search/ladder.ts';
const items=new ItemSearch(JSON.parse(fs.readFileSync('/tmp/cat.json')));
for(const f of ['/work/shared/search/queries-dev.json','tests/fixtures/queries-own.json','/tmp/holdout.json']) for(const q of JSON.parse(fs.readFileSync(f))){const u=understand(q.q,items); if(!['exact','code'].includes(u.rung)) console.log(u.rung,q.kind,q.q,'→',u.query,u.hits.slice(0,5).map(h=>h.item.id).join())}
