import { checkFolder } from '../check/check.ts';
import { fixContent } from '../check/fix/fix.ts';
import { jsonReport } from '../check/json.ts';
import { terminalReport } from '../check/terminal.ts';
import { guard } from './guard.ts';
import { contentFolder } from './paths.ts';

const has = (flag: string) => process.argv.includes(flag);

await guard(async () => {
  // A program that reads the report of the check must not find another one before it.
  const aside = has('--json') ? process.stderr : process.stdout;
  if (has('--fix')) aside.write(await fixContent(contentFolder(), has('--dry')));
  const check = await checkFolder(contentFolder());
  const colour = Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'];
  process.stdout.write(has('--json') ? jsonReport(check) : terminalReport(check, colour));
  return check.summary.publishable;
});
