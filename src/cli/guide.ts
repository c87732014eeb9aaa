import { join } from 'node:path';
import { guidePages } from '../diagnostics/page.ts';
import { guard } from './guard.ts';
import { keepPages } from './keep-pages.ts';
import { PROJECT } from './paths.ts';

await guard(async () => {
  const { written, removed } = await keepPages(join(PROJECT, 'docs/codes'), guidePages());
  process.stdout.write(`docs/codes: เขียน ${written.length} หน้า ลบ ${removed.length} หน้า\n`);
  return true;
});
