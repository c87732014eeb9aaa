import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { terminalReport } from '../../src/check/report/terminal.ts';
import { allFaults, DAY, dayOf, townWith } from '../support/faults.ts';
import { expectWellTold } from '../support/well-told.ts';

const faults = allFaults();

describe('the clean town', () => {
  test('has no finding at all', async () => {
    const { diagnostics, summary } = await checkFolder(await townWith(), { today: DAY });
    expect(diagnostics).toEqual([]);
    expect(summary).toMatchObject({ items: 43, publishable: true });
  });
});

describe('a town with one fault', () => {
  test('there are at least 60 of them', () => {
    expect(faults.length).toBeGreaterThanOrEqual(60);
  });

  test.each(faults)('$name: $about', async (fault) => {
    const root = await townWith(fault);
    const check = await checkFolder(root, { today: dayOf(fault) });
    await expectWellTold(check.diagnostics, root);
    const told = check.diagnostics.filter(({ code }) => code === fault.code);
    expect(
      told.map(({ file, line }) => `${file}:${line}`),
      terminalReport(check, false),
    ).toContain(`${fault.file}:${fault.line}`);
  });
});
