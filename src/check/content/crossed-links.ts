import type { Body } from '../../content/types.ts';
import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FrameItem } from '../../framework/types.ts';
import type { Disclosure, DisclosureYear } from '../../model/types.ts';
import { said } from '../../schema/said.ts';
import { toArabicDigits } from '../../thai/numerals.ts';
import { atBody } from '../item-place.ts';
import { foldTitle } from './fold-title.ts';
import { titlesOf } from './frame-titles.ts';

/** `[o12](../o11/)`: the words of a link, and the year and item it leads to. */
const ITEM_LINK = /\[([^[\]\n]+)\]\(\s*(?:\.\.|(?:\.\.)?\/(?:(25\d\d)))?\/?(o\d{1,2})\/?(?:#[^)\s]*)?\s*\)/g;
const CODE = /(?<![a-z\d])o\s?(\d{1,2})(?!\d)/gi;

/** Links whose words name one item and that lead to another: what is left of them where a frame was renumbered. */
export function crossedLinkRules(bodies: readonly Body[], { years, current }: Disclosure): Diagnostic[] {
  return bodies.flatMap(({ page, body, origin }) => {
    if (!body.includes('](')) return [];
    const ownYear = 'year' in page ? page.year : current.year;
    return [...body.matchAll(ITEM_LINK)].flatMap(({ index, 1: words = '', 2: year, 3: target = '' }): Diagnostic[] => {
      const of = years.find((one) => one.year === Number(year ?? ownYear));
      const named = of && namedItem(words, target, of);
      if (!named) return [];
      return [
        diagnostic(
          'content/crossed-link',
          atBody({ body, origin }, index),
          `ลิงก์เขียนว่า ${said(words)} ซึ่งเป็น ${named.id} แต่พาไปที่ ${target}`,
          `ถ้าหมายถึง ${named.id} ให้แก้ที่อยู่เป็น ../${named.id}/ ถ้าหมายถึง ${target} ให้แก้ข้อความ`,
        ),
      ];
    });
  });
}

/** The item that a link's words name, where it is not the one the link leads to. */
function namedItem(words: string, target: string, { framework }: DisclosureYear): FrameItem | undefined {
  const { items } = framework;
  const codes = [...toArabicDigits(words).matchAll(CODE)].map(([, number]) => `o${number}`);
  if (codes.length > 0) return codes.includes(target) ? undefined : items.find(({ id }) => id === codes[0]);
  const folded = foldTitle(words);
  if (folded.length < LEAST) return undefined;
  // Some titles hold another: มาตรการส่งเสริมคุณธรรม… and การดำเนินการตามมาตรการส่งเสริมคุณธรรม…
  const [title, named] = [...titlesOf(framework)]
    .filter(([wanted]) => wanted.length >= LEAST && folded.includes(wanted))
    .reduce<[string, FrameItem | undefined]>(
      (best, one) => (one[0].length > best[0].length ? one : best),
      ['', undefined],
    );
  return title !== '' && named?.id !== target ? named : undefined;
}

/** Shorter titles are everyday words. */
const LEAST = 20;
