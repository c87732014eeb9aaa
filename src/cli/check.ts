import { basename } from 'node:path';
import { type Check, checkFolder } from '../check/check.ts';
import { explainCode } from '../check/explain.ts';
import { fixContent } from '../check/fix/fix.ts';
import { type NoPast, type Past, readPast } from '../check/history/read-past.ts';
import { historyReport, historyText } from '../check/history/report.ts';
import { jsonReport } from '../check/report/json.ts';
import { scoreText } from '../check/report/score-text.ts';
import { terminalReport } from '../check/report/terminal.ts';
import { said } from '../schema/said.ts';
import { type CheckCommandOptions, checkHelp, checkOptions } from './check-options.ts';
import { hasColour } from './colour.ts';
import { tellGitHub } from './github.ts';
import { guard } from './guard.ts';
import { linksLook } from './links.ts';
import { contentFolder } from './paths.ts';
import { Refusal } from './refusal.ts';
import { worklistReport } from './worklist.ts';

const ASK_FOR_ALL = '✗ ยังเผยแพร่ไม่ได้ ดูจุดที่ผิดพลาดทั้งหมดด้วย npm run check\n';

await guard(async () => {
  const options = checkOptions(process.argv.slice(2));
  if (options.help !== undefined) {
    process.stdout.write(checkHelp());
    return true;
  }
  if (options.explain !== undefined) {
    process.stdout.write(explained(options.explain));
    return true;
  }
  // A program that reads the report of the check must not find another one before it.
  const aside = options.json !== undefined || options.csv === '' ? process.stderr : process.stdout;
  if (options.fix !== undefined) {
    const isDry = options.dry !== undefined;
    aside.write(await fixContent(contentFolder(), { isDry, colour: hasColour(aside) }));
  }
  const check = await checkFolder(contentFolder(), { lookAround: linksLook(options, process.stderr) });
  const past = options.history === undefined ? undefined : await readPast(contentFolder());
  process.stdout.write(await report(check, options, past));
  await tellGitHub(check, options.github !== undefined, aside);
  return check.summary.publishable;
});

/**
 * What a code means.
 *
 * @throws Refusal for a code that no finding has
 */
function explained(typed: string): string {
  const found = explainCode(typed);
  if ('text' in found) return found.text;
  throw new Refusal(
    `ไม่มีรหัส ${said(typed)}`,
    found.near.length > 0 ? `น่าจะหมายถึง ${found.near.join(', ')}` : 'รหัสอยู่ใน [ ] ท้ายบรรทัดแรกของสิ่งที่ตรวจพบ เช่น link/dead',
  );
}

/** The one report that was asked for. */
async function report(check: Check, options: CheckCommandOptions, past: Past | NoPast | undefined): Promise<string> {
  const { score, draft, summary } = check;
  const isWorklist = options.unit !== undefined || options.csv !== undefined;
  const worklists = isWorklist && score && draft ? await worklistReport(score, draft.site, options) : undefined;
  const history = past && historyText(past, basename(contentFolder()), score?.year);
  if (options.json !== undefined) {
    // What an array can't say: why it has no months, or not all of them.
    if (history) process.stderr.write(history);
    return jsonReport(check, past && historyReport(past, score?.year));
  }
  if (worklists !== undefined) {
    if (!summary.publishable) process.stderr.write(ASK_FOR_ALL);
    return worklists;
  }
  const colour = hasColour(process.stdout);
  const more = [history, score && scoreText(score, colour)].filter((part) => part !== undefined);
  return terminalReport(check, colour, more.join('\n'));
}
