import { describe, expect, test } from 'vitest';
import { fixContent, planFixes } from '../../../src/check/fix/fix.ts';
import { readContent } from '../../../src/content/reader.ts';
import { all, content, read } from './folder.ts';

const SITE = `name: เทศบาลตำบลสมมติ
units:
  palad: สำนักปลัด
  klang: กองคลัง
  chang: กองช่าง
  sueksa: กองการศึกษา
contact:
channels:
current: 2567
years:
  2567:
    framework: oit-2566
    eit:
`;

/** Fields of an item that no empty field is added to. */
const WHOLE = 'responsible:\nupdated:\nprogress:\nevidence:\n';

/** The fields of o12 after a mend, and its report. */
async function mended(fields: string, body = '\nเนื้อความ\n'): Promise<{ fields: string; report: string }> {
  const root = await content({ 'site.yaml': SITE, 'oit/2567/o12.mdx': `---\n${fields}---\n${body}` });
  const report = await fixContent(root);
  const text = await read(root, 'oit/2567/o12.mdx');
  expect(text.endsWith(`---\n${body}`)).toBe(true);
  const once = await all(root);
  await fixContent(root);
  expect(await all(root), 'done twice').toEqual(once);
  return { fields: text.slice(4, -body.length - 4), report };
}

/** One field of o12, all others being there and empty. */
async function value(name: string, written: string): Promise<string> {
  const rest = WHOLE.replace(`${name}:\n`, '');
  const { fields } = await mended(`${name}: ${written}\n${rest}`);
  return fields.slice(`${name}: `.length, -rest.length - 1);
}

describe('dates', () => {
  test.each([
    ['19 เม.ย. 2567', '2567-04-19'],
    ['๑๙ เมษายน ๒๕๖๗', '2567-04-19'],
    ['19/4/2567', '2567-04-19'],
    ['04/05/2567', '2567-05-04'],
    ['วันที่ 19 เมษายน พ.ศ. 2567', '2567-04-19'],
    ['๑๙ เม.ย. ๖๗', '2567-04-19'],
    ['19/4/67', '2567-04-19'],
    ['๒๕๖๗-๐๔-๑๙', '2567-04-19'],
    ['2567/4/9', '2567-04-09'],
    ['19 เมษายน ค.ศ. 2024', '2567-04-19'],
    ['19/4/2024', '2567-04-19'],
    ['2024/4/9', '2567-04-09'],
    ['29 ก.พ. 2567 # วันที่ประกาศ', '2567-02-29 # วันที่ประกาศ'],
    ['"19 เม.ย. 2567"', '"2567-04-19"'],
    ["'๑๙ เม.ย. ๒๕๖๗'  ", "'2567-04-19'  "],
  ])('%s becomes %s', async (written, iso) => {
    expect(await value('updated', written)).toBe(iso);
  });

  test.each(['2567-04-19', '2024-04-19', '"2567-04-19"'])('%s stays', async (written) => {
    expect(await value('updated', written)).toBe(written);
  });

  test.each(['32 ม.ค. 2567', '19 เมสายน 2567', 'เมื่อวาน', '2567-02-30', '"19\\u0020เม.ย. 2567"', '|\n  19 เม.ย. 2567'])(
    '%s is left to the check',
    async (written) => {
      expect(await value('updated', written)).toBe(written);
    },
  );

  test.each([
    ['04/05/2024', 'ไม่แน่ใจว่าเลขใดเป็นวัน เลขใดเป็นเดือน'],
    ['19/4/24', 'มีปีเพียงสองหลัก'],
    ['19 เม.ย. 24', 'มีปีเพียงสองหลัก'],
  ])('%s may be meant otherwise, and is told', async (written, reason) => {
    const { fields, report } = await mended(`updated: ${written}\n`);
    expect(fields).toBe(`updated: ${written}\n`);
    expect(report).toContain(`content/oit/2567/o12.mdx:2\n  วันที่ “${written}” ${reason}`);
  });

  test('are found in every file that has some', async () => {
    const files = (date: string) => ({
      'site.yaml': `${SITE.replace('    eit:\n', '')}    eit: { opens: ${date}, closes: ${date} }\n`,
      'memo/2567.yaml': `date: ${date}\nfootnote: { number: "1/2", date: ${date} }\n`,
      'indicators/2567.yaml': `indicators:\n  - no: 1\n    period:\n      from: ${date}\n      to: ${date}\n`,
      'oit/2567/o1.mdx': `---\nevidence:\n  - date: ${date}\n    covers: { from: ${date}, to: ${date} }\n${WHOLE.replace('evidence:\n', '')}---\n`,
    });
    const root = await content(files('๑๙ เม.ย. ๒๕๖๗'));
    await fixContent(root);
    expect(await all(root)).toEqual(await all(await content(files('2567-04-19'))));
  });
});

