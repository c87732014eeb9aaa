import type { FrameItem, Framework } from '../../framework/types.ts';
import { foldTitle } from './fold-title.ts';

/** The titles of a frame's items, each also in its other official wordings, folded. */
export type FrameTitles = ReadonlyMap<string, FrameItem>;

const known = new WeakMap<Framework, FrameTitles>();

/** The titles of a frame, made once. */
export function titlesOf(framework: Framework): FrameTitles {
  let titles = known.get(framework);
  if (!titles) {
    const all = framework.items.flatMap((item) =>
      [item.title, ...(item.variants ?? [])].map((title) => [foldTitle(title), item] as const),
    );
    titles = new Map(all);
    known.set(framework, titles);
  }
  return titles;
}
