import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { EVIDENCE_TOWN } from '../support/built-sites.ts';
import { filesOf, htmlFilesOf, textOf } from '../support/pages.ts';

const { evidence } = inject('sites');
const { open } = useBrowser([evidence]);

/** Opens a page as its readers may: nothing of it needs a script. */
async function still(path: string, width = 1280) {
  const { page, complaints } = await open(evidence, path, { width, javaScript: false });
  return { page, complaints };
}

const published = (path: string) => readFileSync(join(evidence.folder, path));
const sha256 = (path: string) => createHash('sha256').update(published(path)).digest('hex');

describe('the card of a document', () => {
  test('says what it is, of when, what it shows, and what can be done with it', async () => {
    const { page, complaints } = await still('2567/o12/');
    const card = page.locator('.document').first();
    expect(await card.locator('h3').textContent()).toBe('รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ รอบ 6 เดือน');
    const bytes = published('2567/o12/six-months.pdf').length;
    expect(await card.locator('.document-kind').textContent()).toBe(`PDF · ${Math.round(bytes / 1000)} kB · 3 หน้า`);
    const facts = await card.locator('.document-facts').textContent();
    expect(facts).toMatch(/ลงวันที่\s*10 เม\.ย\. 2567/);
    expect(facts).toMatch(/ครอบคลุม\s*1 ต\.ค\. 2566 – 31 มี\.ค\. 2567/);
    expect(
      await card.locator('.document-facts a').evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
    ).toEqual(['#o12.1', '#o12.2', '#o12.3', '#o12.4']);
    for (const id of ['o12.1', 'o12.4'])
      expect(await page.locator(`[id="${id}"]`).getAttribute('data-state')).toBe('met');
    const links = await card
      .locator('.document-actions a')
      .evaluateAll((all) =>
        all.map((a) => [
          (a.firstChild as Text).data.trim(),
          a.getAttribute('href')?.split('?')[0],
          a.hasAttribute('download'),
        ]),
      );
    expect(links).toEqual([
      ['เปิดดู', '/ita/2567/o12/six-months.pdf', false],
      ['ดาวน์โหลด', '/ita/2567/o12/six-months.pdf', true],
      ['อ่านเป็นข้อความ', '/ita/2567/o12/text/six-months.pdf/', false],
      ['ขอเอกสารในรูปแบบที่เข้าถึงได้', 'mailto:saraban@example.go.th', false],
    ]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('shows the beginning of the SHA-256 of the bytes that are served, and the page of the text the whole', async () => {
    const { page } = await still('2567/o12/');
    for (const file of ['six-months.pdf', 'cover-memo.pdf', 'progress.csv']) {
      const card = page.locator('.document', { has: page.locator(`h3 a[href$="/${file}"]`) });
      const short = (await card.locator('code').first().textContent()) ?? '';
      expect(short).toMatch(/^[0-9a-f]{12}…$/);
      expect(sha256(`2567/o12/${file}`)).toContain(short.slice(0, 12));
      expect(textOf(evidence, `2567/o12/text/${file}/index.html`)).toContain(sha256(`2567/o12/${file}`));
    }
    await page.context().close();
  });

  test('has a picture of page one that keeps its place before it is loaded', async () => {
    const { page } = await still('2567/o12/');
    const img = page.locator('.document .thumb img').first();
    await img.scrollIntoViewIfNeeded();
    await expect.poll(() => img.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(90);
    const { width, height, alt } = await img.evaluate((one: HTMLImageElement) => ({
      width: Number(one.getAttribute('width')),
      height: Number(one.getAttribute('height')),
      alt: one.alt,
    }));
    // A4 stands; the title beside it says all there is to say.
    expect(height / width).toBeCloseTo(Math.SQRT2, 1);
    expect(alt).toBe('');
    await page.context().close();
  });

  test('asks for an accessible form with the document named', async () => {
    const { page } = await still('2567/o12/');
    const mail = await page
      .getByRole('link', { name: /^ขอเอกสารในรูปแบบที่เข้าถึงได้/ })
      .first()
      .getAttribute('href');
    const subject = new URL(mail ?? '').searchParams.get('subject');
    expect(subject).toContain('รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ รอบ 6 เดือน (o12 ปี 2567)');
    await page.context().close();
  });

  test('that lies on another host says that it leaves the section', async () => {
    const { page } = await still('2567/o18/');
    const card = page.locator('.document').first();
    expect(await card.locator('.document-kind').textContent()).toBe('ลิงก์ออกนอกหมวดนี้ ไปที่ www.example.go.th');
    const link = card.locator('h3 a');
    expect(await link.getAttribute('rel')).toBe('external');
    expect(await link.evaluate((a) => getComputedStyle(a, '::after').content)).toContain('↗');
    await page.context().close();
  });

  test('that is a picture shows it with its description', async () => {
    const { page } = await still('2567/o7/');
    const card = page.locator('.document-picture').first();
    expect(await card.locator('img').getAttribute('alt')).toContain('แผงตลาดนัดห้าแผง');
    expect(await card.locator('source').evaluateAll((all) => all.map((one) => one.getAttribute('type')))).toEqual([
      'image/avif',
      'image/webp',
    ]);
    await page.context().close();
  });
});

test('an item without evidence says so, and one whose page is all there is to show says that', async () => {
  const { page } = await still('2567/o3/');
  const told = page.locator('section[aria-labelledby="evidence"]');
  expect(await told.textContent()).toContain('ข้อมูลของข้อนี้อ่านได้ในหน้านี้ ไม่มีเอกสารแนบ');
  await page.context().close();
  const without = htmlFilesOf(evidence).filter((file) =>
    /<p class="unknown">\s*ยังไม่แนบหลักฐาน\s*<\/p>/.test(textOf(evidence, file)),
  );
  expect(without.length).toBeGreaterThan(3);
  for (const file of without) expect(textOf(evidence, file)).not.toContain('class="document"');
});

describe('the text of a document', () => {
  test('has every page of a PDF under its own heading, with the way to that page', async () => {
    const { page, complaints } = await still('2567/o4/text/development-plan.pdf/');
    const pages = page.locator('.document-page');
    expect(await pages.count()).toBe(200);
    expect(await pages.locator('h2 a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(
      Array.from({ length: 200 }, (_, i) => `/ita/2567/o4/development-plan.pdf#page=${i + 1}`),
    );
    expect(await page.locator('#page-100').textContent()).toContain('บ้านสวนลองดู');
    expect(await page.locator('#page-200 h2').textContent()).toMatch(/^\s*หน้า 200\s/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('says of a scan that a program has read it', async () => {
    const { page } = await still('2567/o12/text/cover-memo.pdf/');
    expect(await page.locator('.note').textContent()).toContain('อ่านจากภาพด้วยโปรแกรม อาจมีคำผิด');
    expect(await page.locator('#page-1').textContent()).toContain('บันทึกข้อความ');
    await page.context().close();
    expect(textOf(evidence, '2567/o12/text/six-months.pdf/index.html')).not.toContain('อ่านจากภาพด้วยโปรแกรม');
  });

  test('calls sheets by their names, and keeps the cells of a row apart', async () => {
    const { page } = await still('2567/o21/text/monthly.xlsx/');
    expect(await page.locator('.page-links a').allTextContents()).toEqual(
      'ต.ค. 2566,พ.ย. 2566,ธ.ค. 2566,ม.ค. 2567,ก.พ. 2567,มี.ค. 2567'.split(','),
    );
    expect(await page.locator('#page-1 p').first().textContent()).toContain('เดือน | งานที่ซื้อหรือจ้าง | วงเงิน (บาท)');
    await page.context().close();
  });

  test('of a picture is what it shows', async () => {
    const { page } = await still('2567/o1/text/chart.png/');
    expect(await page.locator('[aria-labelledby="shown"]').textContent()).toContain('แผนผังจากสภาเทศบาล');
    await page.context().close();
  });

  test('is there for every file, linked from its item, and open to search engines', () => {
    const texts = htmlFilesOf(evidence).filter((file) => /^\d{4}\/o\d+\/text\//.test(file));
    expect(texts.length).toBeGreaterThan(25);
    for (const file of texts) {
      const [, item = '', name = ''] = /^(\d{4}\/o\d+)\/text\/([^/]+)\//.exec(file) ?? [];
      expect(textOf(evidence, `${item}/index.html`)).toContain(`href="/ita/${item}/text/${name}/"`);
      expect(textOf(evidence, file)).not.toContain('noindex');
      expect(published(`${item}/${name}`).length, file).toBeGreaterThan(0);
    }
  });
});

describe('a picture in what is written', () => {
  test('comes in sizes and formats, keeps its place, and fits a phone', async () => {
    const { page } = await still('2567/o1/', 360);
    const img = page.locator('.prose picture img');
    expect(await img.getAttribute('alt')).toBe('อาคารสำนักงานเทศบาลตำบลบ้านสมมติ หลังคาสีแดง มีต้นไม้ใหญ่สองข้าง');
    expect([await img.getAttribute('width'), await img.getAttribute('height')]).toEqual(['1280', '853']);
    const sets = await page
      .locator('.prose picture source')
      .evaluateAll((all) => all.map((one) => one.getAttribute('srcset')));
    expect(sets).toHaveLength(2);
    expect(sets[0]).toContain('photo.jpg-320.avif 320w');
    expect(sets[1]).toContain('photo.jpg-640.webp 640w');
    await img.scrollIntoViewIfNeeded();
    await expect.poll(() => img.evaluate((one: HTMLImageElement) => one.complete && one.currentSrc)).toMatch(/\.avif$/);
    const box = await img.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(330);
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1280 / 853, 1);
    await page.context().close();
  });
});

describe('a table from data', () => {
  test('has a name, heads of rows and columns, its numbers at the right, and its file', async () => {
    const { page } = await still('2567/o16/');
    const table = page.getByRole('table', { name: 'จำนวนครั้งที่ให้บริการ แยกตามเดือนและเรื่อง' });
    expect(await table.count()).toBe(1);
    expect(await table.locator('thead th').evaluateAll((all) => all.map((th) => th.getAttribute('scope')))).toEqual(
      Array(6).fill('col'),
    );
    expect(await table.locator('tbody tr').count()).toBe(6);
    expect(await table.locator('tbody th[scope="row"]').count()).toBe(6);
    expect(await table.locator('tfoot').textContent()).toMatch(/รวม\s*1,093\s*262\s*1,298\s*52\s*2,705/);
    const aligned = await table
      .locator('td')
      .evaluateAll((all) => [...new Set(all.map((td) => getComputedStyle(td).textAlign))]);
    expect(aligned).toEqual(['end']);
    const file = page.getByRole('link', { name: 'ดาวน์โหลดข้อมูลตารางนี้ (CSV)' });
    expect(await file.getAttribute('href')).toBe('/ita/2567/o16/services.csv');
    expect(await file.getAttribute('download')).toBe('');
    await page.context().close();
  });

  test('has a chart that is drawn, named and told in words', async () => {
    const { page } = await still('2567/o16/');
    const chart = page.getByRole('img', { name: 'จำนวนครั้งที่ให้บริการ แยกตามเดือนและเรื่อง' });
    expect(await chart.locator('desc').textContent()).toContain('ชำระภาษี มากที่สุด 405 ครั้ง (ก.พ. 2567)');
    expect(await chart.locator('.chart-bar').count()).toBe(3 * 6 + 3);
    await page.context().close();
  });
});

/** A file as text, with what a PDF keeps compressed. */
function readable(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const inside = [...text.matchAll(/\bstream\r?\n/g)].map(({ 0: word, index }) => {
    try {
      return inflateSync(bytes.subarray(index + word.length), { finishFlush: constants.Z_SYNC_FLUSH }).toString(
        'latin1',
      );
    } catch {
      // Pictures and fonts are packed in other ways.
      return '';
    }
  });
  return text + inside.join('');
}

describe('what is published', () => {
  /** Traces of where, with what and by whom a file was made. */
  const TRACES = /Exif\0\0|<dc:creator>|\/Author\s*[(<]|\/Creator\s*[(<]|\/JavaScript\b|<x:xmpmeta/;
  const traced = (bytes: Buffer) => TRACES.test(readable(bytes));

  test('has no trace of who made it and where, though what the editors keep has', () => {
    const files = htmlFilesOf(evidence).flatMap((page) => {
      const [, item = '', name = ''] = /^(\d{4}\/o\d+)\/text\/([^/]+)\//.exec(page) ?? [];
      return /\.(pdf|jpg|png|webp)$/.test(name) ? [`${item}/${name}`] : [];
    });
    expect(files.length).toBeGreaterThan(15);
    const kept = (file: string) => readFileSync(join(EVIDENCE_TOWN, 'oit', file));
    expect(files.filter((file) => file.endsWith('.pdf') && traced(kept(file))).length).toBeGreaterThan(10);
    expect(files.filter((file) => !file.endsWith('.pdf') && traced(kept(file)))).not.toEqual([]);
    expect(files.filter((file) => traced(published(file)))).toEqual([]);
  });

  test('has none in the copies of a picture either', () => {
    expect(traced(readFileSync(join(EVIDENCE_TOWN, 'oit/2567/o7/market.jpg')))).toBe(true);
    const copies = filesOf(evidence).filter((file) => /\/(photo\.jpg$|pictures\/)/.test(file));
    expect(copies.length).toBeGreaterThan(20);
    expect(copies.filter((file) => traced(published(file)))).toEqual([]);
  });
});