describe('digits', () => {
  test('are Arabic in numbers, years and their keys, and stay in words', async () => {
    const files = (year: string, no: string) => ({
      'site.yaml': `name: โรงเรียนเทศบาล ๔\ncontact: { phone: ๐ ๒๑๒๓ }\nchannels:\nmaxFileMB: ${no}\ncurrent: ${year}\nyears:\n  ${year}:\n    framework: oit-2566\n    eit:\n`,
      'indicators/2567.yaml': `indicators:\n  - no: ${no}\n    title: ตัวชี้วัดที่ ๘\n`,
    });
    const root = await content(files('๒๕๖๗', '๘'));
    await fixContent(root);
    expect(await all(root)).toEqual(await all(await content(files('2567', '8'))));
  });
});

describe('a year that stands there twice', () => {
  test('stays for the editor to make one of', async () => {
    const text = `${SITE}  ๒๕๖๗:\n    framework: oit-2566\n    eit:\n`;
    const root = await content({ 'site.yaml': text });
    await fixContent(root);
    expect(await read(root, 'site.yaml')).toBe(text);
  });
});

describe('ids', () => {
  test.each([
    ['[O12.1]', '[o12.1]'],
    ['[o12-1]', '[o12.1]'],
    ['[o12 .1, o12. 2]', '[o12.1, o12.2]'],
    ['[๑๒.๑, "12.2", 012.3]', '[o12.1, "o12.2", o12.3]'],
    ['\n  - O12_1 # ก\n  - o12.2', '\n  - o12.1 # ก\n  - o12.2'],
    ['[o13.1, o12.99, 12, "12.1 และ 12.2"]', '[o13.1, o12.99, 12, "12.1 และ 12.2"]'],
    ['[o12.1, O12.1]', '[o12.1, O12.1]'],
  ])('elements %s become %s', async (written, right) => {
    expect(await value('meets', written)).toBe(right);
  });

  test.each([
    ['[กองคลัง, สำนักปลัด]', '[klang, palad]'],
    ['[Klang, PALAD]', '[klang, palad]'],
    ['[klag, paladd, chagn]', '[klang, palad, chang]'],
    ['[คลัง, k, kong, klang]', '[คลัง, k, kong, klang]'],
    ['[klang, กองคลัง]', '[klang, กองคลัง]'],
  ])('units %s become %s', async (written, right) => {
    expect(await value('responsible', written)).toBe(right);
  });

  test('that are like two stay', async () => {
    const root = await content({
      'site.yaml': `${SITE.replace('palad', 'chana')}`,
      'oit/2567/o12.mdx': '---\nresponsible: [chanb, กองช่าง ]\n---\n',
    });
    await fixContent(root);
    expect(await read(root, 'oit/2567/o12.mdx')).toContain('[chanb, chang ]');
  });

  test('stay where site.yaml does not say which there are', async () => {
    const text = '---\nresponsible: [กองคลัง]\nmeets: [12.1]\n---\n';
    const root = await content({ 'oit/2567/o12.mdx': text });
    await fixContent(root);
    expect(await read(root, 'oit/2567/o12.mdx')).toBe(text);
  });

  test('that site.yaml has the wrong way round are not spread', async () => {
    const text = '---\nresponsible: [klang]\n---\n';
    const root = await content({
      'site.yaml': SITE.replace('klang: กองคลัง', 'กองคลัง: klang'),
      'oit/2567/o12.mdx': text,
    });
    await fixContent(root);
    expect(await read(root, 'oit/2567/o12.mdx')).toBe(text);
  });

  test('of an organisation’s own frame are known too, once it can be read', async () => {
    const files = (year: string, frame: string, meets: string) => ({
      'site.yaml': SITE.replace('oit-2566', frame),
      'frameworks/oit-2570.yaml': `id: oit-2570\nfiscalYear: ${year}\nitems:\n  - id: o3\n    requirements:\n      - id: o3.7\n`,
      'oit/2567/o3.mdx': `---\nmeets: ${meets}\n${WHOLE}---\n`,
    });
    const root = await content(files('๒๕๗๐', 'OIT-2570', '[O3.7, 3.1]'));
    await fixContent(root);
    expect(await all(root)).toEqual(await all(await content(files('2570', 'oit-2570', '[o3.7, 3.1]'))));
  });

  test('of frames, and words that must be one of a few', async () => {
    const files = (frame: string, instrument: string, role: string) => ({
      'site.yaml': SITE.replace('oit-2566', frame),
      'indicators/2567.yaml': `indicators:\n  - instrument: ${instrument}\n`,
      'memo/2567.yaml': `signatures:\n  - role: ${role}\n`,
    });
    const root = await content(files('OIT-๒๕๖๖', 'iit', 'Author'));
    await fixContent(root);
    expect(await all(root)).toEqual(await all(await content(files('oit-2566', 'IIT', 'author'))));
  });
});

