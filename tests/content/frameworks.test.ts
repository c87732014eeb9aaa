import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { Folder } from '../../src/content/folder.ts';
import { readFramework } from '../../src/content/read-frameworks.ts';
import { readContent } from '../../src/content/reader.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { frameworkIds, loadFramework } from '../../src/framework/load.ts';
import { beyondTown } from '../support/beyond-town.ts';
import { PROJECT } from '../support/commands.ts';
import { type Changes, contentWith, FILLER } from '../support/content-folder.ts';
import { expectWellTold } from '../support/well-told.ts';

const FRAME = readFileSync(new URL('../fixtures/frames/oit-2570.yaml', import.meta.url), 'utf8');
const FILE = 'content/frameworks/oit-2570.yaml';

/** A second year, with a frame of the organisation's own. */
const YEAR: Changes = {
  'site.yaml': { replace: 'years:\n', by: 'years:\n  2570:\n    framework: oit-2570\n' },
  'oit/2570/o1.mdx': FILLER,
  'oit/2570/o2.mdx': FILLER,
  'oit/2570/o3.mdx': FILLER,
  'oit/2570/o4.mdx': FILLER,
};

/** What is told of the own frame as it is after a change, and of what hangs on it: not of the town's other year. */
async function toldOf(frame: string): Promise<readonly Diagnostic[]> {
  const root = await contentWith({ ...YEAR, 'frameworks/oit-2570.yaml': frame });
  const { diagnostics } = await beyondTown(await checkFolder(root));
  await expectWellTold(diagnostics, root);
  return diagnostics;
}

const brief = (all: readonly Diagnostic[]) =>
  all.map(
    ({ severity, code, file, line, column, message }) => `${severity} ${code} ${file}:${line}:${column} ${message}`,
  );

function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, FRAME);
}

