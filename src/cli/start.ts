import { preview } from 'astro';
import { settings } from '../integrations/settings.ts';
import { outFolder, PROJECT } from './paths.ts';
import { publish } from './publish.ts';
import { explain } from './trouble.ts';

if (!(await publish())) process.exit(1);
try {
  const { base } = await settings();
  const server = await preview({ root: PROJECT, outDir: outFolder(), logLevel: 'error' });
  process.stdout.write(`✓ เปิดดูได้ที่ http://localhost:${server.port}${base} (กด Ctrl+C เพื่อหยุด)\n`);
  await server.closed();
} catch (error) {
  process.stderr.write(explain(error));
  process.exit(1);
}