describe('statuses', () => {
  test.each([
    ['ดำเนินการแล้ว', 'done'],
    ['ทำแล้ว', 'done'],
    ['Done', 'done'],
    ['"COMPLETED"', '"done"'],
    ['In progress', 'in-progress'],
    ['not_started', 'not-started'],
    ['อยู่ระหว่างดําเนินการ', 'in-progress'],
    ['ยังไม่ได้ดำเนินการ # รอ', 'not-started # รอ'],
    // Near to a word is no word.
    ['don', 'don'],
    ['เสร็จบางส่วน', 'เสร็จบางส่วน'],
  ])('%s becomes %s', async (written, right) => {
    expect(await value('status', written)).toBe(right);
  });
});

describe('names of fields', () => {
  test.each([
    ['สถานะ: done\n', 'status: done\n'],
    ['stauts: done\n', 'status: done\n'],
    ['Status: done\n', 'status: done\n'],
    ['"statu": ทำแล้ว # ก\n', '"status": done # ก\n'],
    // Two letters wrong, a second one of the name, a value that does not fit, no field that is like it.
    ['stotas: done\n', 'stotas: done\n'],
    ['status: done\nstauts: done\n', 'status: done\nstauts: done\n'],
    ['stauts: มั้ง\n', 'stauts: มั้ง\n'],
    ['หมายเหตุ: ก\n', 'หมายเหตุ: ก\n'],
  ])('%j becomes %j', async (written, right) => {
    expect((await mended(written + WHOLE)).fields).toBe(right + WHOLE);
  });

  test('are mended at any depth, and what stands in them too', async () => {
    const { fields } = await mended(
      'evidence:\n  - ชื่อเอกสาร: รายงาน\n    linkk: https://example.go.th\n    covrs: { form: 1 ต.ค. 2566, วันสิ้นสุด: 31 มี.ค. 2567 }\nresponsible:\nupdated:\nprogress:\n',
    );
    expect(fields).toBe(
      'evidence:\n  - title: รายงาน\n    link: https://example.go.th\n    covers: { from: 2566-10-01, to: 2567-03-31 }\nresponsible:\nupdated:\nprogress:\n',
    );
  });
});

describe('spaces after signs', () => {
  test.each([
    ['status:done\n', 'status: done\n'],
    ['status：done\n', 'status: done\n'],
    ['status： done\n', 'status: done\n'],
    ['สถานะ：ทำแล้ว\n', 'status: done\n'],
    ['meets:[o12.1,o12.2]\n', 'meets: [o12.1,o12.2]\n'],
    ['meets:\n  -o12.1\n  -O12.2\n', 'meets:\n  - o12.1\n  - o12.2\n'],
    ['status:done\nmeets：\n  - o12.1\n', 'status: done\nmeets:\n  - o12.1\n'],
    // Words of a text, a web address, a name of no field.
    ['title: ก\nเวลา:สิบโมง\n', 'title: ก\nเวลา:สิบโมง\n'],
    ['https://example.go.th\n', 'https://example.go.th\n'],
    ['note:ก\nnote:ข\n', 'note:ก\nnote:ข\n'],
  ])('%j becomes %j', async (written, right) => {
    expect((await mended(written + WHOLE)).fields).toBe(right + WHOLE);
  });

  test('are put into evidence, with the lines below it', async () => {
    const { fields } = await mended(
      'evidence:\n  -title:รายงาน\n   link: https://example.go.th\n   covers: { from:2566-10-01, to：2567-03-31 }\nresponsible:\nupdated:\nprogress: ก:ข\n',
    );
    expect(fields).toBe(
      'evidence:\n  - title: รายงาน\n    link: https://example.go.th\n    covers: { from: 2566-10-01, to: 2567-03-31 }\nresponsible:\nupdated:\nprogress: ก:ข\n',
    );
  });

  test('are put into units, whose ids are the author’s own', async () => {
    const root = await content({
      'site.yaml': SITE.replace('klang: กอง', 'klang:กอง').replace('current: ', 'current：'),
    });
    await fixContent(root);
    expect(await read(root, 'site.yaml')).toBe(SITE);
  });
});

