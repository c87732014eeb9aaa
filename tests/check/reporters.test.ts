import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { type Check, checkFolder } from '../../src/check/check.ts';
import { githubAnnotations } from '../../src/check/report/github.ts';
import { jobSummary } from '../../src/check/report/job-summary.ts';
import { jsonReport } from '../../src/check/report/json.ts';
import { type CheckReport, reportSchema } from '../../src/check/report/schema.ts';
import { scoreText } from '../../src/check/report/score-text.ts';
import { terminalReport } from '../../src/check/report/terminal.ts';
import { entryOf } from '../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { FAMILIES } from '../fixtures/broken/index.ts';
import { beyondTown } from '../support/beyond-town.ts';
import { type Changes, contentWith } from '../support/content-folder.ts';

const look = async (changes: Changes = {}): Promise<Check> => checkFolder(await contentWith(changes));
const o7 = (fields: string) => ({
  'oit/2567/o7.mdx': `---\n${fields}\n---\n\nเทศบาลประกาศข่าวของปีนี้ไว้ในหน้านี้ เรียงจากข่าวใหม่ที่สุด\n`,
});

/** As the catalogue heads the kind of these findings. */
const TITLE = entryOf('content/unknown-field').title;

const finding = (rest: Partial<Diagnostic> = {}): Diagnostic => ({
  severity: 'error',
  code: 'content/unknown-field',
  file: 'content/oit/2567/o7.mdx',
  line: 2,
  column: 9,
  message: 'ข้อความ',
  hint: 'วิธีแก้',
  ...rest,
});

describe('the report on a screen', () => {
  test('puts the points after the findings, and the verdict in the last line', async () => {
    const check = await look(o7('status: ทำแล้ว'));
    const text = terminalReport(check, false, check.score && scoreText(check.score, false));
    const at = (words: string) => text.indexOf(words);
    expect(text).toMatch(/^content\/oit\/2567\/o7\.mdx:2:9 /);
    expect(at('คะแนนที่คาดว่าจะได้')).toBeGreaterThan(at('วิธีแก้'));
    expect(at('ตรวจ 43 ข้อ')).toBeGreaterThan(at('แก้ก่อน'));
    expect(text.trimEnd().split('\n').at(-1)).toBe('✗ ยังเผยแพร่ไม่ได้ แก้จุดที่ผิดพลาดข้างบนก่อน');
    expect(text).not.toMatch(/\n\n\n/);
  });

  test('steers no terminal, whatever a title holds', async () => {
    const { score } = await look({
      'site.yaml': { replace: 'กองคลัง', by: '"กอง\\u001b[2Jคลัง"' },
      'oit/2567/o12.mdx': { replace: 'done', by: 'in-progress' },
    });
    expect(score?.items.some(({ item }) => item.units.some(({ name }) => name.includes('\u001b')))).toBe(true);
    expect(score && scoreText({ ...score, items: score.items.slice(11, 12) }, false)).not.toContain('\u001b');
  });
});

describe('annotations of GitHub', () => {
  test('are workflow commands with the path in the repository, the graver first', () => {
    const all = [finding({ severity: 'note' }), finding({ severity: 'warning' }), finding()];
    expect(githubAnnotations(all, 'sites/town/').split('\n')).toEqual([
      `::error file=sites/town/content/oit/2567/o7.mdx,line=2,col=9,title=${TITLE}::ข้อความ%0Aวิธีแก้: วิธีแก้`,
      `::warning file=sites/town/content/oit/2567/o7.mdx,line=2,col=9,title=${TITLE}::ข้อความ%0Aวิธีแก้: วิธีแก้`,
      `::notice file=sites/town/content/oit/2567/o7.mdx,line=2,col=9,title=${TITLE}::ข้อความ%0Aวิธีแก้: วิธีแก้`,
      '',
    ]);
    expect(githubAnnotations([finding()], '')).toContain('file=content/oit/');
  });

  test('can’t be broken by what a file is called or an author wrote', () => {
    const [line = '', ...more] = githubAnnotations(
      [finding({ file: 'content/a,b:c%d.mdx', message: '100%\r\n::error::x', hint: '' })],
      '',
    )
      .trimEnd()
      .split('\n');
    expect(more).toEqual([]);
    expect(line).toBe(`::error file=content/a%2Cb%3Ac%25d.mdx,line=2,col=9,title=${TITLE}::100%25%0D%0A::error::x`);
  });
});

