import { PACKINGS } from '../../permanent/packed.ts';
import { CONTENT_TYPES, isText } from '../types.ts';
import { block } from './words.ts';

/** Types by ending, with their letters; the ending of a packed copy is its coding, and neither Breton nor a type of its own. */
export function typeLines(): string[] {
  const endings = Object.keys(CONTENT_TYPES).map((ending) => `.${ending}`);
  const texts = endings.filter(isText);
  const packed = PACKINGS.map(({ ending }) => ending).join(' ');
  return block('<IfModule mod_mime.c>', [
    ...byType().map(([type, all]) => `AddType ${type} ${all.map((ending) => `.${ending}`).join(' ')}`),
    `AddCharset utf-8 ${texts.join(' ')}`,
    `RemoveCharset ${endings.filter((ending) => !isText(ending)).join(' ')}`,
    `RemoveOutputFilter ${endings.join(' ')}`,
    `RemoveType ${packed}`,
    `RemoveLanguage ${packed}`,
    ...PACKINGS.map(({ coding, ending }) => `AddEncoding ${coding} ${ending}`),
  ]);
}

/** Files are sent as they are, whatever the site around does with such endings; a folder is no list. Apache 2.4.8. */
export function plainLines(): string[] {
  return block('<If "true">', ['SetHandler default-handler', 'ForceType None']);
}

/** Packs on the way what has no packed copy, or can't be led on to it. */
export function packingLines(): string[] {
  const types = byType()
    .filter(([, endings]) => endings.some((ending) => isText(`.${ending}`)))
    .map(([type]) => type);
  const filters = [
    ['mod_brotli.c', 'BROTLI_COMPRESS'],
    ['mod_deflate.c', 'DEFLATE'],
  ] as const;
  return block(
    '<IfModule mod_filter.c>',
    filters.flatMap(([module, filter]) =>
      block(`<IfModule ${module}>`, [`AddOutputFilterByType ${filter} ${types.join(' ')}`]),
    ),
  );
}

/** Endings of each type, which is written without its letters. */
function byType(): [type: string, endings: string[]][] {
  const all = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(CONTENT_TYPES)) {
    const bare = type.split(';')[0] ?? type;
    all.set(bare, [...(all.get(bare) ?? []), ending]);
  }
  return [...all];
}
