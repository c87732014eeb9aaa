import type { ItemEntry } from '../content/types.ts';
import { withFiscalYear } from '../framework/fiscal-text.ts';
import type { FrameItem } from '../framework/types.ts';
import type { Coverage, ElementState, RequirementState } from './types.ts';
import { partsOf, yearFault } from './year-rule.ts';

/**
 * The required elements of an item, each with what claims to show it.
 *
 * Met: the page itself shows it, or a document whose time fits the item's year rule, or documents that do so together,
 * as monthly ones do. Unproven: claimed only by documents whose time does not fit, or by a status of done with nothing
 * behind it. Unmet: claimed by nobody.
 */
export function elementsOf(frame: FrameItem, year: number, entry: ItemEntry | undefined): RequirementState[] {
  const evidence = entry?.evidence ?? [];
  const states = frame.requirements.map((requirement): RequirementState => {
    const claims = ({ meets }: { meets?: readonly string[] | undefined }) => meets?.includes(requirement.id) ?? false;
    const isShown = entry !== undefined && entry.body.trim() !== '' && claims(entry);
    const claiming = evidence.filter(claims);
    const { parts, gaps } = partsOf(frame.yearRule, year, claiming);
    const isWhole = gaps.length === 0;
    const [metBy, doubtful] = parted(
      claiming,
      (one) => (isWhole && parts.includes(one)) || !yearFault(frame.yearRule, year, one),
    );
    return {
      requirement,
      text: withFiscalYear(requirement.text, year),
      isNeeded: requirement.kind !== 'optional' && requirement.kind !== 'nil-report',
      metBy,
      doubtful,
      isShown,
      state: stateOf(isShown || metBy.length > 0, doubtful.length > 0 || entry?.status === 'done'),
    };
  });
  const isNone = states.some(({ requirement, state }) => requirement.kind === 'nil-report' && state === 'met');
  return isNone ? states.map(withNone) : states;
}

/** Where it is said that there was none, nothing of it has to be shown; the time it is said of still has. */
function withNone(state: RequirementState): RequirementState {
  const { kind } = state.requirement;
  return kind === 'content' || kind === 'field' ? { ...state, isNeeded: false } : state;
}

function parted<T>(all: readonly T[], has: (one: T) => boolean): [yes: T[], no: T[]] {
  return [all.filter(has), all.filter((one) => !has(one))];
}

function stateOf(isProven: boolean, isClaimed: boolean): ElementState {
  return isProven ? 'met' : isClaimed ? 'unproven' : 'unmet';
}

/** How many elements are in each state; those that may be left out count only where they are met. */
export function coverageOf(elements: readonly RequirementState[]): Coverage {
  const coverage = { total: 0, met: 0, unproven: 0, unmet: 0 };
  for (const { state, isNeeded } of elements) {
    if (!isNeeded && state !== 'met') continue;
    coverage[state]++;
    coverage.total++;
  }
  return coverage;
}