describe('letters', () => {
  test('of the author’s words are stored in one way, on every line of them, and addresses stay', async () => {
    const { fields } = await mended(
      'progress: |\n  ท\u0e4dา เเล้ว\n  ต่างๆ  นำ\u0e49\nevidence:\n  - title: "cafe\u0301 \\u0e4dา"\n    link: https://example.go.th/cafe\u0301\nresponsible:\nupdated:\n',
    );
    expect(fields).toBe(
      'progress: |\n  ทำ แล้ว\n  ต่างๆ  น\u0e49ำ\nevidence:\n  - title: "café \\u0e4dา"\n    link: https://example.go.th/cafe\u0301\nresponsible:\nupdated:\n',
    );
  });
});

describe('marks of direction', () => {
  test.each([
    // A number as an iPhone copies it, a name as LINE does, and each of the marks.
    ['\u202d+66 2 000 0000\u202c', '+66 2 000 0000'],
    ['\u202a0 2000 0000\u202c # ศูนย์', '0 2000 0000 # ศูนย์'],
    ['\u2068นางสมมติ\u2069 ใจดี\u200e', 'นางสมมติ ใจดี'],
    ['"\u202b0 2000\u202c \u2066ต่อ\u2069 \u20671\u2069\u200f"', '"0 2000 ต่อ 1"'],
    ['|\n  ก\u200e\n  \u202aข\u202c ค', '|\n  ก\n  ข ค'],
    ['\u200eท\u0e4dา', 'ทำ'],
  ])('%j becomes %j', async (written, right) => {
    expect(await value('progress', written)).toBe(right);
  });

  test.each([
    ['an override', 'รายงาน\u202efdp.exe'],
    ['an override among other marks', '\u200eรายงาน\u202efdp.exe\u202c'],
    ['letters that run from right to left', '\u200eจัง\u202dหวัด \u0645\u0627\u202c'],
    ['what would be another sign of YAML', '\u200e"ก'],
    ['what would be a remark', 'ก \u200e# ข'],
    ['what would be a list', '\u200e- ก'],
    ['a value of nothing else', '\u200e'],
    ['a mark that is spelled', '"ก\\u200e"'],
    ['a remark', 'ก # \u200eข'],
  ])('in %s stay', async (_, written) => {
    expect(await value('progress', written)).toBe(written);
  });

  test('go before the value is looked at, in every kind of field, and each change is shown', async () => {
    const { fields, report } = await mended(
      'status: \u200eดำเนินการแล้ว\nresponsible: [\u202aกองคลัง\u202c, palad]\nupdated: \u202a๑๙ เม.ย. ๒๕๖๗\u202c\nprogress:\nevidence:\n  - link: \u200ehttps://example.go.th\u200e\n',
    );
    expect(fields).toBe(
      'status: done\nresponsible: [klang, palad]\nupdated: 2567-04-19\nprogress:\nevidence:\n  - link: https://example.go.th\n',
    );
    expect(report).toContain('  -   - link: \ufffdhttps://example.go.th\ufffd\n  +   - link: https://example.go.th\n');
  });

  test('leave the names of files that have them to be given with the file', async () => {
    const root = await content({
      'site.yaml': SITE,
      'oit/2567/o12.mdx': `---\n${WHOLE.replace('evidence:', 'evidence:\n  - file: o12/\u200eplan.pdf\n  - file: o12/\u200esum.pdf')}---\n`,
      'oit/2567/o12/\u200eplan.pdf': '',
      'oit/2567/o12/sum.pdf': '',
    });
    await fixContent(root);
    expect(await read(root, 'oit/2567/o12.mdx')).toContain('  - file: o12/plan.pdf\n  - file: o12/sum.pdf\n');
    expect(await read(root, 'oit/2567/o12/plan.pdf')).toBe('');
  });

  test('are told with a hint at this command where it takes them out, and nowhere else', async () => {
    const lines = [
      ['progress: \u202a0 2000 0000\u202c', true],
      ['progress: ก # \u200e', false],
      ['progress: ก\u202eข', false],
      ['progress: ก\u0007ข', false],
    ] as const;
    for (const [line, isMended] of lines) {
      const root = await content({ 'site.yaml': SITE, 'oit/2567/o12.mdx': `---\n${line}\n---\n` });
      const told = async () => (await readContent(root)).diagnostics.find(({ code }) => code === 'content/hidden-sign');
      expect((await told())?.hint.includes('--fix'), line).toBe(isMended);
      await fixContent(root);
      expect((await told()) === undefined, line).toBe(isMended);
    }
    const body = await content({ 'site.yaml': SITE, 'oit/2567/o12.mdx': '---\nprogress:\n---\n\nก\u200eข\n' });
    const { diagnostics } = await readContent(body);
    expect(diagnostics.find(({ code }) => code === 'content/hidden-sign')?.hint).not.toContain('--fix');
  });
});

