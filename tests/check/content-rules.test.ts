import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { type Changes, contentWith, FILLER, fillers } from '../support/content-folder.ts';
import { expectWellTold } from '../support/well-told.ts';

const DAY = { year: 2024, month: 6, day: 1 };
const OWN = [
  'content/evidence-twice',
  'content/shared-link',
  'content/title-twice',
  'content/copied-body',
  'content/last-years-body',
  'content/title-not-of-frame',
  'content/title-of-other-item',
  'content/crossed-link',
  'content/template-word',
  'content/says-nothing',
  'content/title-year',
  'content/title-says-nothing',
  'content/draft',
];

/** Code and place of what these rules find in the made-up town with these changes. */
async function found(changes: Changes) {
  const root = await contentWith(changes);
  const { diagnostics } = await checkFolder(root, { today: DAY });
  await expectWellTold(diagnostics, root);
  return diagnostics
    .filter(({ code }) => OWN.includes(code))
    .map(({ code, file, line, column }) => `${code} ${file.replace('content/', '')}:${line}:${column}`);
}

const BODY = 'เทศบาลจัดทำข้อมูลนี้ให้ประชาชนอ่านแล้ว และเผยแพร่ไว้บนหน้าเว็บไซต์ของเทศบาล';
const item = (fields: string, body = BODY) => `---\nstatus: in-progress\n${fields}\n---\n\n${body}\n`;
const done = (body: string, fields = 'meets: [o11.1]') => `---\nstatus: done\n${fields}\n---\n\n${body}\n`;
const list = (...pieces: readonly string[]) => `evidence:\n${pieces.map((piece) => `  - ${piece}`).join('\n')}`;
const piece = (title: string, link = 'https://www.example.go.th/plan', ...more: readonly string[]) =>
  [`title: ${title}`, `link: ${link}`, ...more].join('\n    ');
const O11 = 'oit/2567/o11.mdx';
const O13 = 'oit/2567/o13.mdx';

describe.each(['../../content', '../fixtures/evidence-town', '../fixtures/town', '../fixtures/small-town'])(
  'the words of %s',
  (folder) => {
    test('are found no fault with', async () => {
      const { diagnostics } = await checkFolder(fileURLToPath(new URL(folder, import.meta.url)), { today: DAY });
      expect(diagnostics.filter(({ code }) => OWN.includes(code))).toEqual([]);
    });
  },
);

describe('evidence that is listed twice', () => {
  test('is told at its second place: one link, whatever its spelling', async () => {
    const twice = item(list(piece('แผน'), piece('แผนปี', 'https://WWW.example.go.th/plan/')));
    expect(await found({ [O11]: twice })).toEqual([`content/evidence-twice ${O11}:7:5`]);
  });

  test('and one file', async () => {
    const twice = item(list('title: แผน\n    file: o11/a.csv', 'title: แผนปี\n    file: o11/a.csv'));
    expect(await found({ [O11]: twice, 'oit/2567/o11/a.csv': 'ก,ข\n1,2\n' })).toEqual([
      `content/evidence-twice ${O11}:7:5`,
    ]);
  });

  test('and one file under two names', async () => {
    const twice = item(list('title: แผน\n    file: o11/a.csv', 'title: แผนปี\n    file: o11/b.csv'));
    const files = { 'oit/2567/o11/a.csv': 'ก,ข\n1,2\n', 'oit/2567/o11/b.csv': 'ก,ข\n1,2\n' };
    expect(await found({ [O11]: twice, ...files })).toEqual([`content/evidence-twice ${O11}:7:5`]);
    expect(await found({ [O11]: twice, ...files, 'oit/2567/o11/b.csv': 'ก,ข\n1,3\n' })).toEqual([]);
  });

  test('may be two places of one site', async () => {
    expect(
      await found({ [O11]: item(list(piece('แผน'), piece('แผนปี', 'https://www.example.go.th/plan?page=2'))) }),
    ).toEqual([]);
  });

  test('under one title is told where the pieces differ', async () => {
    const other = 'https://www.example.go.th/other';
    expect(await found({ [O11]: item(list(piece('แผน งาน'), piece('แผน  งาน', other))) })).toEqual([
      `content/title-twice ${O11}:6:5`,
    ]);
    expect(await found({ [O11]: item(list(piece('แผนงาน 1'), piece('แผนงาน 2', other))) })).toEqual([]);
  });

  test('in two items is a note at the second, with the first one’s place', async () => {
    const changes = { [O11]: item(list(piece('แผน'))), [O13]: item(list(piece('รายงาน')), `${BODY}อีกเรื่อง`) };
    expect(await found(changes)).toEqual([`content/shared-link ${O13}:5:5`]);
    const { diagnostics } = await checkFolder(await contentWith(changes), { today: DAY });
    expect(diagnostics.filter(({ code }) => code === 'content/shared-link')).toMatchObject([
      { severity: 'note', message: expect.stringContaining('content/oit/2567/o11.mdx บรรทัด 5') },
    ]);
  });

  test('in two years is none', async () => {
    const site = { 'site.yaml': { replace: '  2567:\n', by: '  2566:\n    framework: oit-2566\n  2567:\n' } } as const;
    const both = { [O11]: item(list(piece('แผน'))), 'oit/2566/o11.mdx': item(list(piece('แผน')), 'แผนของปีก่อน') };
    expect(await found({ ...fillers(2566), ...site, ...both })).toEqual([]);
  });
});

