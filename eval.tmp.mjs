import fs from 'node:fs';
import { readContent } from './src/content/reader.ts';
import { buildDisclosure } from './src/model/build.ts';
import { parseAliases } from './src/search/aliases.ts';
import { buildCatalogue } from './src/search/build-catalogue.ts';
import { ItemSearch } from './src/search/item-search.ts';
import { understand } from './src/search/ladder.ts';
let d; try { const r = await readContent('content'); d=buildDisclosure(r.content); fs.writeFileSync('/tmp/dis.json',JSON.stringify({current:{items:d.current.items}})); } catch(e) { console.log('cached'); d=JSON.parse(fs.readFileSync('/tmp/dis.json')); }
const al=parseAliases(fs.readFileSync('src/search/aliases.yaml','utf8'));
const cat=buildCatalogue(d, al, '/ita/'); fs.writeFileSync('/tmp/cat.json',JSON.stringify(cat));
const items=new ItemSearch(buildCatalogue(d, al, '/ita/'));
const one=process.argv[2];
if(one){ const t=performance.now(); const u=understand(one, items); console.log(u.rung,u.query,u.hits.slice(0,10).map(h=>h.item.id+':'+h.score.toFixed(3)).join(' '),(performance.now()-t).toFixed(0)+'ms'); process.exit(); }
for(const f of ['/work/shared/search/queries-dev.json','tests/fixtures/queries-own.json','/tmp/holdout.json']){
 const qs=JSON.parse(fs.readFileSync(f)); let h1=0,h3=0,rec=0,n=0;
 const t0=performance.now();
 for(const q of qs){ const u=understand(q.q,items,false); const got=u.hits.map(h=>h.item.id); const place=q.expect.length?got.findIndex(x=>q.expect.includes(x))+1:(got.length?0:1);
  if(place===1)h1++; if(place>=1&&place<=3)h3++; if(q.expect.length){n++; rec+=q.expect.filter(e=>got.slice(0,10).includes(e)).length/q.expect.length}
  if(place!==1) console.log(place,q.kind,q.q,q.expect.join(),'<-',got.slice(0,8).join(),u.rung,u.query); }
 console.log(f,qs.length,'hit1',(h1/qs.length*100).toFixed(1),'hit3',(h3/qs.length*100).toFixed(1),'recall',(rec/n*100).toFixed(1),(performance.now()-t0).toFixed(0)+'ms'); }