describe('the summary of a job', () => {
  test('tells verdict, points by sub-indicator, what to begin with and the findings', async () => {
    const text = jobSummary(await beyondTown(await look(o7('status: done\nresponsible: [klang]'))));
    expect(text).toMatchSnapshot();
  });

  test('has no points where site.yaml is broken', async () => {
    const text = jobSummary(await look({ 'site.yaml': '- ก\n' }));
    expect(text).toMatch(/^## ✗ ยังเผยแพร่ไม่ได้\n/);
    expect(text).not.toContain('คะแนนที่คาดว่าจะได้');
  });

  test('takes an author’s words as words, and no more findings than a page holds', async () => {
    const check = await look();
    const many = Array.from({ length: 150 }, () => finding({ message: '|<b>@นายก [x](y) `z`|\n# ก' }));
    const text = jobSummary({ ...check, diagnostics: many });
    expect(text).toContain('และอีก 50 จุด');
    const rows = text.split('\n').filter((line) => line.includes('นายก'));
    expect(rows).toHaveLength(100);
    for (const row of rows) expect(row.match(/(?<!&#\d+)\|/g)).toHaveLength(5);
    expect(text).not.toMatch(/<b>|@นายก|\[x\]|`z`/);
  });
});

describe('the report for programs', () => {
  const file = new URL('../../docs/check-report.schema.json', import.meta.url);
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  const reportOf = (check: Check) => JSON.parse(jsonReport(check)) as CheckReport;

  test('is described by a JSON Schema in the repository, the same as the one it is written by', async () => {
    const schema = `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot('../../docs/check-report.schema.json');
    expect(JSON.parse(schema)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  test('holds to that schema, as another validator judges it, for sound folders and for broken ones', async () => {
    const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
    const broken = Object.values(FAMILIES).flatMap((cases) => Object.values(cases).slice(0, 2));
    expect(broken.length).toBeGreaterThan(5);
    for (const changes of [{}, o7('status: done'), ...broken.map(({ files }) => files)]) {
      const report = reportOf(await look(changes));
      expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
      expect(reportSchema.parse(report)).toEqual(report);
    }
    expect(validate({ ...reportOf(await look()), version: 2 })).toBe(false);
    expect(validate({ diagnostics: [], summary: {} })).toBe(false);
  });

  test('has the points, what to fix first, and each element of each item', async () => {
    const { version, score, fixFirst, summary } = reportOf(await look());
    expect(version).toBe(1);
    expect(summary).toMatchObject({ error: 0, warning: 0, items: 43, publishable: true });
    expect(score).toMatchObject({
      year: 2567,
      declared: { oit: 1.25, ita: 0.5 },
      proven: { oit: 1.25, ita: 0.5 },
      full: { oit: 100, ita: 40 },
    });
    expect(score?.items).toHaveLength(43);
    expect(score?.items.flatMap(({ elements }) => elements)).toHaveLength(163);
    expect(score?.items[11]).toMatchObject({
      id: 'o12',
      status: 'done',
      units: [{ id: 'palad' }, { id: 'klang' }],
      points: { oit: 1.25, ita: 0.5 },
      declared: true,
      proven: true,
    });
    expect(score?.items[11]?.elements.map(({ id, state }) => [id, state])).toEqual([
      ['o12.1', 'met'],
      ['o12.2', 'met'],
      ['o12.3', 'met'],
      ['o12.4', 'met'],
    ]);
    expect(fixFirst).toHaveLength(42);
    expect(fixFirst[0]?.points).toEqual({ oit: 5, ita: 2 });
  });

  test('has no points where site.yaml is broken', async () => {
    expect(reportOf(await look({ 'site.yaml': '- ก\n' }))).toMatchObject({ score: null, fixFirst: [] });
  });
});