describe('a body', () => {
  const long = Array.from(
    { length: 30 },
    (_, i) => `ย่อหน้าที่ ${i} บอกว่าโครงการที่ ${i * 7} ทำถึงไหนและใช้เงินไป ${i * 31} บาท`,
  );

  test('that is another item’s is told where it begins', async () => {
    expect(await found({ [O11]: item('progress: ก', BODY), [O13]: item('progress: ข', `\n${BODY}`) })).toEqual([
      `content/copied-body ${O13}:7:1`,
    ]);
  });

  test('that differs from another’s in a few words only, too', async () => {
    const changed = long.with(4, 'ย่อหน้านี้เขียนใหม่สำหรับข้อนี้').join('\n\n');
    expect(await found({ [O11]: item('progress: ก', long.join('\n\n')), [O13]: item('progress: ข', changed) })).toEqual(
      [`content/copied-body ${O13}:6:1`],
    );
  });

  test('that has half of another’s is its own', async () => {
    const own = long.slice(15).concat(long.slice(0, 15).map((line, i) => `${line.length * i} เรื่องของตำบลอื่น ๆ ${i}`));
    expect(
      await found({ [O11]: item('progress: ก', long.join('\n\n')), [O13]: item('progress: ข', own.join('\n\n')) }),
    ).toEqual([]);
  });

  test('that waits with the sentence of others that nobody has begun is none', async () => {
    const waiting = FILLER.replace('ข้อนี้ยังไม่มีข้อมูล', BODY);
    expect(await found({ [O11]: waiting, [O13]: waiting })).toEqual([]);
  });

  describe('of the year before', () => {
    const site = { 'site.yaml': { replace: '  2567:\n', by: '  2566:\n    framework: oit-2566\n  2567:\n' } } as const;
    const years = (body: string, id = 'o11') => ({
      ...fillers(2566),
      ...site,
      // Each has one sentence more than the others, so that none is the copy of another.
      ...Object.fromEntries(Array.from({ length: 43 }, (_, i) => [`oit/2567/o${i + 1}.mdx`, FILLER])),
      'oit/2567/o12': null,
      [`oit/2566/${id}.mdx`]: item('progress: ก', body),
      [`oit/2567/${id}.mdx`]: item('progress: ข', body),
    });

    test('that speaks of it is told at its year', async () => {
      expect(await found(years(`${BODY}\n\nแผนของปีงบประมาณ พ.ศ. ๒๕๖๖`))).toEqual([
        `content/last-years-body ${O11}:8:23`,
      ]);
    });

    test('is none where it names this year too, or only a law of that year', async () => {
      expect(await found(years(`${BODY} แผนของปี 2566 และ 2567`))).toEqual([]);
      expect(await found(years(`${BODY} ตามระเบียบกระทรวงมหาดไทยว่าด้วยแผน พ.ศ. 2566`))).toEqual([]);
      expect(await found(years(BODY))).toEqual([]);
    });

    test('of a report of the past is told by the year that it should report', async () => {
      expect(await found(years(`${BODY} ผลของปี 2566`, 'o13'))).toEqual([]);
      expect(await found(years(`${BODY} ผลของปี 2565`, 'o13'))).toEqual([
        `content/last-years-body ${O13}:6:${BODY.length + 10}`,
      ]);
    });
  });

  test.each([
    ['a heading', '## ข้อมูลนี้คืออะไร'],
    ['components that show nothing', 'แผนที่ <Contact field="map" />\n\n<Channel kind="facebook" />'],
    ['words that point elsewhere', '## แผน\n\nดูรายละเอียดได้ที่ [เอกสารแนบ](../o12/)'],
    ['words that say that there is nothing', 'ข้อนี้ยังไม่มีข้อมูล'],
  ])('of an item that is done says nothing with %s', async (_, body) => {
    expect(await found({ [O11]: done(body) })).toEqual([`content/says-nothing ${O11}:6:1`]);
  });

  test.each([
    ['a sentence', 'มีแผนสิบโครงการ ใช้เงินสามล้านบาท'],
    ['an answer of site.yaml', 'โทรศัพท์ <Contact field="phone" />'],
    ['a table', '| ก | ข |\n| --- | --- |\n| 1 | 2 |'],
  ])('of an item that is done says something with %s', async (_, body) => {
    expect(await found({ [O11]: done(body) })).toEqual([]);
  });

  test('of an item that is not done may be as short as it is', async () => {
    expect(await found({ [O11]: item('progress: ก', '## แผน') })).toEqual([]);
  });
});