describe('fields that are missing', () => {
  test('are added to site.yaml for what every section has to say, below all that is there', async () => {
    const root = await content({
      'site.yaml':
        '# ข้อมูล\r\nname: ก\r\ncurrent: 2567\r\nyears:\r\n  2566:\r\n    framework: oit-2566\r\n  2567:\r\n    framework: oit-2566 # กรอบ\r\n  # ปีหน้า\r\nbase: /ita/',
    });
    await fixContent(root);
    expect((await read(root, 'site.yaml')).replaceAll('\r\n', '⏎\n')).toMatchInlineSnapshot(`
      "# ข้อมูล⏎
      name: ก⏎
      current: 2567⏎
      years:⏎
        2566:⏎
          framework: oit-2566⏎
        2567:⏎
          framework: oit-2566 # กรอบ⏎
          eit: # แบบวัด EIT ของปีนี้⏎
            url:    # ลิงก์แบบวัด EIT⏎
            opens:  # วันเปิดรับคำตอบ EIT⏎
            closes: # วันปิดรับคำตอบ EIT⏎
        # ปีหน้า⏎
      base: /ita/⏎
      contact: # ข้อมูลการติดต่อ⏎
        address: # ที่อยู่⏎
        phone:   # โทรศัพท์⏎
        fax:     # โทรสาร⏎
        email:   # อีเมล⏎
        map:     # ลิงก์แผนที่⏎
      channels: # ช่องทางออนไลน์⏎
        facebook:  # เฟซบุ๊ก⏎
        line:      # ไลน์⏎
        qa:        # ช่องทางถาม-ตอบ⏎
        complaint: # ช่องทางร้องเรียนการทุจริต⏎
        eService:  # บริการออนไลน์⏎
      "
    `);
    const once = await all(root);
    await fixContent(root);
    expect(await all(root)).toEqual(once);
  });

  test('are not added where a group is there, empty or not, or where lines can not be added', async () => {
    const text = '{ contact: , current: 2567, years: { 2567: { framework: oit-2566 } } }\n';
    const root = await content({ 'site.yaml': text });
    await fixContent(root);
    expect(await read(root, 'site.yaml')).toBe(text);
    expect((await planFixes(await content({ 'site.yaml': SITE }))).fixes).toEqual([]);
  });

  test('are added to an item that is mended anyway, and to no other', async () => {
    expect((await mended('status: Done\nprogress: ก\n')).fields).toMatchInlineSnapshot(`
      "status: done
      progress: ก
      responsible: # ส่วนราชการที่รับผิดชอบ
      updated: # วันที่ปรับปรุงข้อมูล
      evidence: # รายการหลักฐาน
      "
    `);
    expect((await mended('status: done\nprogress: ก\n')).fields).toBe('status: done\nprogress: ก\n');
  });
});
