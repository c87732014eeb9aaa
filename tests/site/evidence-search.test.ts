import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { placeOnPage } from '../fixtures/make-evidence/plan.ts';
import { useBrowser } from '../support/browser.ts';
import { openSearch, searchAgain } from '../support/search-queries.ts';

const { evidence } = inject('sites');
const { open, urlOf } = useBrowser([evidence]);

async function asking(query: string) {
  const { page, complaints } = await open(evidence, 'search/');
  await openSearch(page, `${urlOf(evidence)}search/`, query);
  expect(complaints).toEqual([]);
  return { page };
}

const PLAN = '/ita/2567/o4/development-plan.pdf';

describe('a phrase in a document', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await asking('แผน'));
  });
  afterAll(() => page.context().close());

  test.each([
    ['นกกระเรียนกระดาษสีเงิน', 'o4', `${PLAN}#page=1`, 'หน้า 1'],
    ['เมล็ดมะค่าโมง', 'o4', `${PLAN}#page=6`, 'หน้า 6'],
    ['บ้านสวนลองดู', 'o4', `${PLAN}#page=100`, 'หน้า 100'],
    ['บ้านเกาะจำลอง', 'o4', `${PLAN}#page=200`, 'หน้า 200'],
    ['ชุดตาชั่งทองเหลือง', 'o13', '/ita/2567/o13/annual-report.pdf#page=2', 'หน้า 2'],
    ['โคมรูปดอกโสน', 'o21', '/ita/2567/o21/text/monthly.xlsx/#page-3', 'ธ.ค. 2566'],
    ['ช่องกระจกสีน้ำทะเล', 'o10', '/ita/2567/o10/text/consent-form.docx/#page-1', ''],
    ['ใบนัดสีฟ้าคราม', 'o15', '/ita/2567/o15/text/service-guide.docx/#page-1', ''],
    ['บันทึกในทะเบียนคุมผู้ชำระภาษี', 'o14', '/ita/2567/o14/text/work-manual.odt/#page-1', ''],
    ['เครื่องเล่นสนามลายช้างน้อย', 'o22', '/ita/2567/o22/text/annual.ods/#page-2', 'รายการ'],
    ['กล่องไม้มะม่วง', 'o15', '/ita/2567/o15/text/forms.zip/#page-1', 'form-1.pdf'],
    ['ขอถังขยะประจำครัวเรือน', 'o15', '/ita/2567/o15/text/forms.zip/#page-2', 'forms.csv'],
    ['คะแนน เต็ม 5', 'o17', '/ita/2567/o17/text/satisfaction.csv/#page-1', ''],
  ])('“%s” opens %s where it stands', async (query, item, address, where) => {
    await searchAgain(page, query);
    const found = page.locator('#search-results > li', { has: page.locator(`:scope > a[href="${address}"]`) });
    expect(await found.count()).toBe(1);
    expect(await found.getAttribute('data-item')).toBe(item);
    const facts = (await found.locator('.result-facts').textContent()) ?? '';
    expect(facts).toContain(`เอกสารของข้อ ${item}`);
    if (where === '') expect(facts).not.toContain('หน้า 1');
    else expect(facts).toContain(where);
    expect((await page.request.get(new URL(address, page.url()).href)).status()).toBe(200);
  });

  test('that only one page of two hundred has leads to that page, wherever it is', async () => {
    for (const number of [9, 36, 67, 100, 133, 151, 178, 200]) {
      const place = placeOnPage(number);
      await searchAgain(page, place);
      const found = page.locator(`#search-results > li > a[href^="${PLAN}"]`);
      expect(await found.getAttribute('href'), place).toBe(`${PLAN}#page=${number}`);
    }
  });

  test('is shown in its surroundings, its words marked', async () => {
    await searchAgain(page, 'เมล็ดมะค่าโมง');
    const marks = page.locator('#search-results > li[data-kind="document"] .result-excerpt mark');
    await expect.poll(() => marks.allTextContents()).not.toEqual([]);
  });

  test('in the text of a workbook leads to its sheet', async () => {
    await searchAgain(page, 'โคมรูปดอกโสน');
    await page.locator('#search-results > li[data-kind="document"] > a').click();
    await page.waitForURL('**/2567/o21/text/monthly.xlsx/#page-3');
    expect(await page.locator(':target').textContent()).toContain('โคมรูปดอกโสน');
  });
});

describe('a document that many pages of answer', () => {
  test('is one result, with at most five further pages named', async () => {
    const { page } = await asking('ประชาคม');
    const plan = page.locator(`#search-results > li:has(> a[href^="${PLAN}"])`);
    expect(await plan.count()).toBe(1);
    const facts = plan.locator('.result-facts');
    expect(await facts.textContent()).toMatch(/พบใน( หน้า \d+){5} และอีก \d+ แห่ง$/);
    const further = await facts
      .locator('a')
      .evaluateAll((all) => all.map((a) => [a.textContent, a.getAttribute('href')]));
    expect(further).toHaveLength(5);
    for (const [name, address] of further) expect(`หน้า ${address?.slice(`${PLAN}#page=`.length)}`).toBe(name);
    const small = await facts
      .locator('a')
      .evaluateAll((all) => all.filter((a) => a.getBoundingClientRect().width < 24).length);
    expect(small).toBe(0);
    await page.context().close();
  });

  test('is counted once by the filters', async () => {
    const { page } = await asking('ประชาคม');
    const total = Number(/พบ (\d+)/.exec((await page.locator('#search-status').textContent()) ?? '')?.[1]);
    expect(total).toBeLessThan(40);
    await page.locator('#search-filters summary').click();
    const labels = await page.locator('#search-filters label').allTextContents();
    const counts = labels.map((label) => Number(/\((\d+)\)/.exec(label)?.[1] ?? 0));
    expect(counts.length).toBeGreaterThan(3);
    expect(Math.max(...counts)).toBeLessThanOrEqual(total);
    await page.context().close();
  });
});

test('documents are found by their titles, first where they begin', async () => {
  const { page } = await asking('แผนพัฒนาท้องถิ่น (พ.ศ. 2566 – 2570)');
  const link = (href: string) => page.locator(`#search-results > li[data-kind="document"] > a[href^="${href}"]`);
  expect(await link(PLAN).getAttribute('href')).toBe(`${PLAN}#page=1`);
  await searchAgain(page, 'คู่มือการปฏิบัติงาน การรับชำระภาษี');
  expect(await link('/ita/2567/o14/').count()).toBe(1);
  await page.context().close();
});
