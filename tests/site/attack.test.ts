import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { attribute, elementsOf, htmlFilesOf, textOf } from '../support/pages.ts';

const { townAtRoot } = inject('sites');
const { open, urlOf } = useBrowser([townAtRoot]);

/** What item o43 of the made-up town says, in its progress and in its body, to harm whoever reads it. */
const HOSTILE = '<script>alert(1)</script>';

/** Pages that show it, each in its own way. */
const PAGES = [
  '2567/o43/',
  '2567/',
  '2567/itas/',
  '2567/report/',
  'search/?q=ซาลาแมนเดอร์',
  'search/?q=<img src=x onerror=alert(1)>',
];

test.each(PAGES)('nothing runs on %s', async (path) => {
  const { page, complaints, foreign } = await open(townAtRoot, path);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.reload({ waitUntil: 'networkidle' });
  expect(dialogs).toEqual([]);
  // A refusal by the policy would be told here: markup must not even have been there to be refused.
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
  const odd = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => [
      ...[...element.attributes].filter(({ name }) => /^on/i.test(name)).map(({ name }) => name),
      ...(element.matches('img[src="x"], script:not([src]):not([type="application/ld+json"])')
        ? [element.outerHTML]
        : []),
    ]),
  );
  expect(odd).toEqual([]);
});

test('what harms is there to be read, in the page and in an excerpt of the search', async () => {
  const { page } = await open(townAtRoot, '2567/o43/');
  expect(await page.locator('main').textContent()).toContain(HOSTILE);
  await page.goto(`${urlOf(townAtRoot)}search/?q=${encodeURIComponent('ซาลาแมนเดอร์')}`);
  await page.waitForSelector('#search-status[data-state="done"]');
  expect(await page.locator('#search-results').textContent()).toContain('onerror=alert(1)');
});

test('no page of the section has an attribute that runs, whatever it was made from', () => {
  for (const file of htmlFilesOf(townAtRoot))
    for (const element of elementsOf(textOf(townAtRoot, file))) {
      expect(
        Object.keys(element.properties).filter((name) => /^on/i.test(name)),
        file,
      ).toEqual([]);
      expect(attribute(element, 'href'), file).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
    }
});
