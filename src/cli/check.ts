import { checkFolder } from '../check/check.ts';
import { jsonReport } from '../check/json.ts';
import { terminalReport } from '../check/terminal.ts';
import { guard } from './guard.ts';
import { contentFolder } from './paths.ts';

await guard(async () => {
  const check = await checkFolder(contentFolder());
  const colour = Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'];
  process.stdout.write(process.argv.includes('--json') ? jsonReport(check) : terminalReport(check, colour));
  return check.summary.publishable;
});
