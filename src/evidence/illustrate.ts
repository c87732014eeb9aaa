import type { Kind } from './kinds.ts';
import { renderPage } from './pdf/render.ts';
import { PREVIEW_WIDTHS, planPreviews, planVariants, type Size } from './pictures/plan.ts';
import { type MadeVariant, previewsOf, variantsOf } from './pictures/variants.ts';

/** A picture as pages show it: its size, and smaller copies of it. */
export interface Illustration {
  readonly size: Size;
  readonly made: readonly MadeVariant[];
}

/**
 * The copies of a picture, or of page one of a PDF, that pages show.
 *
 * @param size of a picture as it is shown; a PDF has its own
 * @throws Unreadable
 */
export async function illustrate(bytes: Uint8Array, kind: Kind, size: Size | undefined): Promise<Illustration> {
  if (kind === 'pdf') {
    const drawn = await renderPage(bytes, 1, Math.max(...PREVIEW_WIDTHS));
    const { data: rgba, width, height } = drawn;
    const shown = { width, height };
    return { size: shown, made: await previewsOf({ rgba, width, height }, planPreviews(shown)) };
  }
  if (!size) throw new Error(`a picture without its size: ${kind}`);
  return { size, made: await variantsOf(bytes, planVariants(size)) };
}
