import { PACKINGS } from '../../permanent/packed.ts';
import { CONTENT_TYPES, endingsByType } from '../types.ts';
import { literal } from '../under-base.ts';
import { block, quoted } from './words.ts';

/**
 * Types by ending, with their letters, packed copies included.
 *
 * `ForceType` needs no module, and holds against what the site around has set for such files in whatever way.
 */
export function typeLines(): string[] {
  const packed = PACKINGS.map(({ ending }) => literal(ending)).join('|');
  return [...endingsByType()].flatMap(([type, endings]) =>
    block(`<FilesMatch "\\.(?i:${endings.join('|')})(?:${packed})?$">`, [`ForceType ${quoted(type)}`]),
  );
}

/** The ending of a packed copy is its coding, and neither Breton nor an archive. What the site around does with the others is undone. */
export function codingLines(): string[] {
  const endings = Object.keys(CONTENT_TYPES)
    .map((ending) => `.${ending}`)
    .join(' ');
  const packed = PACKINGS.map(({ ending }) => ending).join(' ');
  return block('<IfModule mod_mime.c>', [
    `RemoveOutputFilter ${endings}`,
    `RemoveLanguage ${packed}`,
    ...PACKINGS.map(({ coding, ending }) => `AddEncoding ${coding} ${ending}`),
  ]);
}

/** Files are sent as they are, whatever handler the site around has for them; a folder is no list. Apache 2.4.8. */
export function plainLines(): string[] {
  return block('<If "true">', ['SetHandler default-handler']);
}

/** Packs on the way what has no packed copy, or can't be led on to it. */
export function packingLines(): string[] {
  const types = [...endingsByType().keys()].filter((type) => type.includes('charset=')).map(bare);
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

function bare(type: string): string {
  return type.split(';')[0] ?? type;
}
