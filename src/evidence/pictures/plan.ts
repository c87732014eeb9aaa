/** A smaller copy of a picture that pages show. */
export interface Variant {
  readonly width: number;
  readonly height: number;
  readonly format: VariantFormat;
}

export type VariantFormat = 'avif' | 'webp';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In CSS pixels: phones at one and two dots a pixel, tablets, and the width of the text on a desk. */
const PICTURE_WIDTHS: readonly number[] = [320, 640, 960, 1280];
/** The better packed first, as a browser takes the first it knows. */
export const PICTURE_FORMATS: readonly VariantFormat[] = ['avif', 'webp'];

/** The picture of page one on a document card, at one and two dots a pixel. */
export const PREVIEW_WIDTHS: readonly number[] = [240, 480];
/** A card is not a scroll: of a page taller than this many widths, the top is shown. */
const TALLEST = 2;

/** Two widths that differ by less than this part are one. */
const NEAR = 0.1;

/**
 * The copies of a picture of a size, by format and then by width. None is larger than the picture; one of its own width
 * is among them where it is smaller than the largest asked for. Nothing is decoded, so that pages can be drawn from it.
 */
export function planVariants(
  { width, height }: Size,
  widths: readonly number[] = PICTURE_WIDTHS,
  formats: readonly VariantFormat[] = PICTURE_FORMATS,
): readonly Variant[] {
  const largest = Math.min(width, Math.max(...widths));
  const smaller = widths.filter((one) => one < largest * (1 - NEAR));
  const all = [...smaller, largest].sort((a, b) => a - b);
  return formats.flatMap((format) =>
    all.map((one) => ({ width: one, height: Math.max(1, Math.round((height * one) / width)), format })),
  );
}

/** The copies of a page's picture: WebP alone, which packs text pages better than AVIF does here. */
export function planPreviews({ width, height }: Size): readonly Variant[] {
  const ratio = Math.min(height / width, TALLEST);
  return PREVIEW_WIDTHS.map((one) => ({ width: one, height: Math.max(1, Math.round(one * ratio)), format: 'webp' }));
}