describe('the title of an item', () => {
  const titled = (title: string) => found({ [O11]: item(`title: ${title}`) });

  test.each([
    ['the frame’s', 'แผนดำเนินงานและการใช้งบประมาณประจำปี'],
    ['the frame’s with its code and other spaces', 'ข้อ o11 แผนดำเนินงาน และการใช้งบประมาณ ประจำปี'],
    ['the frame’s with its year', 'แผนดำเนินงานและการใช้งบประมาณประจำปี พ.ศ. 2567'],
    ['the frame’s with its fiscal year', 'แผนดำเนินงานและการใช้งบประมาณประจำปี ประจำปีงบประมาณ พ.ศ. ๒๕๖๗'],
    ['the frame’s without a tone mark', 'แผนดำเนินงานและการใชงบประมาณประจำปี'],
  ])('may be %s', async (_, title) => {
    expect(await titled(title)).toEqual([]);
  });

  test('may be another wording of the frame', async () => {
    expect(await found({ 'oit/2567/o23.mdx': item('title: นโยบายการบริหารทรัพยากรบุคคล') })).toEqual([]);
  });

  test('that is another’s is told with the item that it belongs to', async () => {
    const changes = { [O11]: item('title: นโยบายคุ้มครองข้อมูลส่วนบุคคล') };
    expect(await found(changes)).toEqual([`content/title-not-of-frame ${O11}:3:1`]);
    const { diagnostics } = await checkFolder(await contentWith(changes), { today: DAY });
    expect(diagnostics[0]?.message).toContain('เป็นของ o10 ในกรอบนี้');
  });

  test('that is nobody’s is told with the right one', async () => {
    expect(await titled('แผนงานประจำปี')).toEqual([`content/title-not-of-frame ${O11}:3:1`]);
  });
});