describe('a frame of the organisation’s own', () => {
  test('is used for the year that names it, with nothing to say', async () => {
    expect(brief(await toldOf(FRAME))).toEqual([]);
    const root = await contentWith({ ...YEAR, 'frameworks/oit-2570.yaml': FRAME });
    const { disclosure } = await checkFolder(root);
    const year = disclosure?.years.find((one) => one.year === 2570);
    expect(year?.items.map(({ id, frame }) => [id, frame.title, frame.weight.oit])).toEqual([
      ['o1', 'โครงสร้าง', 12.5],
      ['o2', 'อำนาจหน้าที่', 12.5],
      ['o3', 'แผนดำเนินงาน', 25],
      ['o4', 'มาตรการ', 50],
    ]);
  });

  test('may be there with no year that names it, and is checked all the same', async () => {
    const root = await contentWith({ 'frameworks/oit-2570.yaml': changed(['id: o2\n', 'id: o1\n']) });
    const { diagnostics } = await readContent(root);
    expect(diagnostics.map(({ code, file }) => [code, file])).toContainEqual(['frame/doubled', FILE]);
  });

  test.each<[name: string, told: string[], ...changes: [string, string][]]>([
    ['an item twice', ['frame/doubled 39:9'], ['- id: o2\n', '- id: o1\n']],
    ['an element twice', ['frame/doubled 36:13'], ['id: o1.2', 'id: o1.1']],
    ['a group twice', ['frame/doubled 21:9', 'frame/no-such-part 69:12'], ['- id: measure', '- id: basic']],
    ['an indicator twice', ['frame/doubled 13:9'], ['- id: "10"', '- id: "9"']],
    ['a subject twice', ['frame/doubled 45:12'], ['topic: powers', 'topic: structure']],
    [
      'a sub-indicator under two indicators',
      ['frame/doubled 16:13', 'frame/no-such-part 68:19'],
      ['- id: "10.1"', '- id: "9.1"'],
    ],
    ['an item of no sub-indicator', ['frame/no-such-part 68:19'], ['subIndicator: "10.1"', 'subIndicator: "10.2"']],
    ['an item of no group', ['frame/no-such-part 69:12'], ['group: measure', 'group: measures']],
    ['an element of another item', ['frame/misplaced 61:13'], ['id: o3.1', 'id: o2.1']],
    [
      'a sub-indicator of another indicator',
      ['frame/misplaced 16:13'],
      ['- id: "10.1"', '- id: "9.3"'],
      ['subIndicator: "10.1"', 'subIndicator: "9.3"'],
    ],
    [
      'a sub-indicator with no item',
      ['frame/empty-part 11:13'],
      ['subIndicator: "9.2"', 'subIndicator: "9.1"'],
      ['    weight: { oit: 12.5, ita: 5 }\n', ''],
    ],
    ['a group with no item', ['frame/empty-part 21:9'], ['group: measure', 'group: basic']],
    ['a number left out', ['frame/gap 64:9'], ['- id: o4\n', '- id: o5\n'], ['id: o4.1', 'id: o5.1']],
    ['a weight that is not the mean of means', ['frame/weight 47:20'], ['oit: 12.5', 'oit: 12']],
    ['a weight in the ITA that is not 40 %', ['frame/weight 47:31'], ['ita: 5 ', 'ita: 5.1 ']],
    ['a subject that is misspelt', ['frame/topic 58:12'], ['topic: annual-plan', 'topic: anual-plan']],
    [
      'an unknown rule for years',
      ['content/bad-value 46:15'],
      ['yearRule: current\n    weight', 'yearRule: curent\n    weight'],
    ],
    ['an unknown kind of element', ['content/bad-value 34:15'], ['kind: content', 'kind: contents']],
    ['an id of another file', ['frame/id 2:5'], ['id: oit-2570', 'id: oit-2571']],
    [
      'an item with no elements',
      ['content/missing-field 48:19'],
      [
        '    requirements:\n      - id: o2.1\n        kind: content\n        text: แสดงหน้าที่และอำนาจ\n',
        '    requirements: []\n',
      ],
    ],
    ['a field it does not know', ['content/unknown-field 3:1'], ['title: แบบวัด', 'titel: แบบวัด']],
    [
      'a name for a value, and a use of it',
      ['content/syntax 25:12', 'content/syntax 40:12'],
      ['title: โครงสร้าง', 'title: &a โครงสร้าง'],
      ['title: อำนาจหน้าที่', 'title: *a'],
    ],
    ['a cycle', ['content/syntax 23:8'], ['items:\n  - id: o1\n', 'items: &all\n  - *all\n  - id: o1\n']],
  ])('with %s is told where', async (_, expected, ...changes) => {
    const told = await toldOf(changed(...changes));
    expect(told.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual(expected);
    expect(new Set(told.map(({ file }) => file))).toEqual(new Set([FILE]));
  });

  test.each([
    ['nothing', ''],
    ['only a remark', '# ยังไม่ได้เขียน\n'],
    ['a list', '- id: o1\n- id: o2\n'],
    ['a bare text', 'กรอบปี 2570\n'],
    ['a file cut off', FRAME.slice(0, 900)],
    ['bytes that are no text', '\u0000\u0001\u0002'],
  ])('with %s is told, and its year is not judged by another frame', async (_, frame) => {
    const told = await toldOf(frame);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ file }) => file))).toEqual(new Set([FILE]));
  });

  test('tells all its faults at once', async () => {
    const told = await toldOf(
      changed(
        ['kind: content', 'kind: เนื้อหา'],
        ['- id: o2\n', '- id: o1\n'],
        ['id: o3.1', 'id: o4.1'],
        ['group: measure', 'group: x'],
      ),
    );
    expect(told.map(({ code }) => code)).toEqual([
      'content/bad-value',
      'frame/doubled',
      'frame/misplaced',
      'frame/no-such-part',
    ]);
  });

  test.each<[name: string, told: string[], ...changes: [string, string][]]>([
    ['the later one', ['39:9 แก้รหัสเป็น o2 ตามรหัสของส่วนย่อยข้างใน'], ['- id: o2\n', '- id: o1\n']],
    ['the first one', ['24:9 แก้รหัสเป็น o1 ตามรหัสของส่วนย่อยข้างใน'], ['- id: o1\n', '- id: o2\n']],
    [
      'both',
      ['24:9 แก้รหัสเป็น o1 ตามรหัสของส่วนย่อยข้างใน', '39:9 แก้รหัสเป็น o2 ตามรหัสของส่วนย่อยข้างใน'],
      ['- id: o1\n', '- id: o9\n'],
      ['- id: o2\n', '- id: o9\n'],
    ],
    [
      'nobody knows which, where the elements don’t agree',
      ['39:9 แก้รหัสให้ไม่ซ้ำ หรือลบส่วนที่ซ้ำออก', '49:13 แก้รหัสเป็น o1.1 หรือย้ายไปไว้ใต้ข้อที่ถูกต้อง'],
      ['- id: o2\n', '- id: o1\n'],
      ['id: o2.1', 'id: o4.1'],
    ],
  ])('with an id twice says which was meant by the elements below it: %s', async (_, expected, ...changes) => {
    const told = await toldOf(changed(...changes));
    expect(told.map(({ line, column, hint }) => `${line}:${column} ${hint}`)).toEqual(expected);
  });

  test('may round its weights to two places', async () => {
    const thirds = `${changed(['weight: { oit: 12.5, ita: 5 }', 'weight: { oit: 8.33, ita: 3.33 }'])}${FRAME.slice(
      FRAME.indexOf('  - id: o3'),
    )
      .replaceAll('o3', 'o5')
      .replace('"9.2"', '"9.1"')
      .replace('annual-plan', 'news')
      .replace(/ {2}- id: o4[\s\S]*/, '')}`;
    expect(brief(await toldOf(thirds))).toEqual([expect.stringContaining('content/missing-item')]);
  });

  test('can’t stand in for one that ships', async () => {
    const root = await contentWith({ 'frameworks/oit-2566.yaml': FRAME });
    const { diagnostics, summary } = await checkFolder(root);
    await expectWellTold(diagnostics, root);
    expect(brief(diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([
      'error frame/shipped content/frameworks/oit-2566.yaml:1:1 กรอบ oit-2566 มากับโปรแกรมแล้ว ไฟล์นี้ใช้แทนไม่ได้',
    ]);
    expect(summary.items).toBe(43);
  });

  test('in a file of another name is told, and so is a year that names none', async () => {
    const root = await contentWith({ ...YEAR, 'frameworks/oit-2570.yml': FRAME });
    const { diagnostics } = await checkFolder(root);
    await expectWellTold(diagnostics, root);
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['content/file-name', 'content/frameworks/oit-2570.yml'],
    ]);
    const without = await checkFolder(
      await contentWith({ ...YEAR, 'frameworks/oit-2569.yaml': FRAME.replaceAll('2570', '2569') }),
    );
    expect(without.diagnostics.find(({ code }) => code === 'site/framework')).toMatchObject({
      message: expect.stringContaining('ไม่มีกรอบการประเมิน “oit-2570”'),
      hint: 'กรอบที่มีคือ oit-2566, oit-2569',
    });
  });

  test('is still the frame of its year where site.yaml has an error', async () => {
    const changes = { ...YEAR, 'site.yaml': 'name: [', 'frameworks/oit-2570.yaml': FRAME };
    const { diagnostics } = await checkFolder(await contentWith(changes));
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(['content/site.yaml']));
    const broken = await checkFolder(await contentWith({ ...changes, 'frameworks/oit-2570.yaml': 'id: [' }));
    expect(new Set(broken.diagnostics.map(({ file }) => file))).toEqual(new Set(['content/site.yaml', FILE]));
  });
});

describe('a frame that ships', () => {
  test.each(frameworkIds())('%s is held to what the frames of organisations are held to', async (id) => {
    const diagnostics: Diagnostic[] = [];
    const folder = new Folder(`${PROJECT}/src/framework`, diagnostics);
    const frame = await readFramework(folder, diagnostics, `${id}.yaml`, id);
    expect(diagnostics).toEqual([]);
    expect(frame).toEqual(loadFramework(id));
  });
});
