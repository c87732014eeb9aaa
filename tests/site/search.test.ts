import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { addressesOn, answered, ask, openSearch, searchAgain } from '../support/search-queries.ts';

const { real, townAtRoot, townDeep } = inject('sites');
const { open, urlOf } = useBrowser([real, townAtRoot, townDeep]);
const realSearch = () => `${urlOf(real)}search/`;
const townSearch = () => `${urlOf(townDeep)}search/`;

/** The search page of the town, with its query answered. */
async function inTown(query: string) {
  const { page, complaints } = await open(townDeep, 'search/');
  await openSearch(page, townSearch(), query);
  return { page, complaints };
}

describe('the search page', () => {
  test('answers what is typed into its box, and keeps it in the address', async () => {
    const { page, complaints } = await open(real, 'search/');
    expect(await page.locator('#search-status').getAttribute('data-state')).toBe('idle');
    await page.locator('#q').pressSequentially('ราคากลาง', { delay: 20 });
    await answered(page, 'ราคากลาง');
    expect(new URL(page.url()).searchParams.get('q')).toBe('ราคากลาง');
    expect((await addressesOn(page))[0]).toMatch(/^\/ita\/2567\/o2[01]\/$/);
    expect(await page.locator('#search-status').textContent()).toMatch(/^พบ \d+ รายการ/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('hides the list of all items while there are results, and shows it again without a query', async () => {
    const { page } = await open(real, 'search/');
    await openSearch(page, realSearch(), 'งบประมาณ');
    expect(await page.locator('#all-items').isVisible()).toBe(false);
    await page.locator('#q').fill('');
    await page.waitForSelector('#search-status[data-state="idle"]', { state: 'attached' });
    expect(await page.locator('#search-results > li').count()).toBe(0);
    expect(await page.locator('#all-items a').count()).toBe(43);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  test('gives the query before by Back', async () => {
    const { page } = await open(real, 'search/');
    await openSearch(page, realSearch(), 'งบประมาณ');
    const before = await addressesOn(page);
    await searchAgain(page, 'ของขวัญ');
    await page.goBack();
    await answered(page, 'งบประมาณ');
    expect(await page.locator('#q').inputValue()).toBe('งบประมาณ');
    expect(await addressesOn(page)).toEqual(before);
    await page.context().close();
  });
});

describe('a result', () => {
  test('that is an item has its code, its year, its sub-indicator and its status', async () => {
    const { page, complaints } = await inTown('รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ');
    const item = page.locator('#search-results > li').first();
    expect(await item.getAttribute('data-kind')).toBe('item');
    expect(await item.getAttribute('data-item')).toBe('o12');
    expect(await item.locator('a').textContent()).toMatch(/^o12 รายงานการกำกับติดตาม/);
    expect(await item.locator('.result-facts').textContent()).toBe('ปี 2567 · 9.2 การบริหารงาน · อยู่ระหว่างดำเนินการ');
    await item.locator('a').click();
    await page.waitForURL('**/a/b/2567/o12/');
    expect(await page.locator('h1').textContent()).toContain('รายงานการกำกับติดตาม');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('that is a document names its item, and leads to the text there', async () => {
    const { page } = await inTown('รายงานการกำกับติดตาม รอบ 6 เดือน');
    const document = page.locator('#search-results > li[data-kind="document"]');
    expect(await document.count()).toBe(1);
    expect(await document.locator('a').textContent()).toBe('รายงานการกำกับติดตาม รอบ 6 เดือน');
    expect(await document.locator('.result-facts').textContent()).toBe('ปี 2567 · เอกสารของข้อ o12 · 9.2 การบริหารงาน');
    const address = (await document.locator('a').getAttribute('href')) ?? '';
    expect(address).toBe('/a/b/2567/o12/text/six-months.csv/#page-1');
    expect((await page.request.get(new URL(address, page.url()).href)).status()).toBe(200);
    await page.context().close();
  });

  test('that is a document elsewhere says that it leads out of the section', async () => {
    const { page } = await inTown('แผนผังโครงสร้าง');
    const document = page.locator('#search-results > li[data-kind="document"]');
    expect(await document.locator('a').getAttribute('href')).toBe('https://www.example.go.th/structure');
    expect(await document.locator('a').getAttribute('rel')).toBe('external');
    expect(await document.locator('.result-facts').textContent()).toContain('ลิงก์ออกนอกหมวดนี้');
    await page.context().close();
  });

  test('says that it leads out only where it does, also in a section at the root of its host', async () => {
    const { page } = await open(townAtRoot, 'search/');
    for (const query of ['คุกกี้', 'สะพานไม้ไผ่', 'ราคากลาง']) {
      await openSearch(page, `${urlOf(townAtRoot)}search/`, query);
      expect((await addressesOn(page)).every((address) => address.startsWith('/'))).toBe(true);
      expect(await page.locator('#search-results').textContent(), query).not.toContain('ลิงก์ออกนอกหมวดนี้');
    }
    await page.context().close();
  });

  test('that is a page is found by its words', async () => {
    const { page } = await inTown('คุกกี้');
    const found = page.locator('#search-results > li[data-kind="page"]');
    expect(await found.locator('a').getAttribute('href')).toBe('/a/b/privacy/');
    expect(await found.locator('a').textContent()).toBe('ความเป็นส่วนตัว');
    await expect.poll(() => found.locator('.result-excerpt mark').allTextContents()).toEqual(['คุกกี้']);
    await page.context().close();
  });

  test.each([
    ['ความเป็นส่วนตัว', '/a/b/privacy/'],
    ['มาตรการของเมืองสมมติ', '/a/b/2567/measures/'],
    ['ค้นหาข้อมูลของเทศบาล', '/a/b/search-help/'],
  ])('that is a page is found by its title “%s”', async (title, address) => {
    const { page } = await inTown(title);
    expect(await addressesOn(page)).toContain(address);
    await page.context().close();
  });

  test('that is a term of the glossary leads to where it is explained', async () => {
    const { page } = await inTown('ราคากลาง');
    const term = page.locator('#search-results > li[data-kind="page"]');
    expect(await term.locator('a').textContent()).toContain('ราคากลาง');
    const address = (await term.locator('a').getAttribute('href')) ?? '';
    expect(address).toMatch(/^\/a\/b\/glossary\/#[\w-]+$/);
    await term.locator('a').click();
    await page.waitForURL(`**${address}`);
    expect(await page.locator(address.slice(address.indexOf('#'))).textContent()).toContain('ราคากลาง');
    await page.context().close();
  });

  test('has whole words marked, never a part of one', async () => {
    const { page } = await open(real, 'search/');
    await openSearch(page, realSearch(), 'ร้องเรียนทุจริต');
    const marks = await page.locator('#search-results mark').allTextContents();
    expect(marks.length).toBeGreaterThan(5);
    expect([...new Set(marks.flatMap((mark) => mark.split(' ')))].sort()).toEqual(['ทุจริต', 'ร้องเรียน']);
    await page.context().close();
  });

  test('of this year comes before one of an older year, and after it where the query names that', async () => {
    const { page } = await inTown('งบประมาณ');
    const years = async () => (await addressesOn(page)).flatMap((address) => /\/b\/(\d{4})\//.exec(address)?.[1] ?? []);
    expect(new Set(await years()).size).toBe(2);
    expect(await years()).toEqual((await years()).sort().reverse());
    for (const query of ['งบประมาณ 2566', 'งบประมาณ ปี ๒๕๖๖', 'งบประมาณ ปี 66']) {
      await searchAgain(page, query);
      expect(new Set(await years()).size, query).toBe(2);
      expect(await years(), query).toEqual((await years()).sort());
    }
    await page.context().close();
  });

  test('of an older year is found by a word of its own text under another base', async () => {
    const { page } = await inTown('ไม้ไผ่');
    expect(await addressesOn(page)).toEqual(['/a/b/2566/o12/']);
    await page.context().close();
  });
});

describe('more than twenty results', () => {
  const QUERY = 'ข้อมูล';
  const count = 'document.querySelectorAll("#search-results > li").length';

  test('are shown twenty at a time, and the focus goes to the first new one', async () => {
    const { page } = await inTown(QUERY);
    const total = Number(/พบ (\d+)/.exec((await page.locator('#search-status').textContent()) ?? '')?.[1]);
    expect(total).toBeGreaterThan(40);
    expect(await page.evaluate(count)).toBe(20);
    const more = page.locator('#search-more');
    expect(await more.textContent()).toBe('แสดงเพิ่มอีก 20 รายการ');
    const before = await addressesOn(page);
    await more.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(count)).toBe(40);
    const after = await addressesOn(page);
    expect(after.slice(0, 20)).toEqual(before);
    expect(new Set(after).size).toBe(40);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(after[20]);
    expect(await more.textContent()).toBe(`แสดงเพิ่มอีก ${total - 40} รายการ`);
    await more.click();
    expect(await page.evaluate(count)).toBe(total);
    expect(await more.isVisible()).toBe(false);
    await page.context().close();
  });

  test('are as many after Back from one of them', async () => {
    const { page } = await inTown(QUERY);
    await page.locator('#search-more').click();
    const before = await addressesOn(page);
    await page.locator('#search-results > li > a').nth(25).click();
    await page.waitForURL((url) => !url.pathname.includes('search'));
    await page.goBack();
    await answered(page, QUERY);
    expect(await page.locator('#q').inputValue()).toBe(QUERY);
    expect(await addressesOn(page)).toEqual(before);
    await page.context().close();
  });

  test('begin with twenty again for another query', async () => {
    const { page } = await inTown(QUERY);
    await page.locator('#search-more').click();
    await searchAgain(page, 'รายงาน');
    expect(await page.evaluate(count)).toBe(20);
    await page.context().close();
  });
});

describe('the line above the results', () => {
  test.each([
    ['code', 'o12', 'พบ 1 รายการ สำหรับ “o12”'],
    ['exact', 'งบประมาณ', /^พบ \d+ รายการ สำหรับ “งบประมาณ”$/],
    ['marks', 'รองเรียน', /^คุณหมายถึง “ร้องเรียน” ใช่ไหม พบ \d+ รายการ \(พิมพ์มาว่า “รองเรียน”\)$/],
    ['layout', "'[xit,kI", /^คุณหมายถึง “งบประมาณ” ใช่ไหม พบ \d+ รายการ \(แป้นพิมพ์อาจเป็นอีกภาษา\)$/],
    ['typo', 'งบประมาน', /^คุณหมายถึง “งบประมาณ” ใช่ไหม พบ \d+ รายการ \(พิมพ์มาว่า “งบประมาน”\)$/],
    ['any', 'การกำกับติดตามตั๋ว', /^ไม่พบทุกคำของ “การกำกับติดตามตั๋ว” พบ \d+ รายการที่มีคำส่วนใหญ่$/],
    ['none', 'ตั๋วเครื่องบิน', 'ไม่พบ “ตั๋วเครื่องบิน”'],
  ])('says how a query was understood: %s for “%s”', async (rung, query, said) => {
    const { page, complaints } = await open(real, 'search/');
    await openSearch(page, realSearch(), query);
    const status = page.locator('#search-status');
    expect(await status.getAttribute('data-rung')).toBe(rung);
    expect(await status.textContent()).toEqual(typeof said === 'string' ? said : expect.stringMatching(said));
    expect(await status.getAttribute('role')).toBe('status');
    expect((await page.locator('#search-results > li').count()) > 0).toBe(rung !== 'none');
    expect(await page.locator('#search-empty').isVisible()).toBe(rung === 'none');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('gives the same results for a mended query as for the right one', async () => {
    const { page } = await open(real, 'search/');
    await openSearch(page, realSearch(), 'งบประมาณ');
    const right = await addressesOn(page);
    for (const query of ['งบประมาน', "'[xit,kI"]) {
      await searchAgain(page, query);
      expect(await addressesOn(page), query).toEqual(right);
    }
    await page.context().close();
  });

  test('leads on where nothing is found: help, glossary, contact and every group', async () => {
    const { page } = await inTown('ตั๋วเครื่องบิน');
    const empty = page.locator('#search-empty');
    const links = await empty.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links).toEqual(
      expect.arrayContaining(['/a/b/search-help/', '/a/b/glossary/', 'mailto:saraban@example.go.th']),
    );
    const groups = links.filter((link) => link.startsWith('#'));
    expect(groups.length).toBeGreaterThan(4);
    for (const group of groups) expect(await page.locator(`#all-items ${group}`).count(), group).toBe(1);
    expect(await empty.textContent()).toContain('saraban@example.go.th');
    expect(await page.locator('#all-items h3').count()).toBeGreaterThan(4);
    expect(await page.locator('#all-items a').count()).toBe(43);
    expect(await page.locator('#all-items a').last().isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('whatever is asked', () => {
  const STRANGE = [
    ['10,000 letters', 'ก'.repeat(10_000)],
    ['10,000 letters of words', 'งบประมาณ'.repeat(1250)],
    ['spaces', '     '],
    ['marks alone', '่้๊็์'],
    ['punctuation', '!?…“”()[]{};:—/\\'],
    ['emoji', '😀👩‍👩‍👧🇹🇭'],
    ['a script', '<script>alert(1)</script>'],
    ['an image', '"><img src=x onerror=alert(1)>'],
    ['a pattern', '(.*)+$'],
    ['half a character', 'งบ\ud83d'],
    ['text from right to left', '\u202Eงบประมาณ שלום\u202C'],
    ['names of what every object has', '__proto__ constructor toString'],
  ] as const;

  test.each(STRANGE)('%s by the address are answered as text', async (_, query) => {
    const { page, complaints } = await open(real, 'search/');
    await page.goto(`${realSearch()}?${new URLSearchParams({ q: query })}`);
    await page.waitForSelector(`#search-status[data-state="${query.trim() === '' ? 'idle' : 'done'}"]`, {
      state: 'attached',
    });
    expect(await page.locator('#search-status *').count()).toBe(0);
    expect(await page.locator('#search-results :is(img, script)').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('all of these in the box are answered as text, and the next search as ever', async () => {
    const { page, complaints } = await open(real, 'search/');
    await openSearch(page, realSearch(), 'งบประมาณ');
    const right = await addressesOn(page);
    for (const [name, query] of STRANGE) {
      await page.locator('#search-status').evaluate((status) => status.setAttribute('data-state', 'asked'));
      await page.locator('#q').fill(query);
      await page.locator('#q').press('Enter');
      await page.waitForSelector('#search-status:is([data-state="done"], [data-state="idle"])', { state: 'attached' });
      expect(await page.locator('#search-status *').count(), name).toBe(0);
      expect(await page.locator('#search-results :is(img, script)').count(), name).toBe(0);
      await searchAgain(page, 'งบประมาณ');
      expect(await addressesOn(page), name).toEqual(right);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('one letter is answered too', async () => {
    const { page, complaints } = await open(real, 'search/');
    await ask(page, realSearch(), 'ก');
    await ask(page, realSearch(), '1');
    expect(await addressesOn(page)).toEqual(['/ita/2567/o1/']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
