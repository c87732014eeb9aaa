import { preview } from 'astro';
import { settings } from '../integrations/settings.ts';
import { guard } from './guard.ts';
import { outFolder, PROJECT } from './paths.ts';
import { publish } from './publish.ts';

await guard(async () => {
  if (!(await publish())) return false;
  const { base } = await settings();
  const server = await preview({ root: PROJECT, outDir: outFolder(), logLevel: 'error' });
  process.stdout.write(`✓ เปิดดูได้ที่ http://localhost:${server.port}${base} (กด Ctrl+C เพื่อหยุด)\n`);
  await server.closed();
  return true;
});
