import { type Check, checkFolder } from '../check/check.ts';
import { scoreText } from '../check/report/score-text.ts';
import { terminalReport } from '../check/report/terminal.ts';
import { type CheckCommandOptions, checkHelp, checkOptions } from './check-options.ts';
import { hasColour } from './colour.ts';
import { tellGitHub } from './github.ts';
import { guard } from './guard.ts';
import type { History } from './history.ts';
import { contentFolder } from './paths.ts';

/*
 * What only an option needs is loaded where the option stands: for a check without any it would be a tenth of the time.
 */

const ASK_FOR_ALL = '✗ ยังเผยแพร่ไม่ได้ ดูจุดที่ผิดพลาดทั้งหมดด้วย npm run check\n';

await guard(async () => {
  const options = checkOptions(process.argv.slice(2));
  if (options.help !== undefined) {
    process.stdout.write(checkHelp());
    return true;
  }
  if (options.explain !== undefined) {
    const { explained } = await import('./explain.ts');
    process.stdout.write(explained(options.explain));
    return true;
  }
  // A program that reads the report of the check must not find another one before it.
  const aside = options.json !== undefined || options.csv === '' ? process.stderr : process.stdout;
  if (options.fix !== undefined) {
    const { fixContent } = await import('../check/fix/fix.ts');
    const isDry = options.dry !== undefined;
    const fixed = await fixContent(contentFolder(), { isDry, colour: hasColour(aside) });
    // Apart from what is found after it.
    aside.write(`${fixed}\n`);
  }
  const check = await checkFolder(contentFolder(), { lookAround: await lookOf(options) });
  process.stdout.write(await report(check, options, await pastOf(check, options)));
  await tellGitHub(check, options.github !== undefined, aside);
  return check.summary.publishable;
});

async function lookOf(options: CheckCommandOptions) {
  if (options.links === undefined) return undefined;
  const { linksLook } = await import('./links.ts');
  return linksLook(options, process.stderr);
}

async function pastOf({ score }: Check, { history }: CheckCommandOptions): Promise<History | undefined> {
  if (history === undefined) return undefined;
  const { historyOf } = await import('./history.ts');
  return historyOf(contentFolder(), score?.year);
}

/** The worklists that were asked for; `undefined` where none were, or site.yaml has an error. */
async function worklistsOf({ score, draft }: Check, options: CheckCommandOptions): Promise<string | undefined> {
  if ((options.unit === undefined && options.csv === undefined) || !score || !draft) return undefined;
  const { worklistReport } = await import('./worklist.ts');
  return worklistReport(score, draft.site, options);
}

/** The one report that was asked for. */
async function report(check: Check, options: CheckCommandOptions, history: History | undefined): Promise<string> {
  const { score, summary } = check;
  const worklists = await worklistsOf(check, options);
  if (options.json !== undefined) {
    // What an array can't say: why it has no months, or not all of them.
    if (history) process.stderr.write(history.text);
    const { jsonReport } = await import('../check/report/json.ts');
    return jsonReport(check, history?.months);
  }
  if (worklists !== undefined) {
    if (!summary.publishable) process.stderr.write(ASK_FOR_ALL);
    return worklists;
  }
  const colour = hasColour(process.stdout);
  const more = [history?.text, score && scoreText(score, colour)].filter((part) => part !== undefined);
  return terminalReport(check, colour, more.join('\n'));
}
