import fs from 'node:fs';
import { ItemSearch } from './src/search/item-search.ts';
import { understand } from './src/search/ladder.ts';
const items=new ItemSearch(JSON.parse(fs.readFileSync('/tmp/cat.json')));
items.speller; understand('กกก',items);
const cons='กขคงจชดตทนบปพมยรลวสหอ'; const rnd=(n)=>Array.from({length:n},()=>cons[Math.random()*cons.length|0]).join('');
for(const q of ['รองเรียน','ความพึงพอจัย','สูตรแกงเขียวหวาน','ตั๋วเครื่องบินราคาถูก',rnd(20),rnd(60),rnd(200),'การจดซื้อจัดจางของหนวยงาน'.repeat(8).slice(0,200),'abcd efgh ijk '.repeat(14)]){ const t=performance.now(); const u=understand(q,items,false); console.log((performance.now()-t).toFixed(0)+'ms',q.slice(0,30),u.rung,u.hits.length)}
