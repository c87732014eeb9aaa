import type { FrameItem } from './types.ts';

/** What the OIT weighs in the whole ITA: กรอบ ITA ของสำนักงาน ป.ป.ช., แบบวัด OIT ร้อยละ 40. */
const SHARE_OF_ITA = 0.4;

/** The parts of a frame that its points follow from. */
export interface Weighed {
  readonly indicators: readonly { readonly subIndicators: readonly { readonly id: string }[] }[];
  readonly items: readonly Pick<FrameItem, 'id' | 'subIndicator'>[];
}

/**
 * The points each item is worth, by its id: out of 100 in the OIT, and in the whole ITA. The assessment takes means of
 * means: a sub-indicator is the mean of its items, an indicator the mean of its sub-indicators, the OIT the mean of its
 * indicators. An item whose sub-indicator the frame does not have has no points; its frame can't be used anyway.
 */
export function weightsOf({ indicators, items }: Weighed): Map<string, FrameItem['weight']> {
  const subIndicatorPoints = new Map(
    indicators.flatMap(({ subIndicators }) =>
      subIndicators.map(({ id }) => [id, 100 / indicators.length / subIndicators.length] as const),
    ),
  );
  const sizes = new Map<string, number>();
  for (const { subIndicator } of items) sizes.set(subIndicator, (sizes.get(subIndicator) ?? 0) + 1);
  return new Map(
    items.flatMap(({ id, subIndicator }) => {
      const points = subIndicatorPoints.get(subIndicator);
      if (points === undefined) return [];
      const oit = points / (sizes.get(subIndicator) ?? 1);
      return [[id, { oit, ita: oit * SHARE_OF_ITA }] as const];
    }),
  );
}
