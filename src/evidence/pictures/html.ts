import { PICTURE_FORMATS, type Size, type Variant } from './plan.ts';

export interface PictureMarkup {
  /** Address of the picture for browsers that know none of the formats of its copies. */
  readonly src: string;
  /** What the picture shows; empty only beside a text that says the same. */
  readonly alt: string;
  readonly variants: readonly (Variant & { readonly src: string })[];
  /** Of the picture as it is shown, so that the page does not jump when it comes. */
  readonly size: Size;
  /** The width it is shown at: `(min-width: 48rem) 40rem, 100vw`. */
  readonly sizes: string;
}

/** A `<picture>` with its copies, loaded when the reader comes near it. Addresses are used as they are given. */
export function pictureHtml({ src, alt, variants, size, sizes }: PictureMarkup): string {
  const sources = PICTURE_FORMATS.flatMap((format) => {
    const some = variants.filter((variant) => variant.format === format);
    if (some.length === 0) return [];
    const set = some.map((variant) => `${candidate(variant.src)} ${variant.width}w`).join(', ');
    return `<source${attributes({ type: `image/${format}`, srcset: set, sizes })}>`;
  });
  const { width, height } = size;
  const image = `<img${attributes({ src, alt, width, height, loading: 'lazy', decoding: 'async' })}>`;
  return `<picture>${sources.join('')}${image}</picture>`;
}

/** In a `srcset` spaces and commas part one address from the next. */
function candidate(address: string): string {
  return address.replaceAll(/[\s,]/g, encodeURIComponent);
}

function attributes(all: Readonly<Record<string, string | number>>): string {
  return Object.entries(all)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