describe('the title of a document', () => {
  const evidence = (title: string, ...more: readonly string[]) => ({
    [O11]: item(list(piece(title, undefined, 'date: 2566-11-01', 'meets: [o11.1]', ...more))),
  });

  test.each([
    'รายงานผลการดำเนินงานประจำปี',
    'รายงานผลการดำเนินงานประจำปี 2567',
    'รายงานผลการดำเนินงานประจำปี (สแกน)',
    'รายงานผลการดําเนินงานประจําป พ.ศ. 2567',
  ])('that is another item’s is told: %s', async (title) => {
    expect(await found(evidence(title))).toEqual([`content/title-of-other-item ${O11}:4:5`]);
  });

  test.each(['แผนดำเนินงานและการใช้งบประมาณประจำปี 2567', 'โครงสร้าง', 'ภาคผนวก รายงานผลการดำเนินงานประจำปี และแผนปีถัดไป'])(
    'may be its own, an everyday word, or a longer one: %s',
    async (title) => {
      expect(await found(evidence(title))).toEqual([]);
    },
  );

  test('that claims nothing may be there to compare with', async () => {
    const compared = list(
      piece('แผนปีนี้', undefined, 'date: 2566-11-01', 'meets: [o11.1]'),
      piece('รายงานผลการดำเนินงานประจำปี', 'https://www.example.go.th/13'),
    );
    expect(await found({ [O11]: item(compared) })).toEqual([]);
  });

  test('that names another year than its dates is told at the year', async () => {
    const covers = 'covers: { from: 2566-10-01, to: 2567-09-30 }';
    expect(await found(evidence('แผนงาน ปีงบประมาณ พ.ศ. ๒๕๖๕ ฉบับแก้ไข', covers))).toEqual([
      `content/title-year ${O11}:4:19`,
    ]);
    expect(await found(evidence('แผนงาน ปีงบประมาณ พ.ศ. 2566', covers))).toEqual([`content/title-year ${O11}:4:19`]);
    expect(await found(evidence('แผนงาน ปี 2563'))).toEqual([`content/title-year ${O11}:4:19`]);
  });

  test.each([
    ['แผนป้องกันการทุจริต (พ.ศ. 2561 - 2565)', 'covers: { from: 2565-10-01, to: 2570-09-30 }', 33],
    ['ประกาศเจตนารมณ์ No Gift Policy พ.ศ. ๒๕๖๔', 'covers: { from: 2566-10-01, to: 2567-09-30 }', 43],
    ['รายงานผล (ตุลาคม 2565 – มีนาคม 2566)', 'covers: { from: 2566-10-01, to: 2567-03-31 }', 22],
    ['รายงานผล (เมษายน – กันยายน 2567)', 'covers: { from: 2566-10-01, to: 2567-03-31 }', 31],
  ])('that names another time in other words is told there too: %s', async (title, covers, column) => {
    expect(await found(evidence(title, covers))).toEqual([`content/title-year ${O11}:4:${column}`]);
  });

  test('of a manual may name the year in which it was made, but none that is to come', async () => {
    const o15 = (title: string) => ({
      'oit/2567/o15.mdx': item(list(piece(title, undefined, 'covers: { from: 2566-10-01, to: 2568-09-30 }'))),
    });
    expect(await found(o15('คู่มือสำหรับประชาชน ฉบับปรับปรุง ปี 2564'))).toEqual([]);
    expect(await found(o15('คู่มือสำหรับประชาชน (พ.ศ. 2561 - 2565)'))).toEqual([]);
    expect(await found(o15('คู่มือสำหรับประชาชน ปี 2570'))).toEqual(['content/title-year oit/2567/o15.mdx:4:32']);
  });

  test.each([
    ['แผนป้องกันการทุจริต (พ.ศ. 2566 - 2570)', 'covers: { from: 2565-10-01, to: 2570-09-30 }'],
    ['ประกาศใช้แผน ตามระเบียบกระทรวงมหาดไทย พ.ศ. 2548', 'covers: { from: 2566-10-01, to: 2567-09-30 }'],
    ['แผนงาน ลงวันที่ 30 กันยายน พ.ศ. 2565', 'covers: { from: 2566-10-01, to: 2567-09-30 }'],
    ['แผนงาน (จัดทำเดือนกันยายน 2565)', 'covers: { from: 2566-10-01, to: 2567-09-30 }'],
    ['แผนงาน ตามมติที่ประชุมเดือนกันยายน 2565', 'covers: { from: 2566-10-01, to: 2567-09-30 }'],
    ['รายงานผล (ตุลาคม 2566 – มีนาคม 2567)', 'covers: { from: 2566-10-01, to: 2567-03-31 }'],
    ['สรุปผล ประจำเดือนมีนาคม 2567', 'covers: { from: 2567-03-01, to: 2567-03-31 }'],
    ['แผนงาน ปีงบประมาณ พ.ศ. 2567', 'covers: { from: 2566-10-01, to: 2567-09-30 }'],
    ['ข่าวปี 2566', 'covers: { from: 2566-10-01, to: 2567-09-30 }'],
    ['แผนห้าปี พ.ศ. 2566 ถึง 2570', 'covers: { from: 2565-10-01, to: 2570-09-30 }'],
    ['แผนงานปี 2568', 'alt: ก'],
    ['ตามพระราชบัญญัติ พ.ศ. 2542', 'alt: ก'],
    ['เทียบปี 2560 กับปี 2561', 'alt: ก'],
  ])('that its dates allow is none: %s', async (title, more) => {
    expect(await found(evidence(title, more))).toEqual([]);
  });
});

