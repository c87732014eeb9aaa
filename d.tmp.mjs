import {ItemSearch} from './src/search/item-search.ts'; import {terms,contentTerms} from './src/search/terms.ts'; import fs from 'node:fs';
const it=new ItemSearch(JSON.parse(fs.readFileSync('dist/search/items.json')));
for(const q of process.argv.slice(2)){console.log(q, terms(q), contentTerms(terms(q)).map(w=>w+':'+it.rarity(w).toFixed(2))); for(const h of it.search(q).slice(0,6)) console.log('  ',h.item.id,h.score.toFixed(1),h.item.title.slice(0,40)); }
