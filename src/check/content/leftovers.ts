import { placeOfWord } from '../../content/place.ts';
import type { Body, Content, YamlSource } from '../../content/types.ts';
import { diagnostic, type Where } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { said } from '../../schema/said.ts';
import { atBody, atField, atWord } from '../item-place.ts';
import type { RuleInput } from '../rules.ts';
import { textsIn } from '../texts-in.ts';
import { type TemplateWord, templateWords, templateWordsOfField } from './template-words.ts';

/** Words that a template left for its editor, wherever the public would read them. */
export function leftoverRules({
  content,
  bodies,
  atSite,
}: Pick<RuleInput, 'content' | 'bodies' | 'atSite'>): Diagnostic[] {
  const { site, items, pages, measures, indicators, memos } = content;
  return [
    ...fieldsOf(site, ([...path]) => atSite(path)),
    ...items.flatMap(inItem),
    ...pages.flatMap((page) =>
      (['title', 'description'] as const).flatMap((field) =>
        inField(page[field], ({ word }) => atWord(atField({ entry: page }, field), page.origin, word)),
      ),
    ),
    ...bodies.flatMap(inBody),
    ...[...measures, ...indicators, ...memos].flatMap((one) =>
      fieldsOf(one.value, (path, { word }) => inSource(one, path, word)),
    ),
  ];
}

type Item = Content['items'][number];

function inItem(entry: Item): Diagnostic[] {
  const { origin } = entry;
  const places = [atField({ entry }, 'title'), atField({ entry }, 'progress')];
  return [
    ...[entry.title, entry.progress].flatMap((text, i) =>
      inField(text, ({ word }) => atWord(places[i] as Where, origin, word)),
    ),
    ...(entry.evidence ?? []).flatMap(({ title, alt }, i) =>
      Object.entries({ title, alt }).flatMap(([field, text]) =>
        inField(text, ({ word }) => {
          const place = origin.evidence[i]?.[field];
          return atWord({ ...atField({ entry }, 'evidence'), ...place }, origin, word);
        }),
      ),
    ),
  ];
}

/** Texts in a YAML file; addresses and ids are not read by the public as words. */
function fieldsOf(value: unknown, at: (path: readonly PropertyKey[], word: TemplateWord) => Where): Diagnostic[] {
  return [...textsIn(value)].flatMap(([path, text]) =>
    path[0] === 'privacy' || /^https?:/i.test(text) ? [] : inField(text, (word) => at(path, word)),
  );
}

function inSource({ file, text, placeOf }: YamlSource, path: readonly PropertyKey[], word: string): Where {
  return { file, ...placeOfWord(text, placeOf(path), word) };
}

function inField(text: string | undefined, at: (word: TemplateWord) => Where): Diagnostic[] {
  return templateWordsOfField(text ?? '').map((word) => told(word, at(word)));
}

function inBody(body: Body): Diagnostic[] {
  return templateWords(body.body).map((word) => told(word, atBody(body, word.offset)));
}

function told({ word }: TemplateWord, at: Where): Diagnostic {
  return diagnostic(
    'content/template-word',
    at,
    `${said(word)} เป็นคำที่แบบฟอร์มเว้นไว้ให้กรอก ยังไม่ได้แทนด้วยข้อมูลจริง`,
    'เขียนข้อมูลจริงแทน ถ้ายังไม่มีข้อมูล ให้ลบคำนี้แล้วเว้นช่องว่างไว้ หน้าเว็บจะบอกเองว่ายังไม่มีข้อมูล',
  );
}