describe('the title of a document that says too little', () => {
  const titled = (title: string) => found({ [O11]: item(list(piece(title))) });

  test.each([
    'scan0001.pdf',
    'IMG_2034.JPG',
    'ไฟล์แนบ 1',
    'เอกสารแนบ',
    'เอกสารประกอบที่ ๒',
    'o12',
    'ข้อ o12',
    'o12.1',
    'New Document (2).docx',
  ])('is told: %s', async (title) => {
    expect(await titled(title)).toEqual([`content/title-says-nothing ${O11}:4:5`]);
  });

  test.each([
    'ภาพกิจกรรม',
    'เอกสารประมาณการ',
    'o12 รายงานผล',
    'แบบ สขร.1',
    'ITA 2567',
    'เอกสารแนบท้ายประกาศ ภ.ด.ส. 1',
    'No Gift Policy',
  ])('is not told: %s', async (title) => {
    expect(await titled(title)).toEqual([]);
  });

  test.each(['ร่างแผนปฏิบัติการป้องกันการทุจริต', '(ร่าง) รายงานผลการดำเนินงาน', 'คู่มือสำหรับประชาชน (ร่าง)'])(
    'is told of a draft: %s',
    async (title) => {
      expect(await titled(title)).toEqual([`content/draft ${O11}:4:5`]);
    },
  );

  test.each(['ร่างขอบเขตของงานจ้างก่อสร้าง', 'ผลการรับฟังความเห็นต่อร่างข้อบัญญัติ', 'ร่างกายแข็งแรง', 'การยกร่างแผนพัฒนา'])(
    'is not told of a draft: %s',
    async (title) => {
      expect(await titled(title)).toEqual([]);
    },
  );
});

describe('a link of a body', () => {
  test.each([
    ['another code', 'ผลอยู่ใน [o13](../o12/)', 10],
    ['another code in Thai digits', 'ผลอยู่ใน [ข้อ o๑๓](/2567/o12/#a)', 10],
    ['another title', '[รายงานผลการดำเนินงานประจำปี](../o12/) อยู่ที่นี่แล้ว', 1],
  ])('that names %s than it leads to is told', async (_, body, column) => {
    const all = await found({ [O11]: item('progress: ก', body) });
    expect(all).toEqual([`content/crossed-link ${O11}:6:${column}`]);
  });

  test.each([
    '[o12](../o12/)',
    '[o12 และ o13](../o13/)',
    '[โครงสร้าง](../o12/)',
    '[การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน](../o43/)',
    '[o12](https://www.example.go.th/o11/)',
    '[อ่านต่อ](../o12/)',
  ])('that names what it leads to, or nothing, is none: %s', async (body) => {
    expect(await found({ [O11]: item('progress: ก', `${BODY} ${body}`) })).toEqual([]);
  });
});

describe('words of a template', () => {
  const place = (changes: Changes) => found(changes);

  test('are told at the word: in a body, a field, a title, a page, site.yaml and the memo', async () => {
    expect(await place({ [O11]: item('progress: ก', `${BODY}\n\nใช้เวลา xxx วัน`) })).toEqual([
      `content/template-word ${O11}:8:9`,
    ]);
    expect(await place({ [O11]: item('progress: ประกาศเมื่อ (ระบุวันที่) แล้ว') })).toEqual([
      `content/template-word ${O11}:3:23`,
    ]);
    expect(await place({ [O11]: item(list(piece('แผนปี 25xx'))) })).toEqual([`content/template-word ${O11}:4:18`]);
    expect(await place({ 'pages/other.mdx': '---\ntitle: หน้า TODO\n---\n\nก\n' })).toEqual([
      'content/template-word pages/other.mdx:2:13',
    ]);
    expect(await place({ 'site.yaml': { replace: 'district: เมืองสมมติ', by: 'district: อำเภอ........' } })).toEqual([
      'content/template-word site.yaml:4:11',
    ]);
    expect(await place({ 'memo/2567.yaml': { replace: 'ตามที่ได้รับมอบหมาย', by: 'ตามหนังสือที่ ....../25....' } })).toEqual([
      'content/template-word memo/2567.yaml:8:25',
      'content/template-word memo/2567.yaml:8:32',
    ]);
    expect(await place({ 'measures/2567.yaml': { replace: 'เผยแพร่ครบ 12 เดือน', by: '"-"' } })).toMatchObject([
      expect.stringMatching('content/template-word measures/2567.yaml:8:'),
    ]);
  });

  test.each([
    'ประกาศ ณ วันที่ dd/mm/yyyy',
    'ลงวันที่ วัน/เดือน/ปี',
    'Lorem ipsum dolor',
    'อบต. [ชื่อหน่วยงาน] ประกาศ',
    'งบประมาณ ____ บาท',
    'เสนอ (โปรดระบุตำแหน่ง) ลงนาม',
    'อบรม (ระบุชื่อหลักสูตร) แล้ว',
    '1. ชื่อโครงการ .......... กองช่าง',
    'ผู้รับผิดชอบ [ใส่ชื่อกอง]',
    'ชื่อโครงการ ...ระบุ... ของปี',
    'ปี ๒๕xx',
    'ผลการดำเนินงาน (ตัวอย่าง)',
    '| เดือน | จำนวน |\n| --- | --- |\n| ต.ค. | รอข้อมูล |',
  ])('are told: %s', async (text) => {
    expect(await place({ [O11]: item('progress: ก', `${BODY} เรื่อง\n\n${text}`) })).toEqual([
      expect.stringMatching(`content/template-word ${O11}:`),
    ]);
  });

  test.each(['"-"', 'รอข้อมูลจากกองช่าง', 'xxx', 'N/A', '...', 'ทดสอบ', 'วัน/เดือน/ปี'])(
    'are told as the whole of a field: %s',
    async (text) => {
      expect(await place({ [O11]: item(`progress: ${text}`) })).toEqual([
        expect.stringMatching(`content/template-word ${O11}:3:1[12]$`),
      ]);
    },
  );

  test.each([
    'โทร 08x-xxx-xxxx หรือเลข x-xxxx-xxxxx-12-3',
    'สขร.1 ระบุไว้ใน (ระบุไว้ในข้อ 3) และ [กรอกแบบสอบถาม](https://www.example.go.th/form)',
    'แบบคำขอจดทะเบียน (ตัวอย่าง)',
    'เจ้าหน้าที่ต้องรอข้อมูลจากกรมบัญชีกลางก่อน',
    'บทที่ 1 .......... 12',
    'ภาคผนวก .......... ก\nดัชนี ............ ข',
    'ยื่นแบบคำขอ (ระบุวันที่และเวลาที่สะดวก) และ (โปรดระบุชื่อผู้ติดต่อให้ชัดเจน) (กรอกข้อมูลให้ครบทุกช่อง)',
    'และอื่น ๆ ... จบ',
    'กรอก วัน/เดือน/ปี เกิดในแบบคำขอ',
    'ก่อนเส้น\n\n____\n\nหลังเส้น',
    'ซอยดอนตัวอย่าง 3 และตัวอย่างที่พบได้ทั่วไป เช่น ชื่อหน่วยงาน',
    'ขนาด 4 x 6 ม. รหัส AXXX-1 ดู [ที่นี่](https://www.example.go.th/xxx/25xx)',
    'ช่วง 25-30 คน ตั้งแต่ปี 2565–2567',
  ])('are not heard in: %s', async (text) => {
    expect(await place({ [O11]: item('progress: ก', `${BODY}\n\n${text}`) })).toEqual([]);
  });
});
