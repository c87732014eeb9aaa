import type { Kind } from '../../../../schema/kind.ts';
import type { About } from '../about.ts';
import type { Scalar } from '../reading.ts';

/** Text to stand in place of a value, or why it is not certain which: both told in Thai. */
export type Answer = { readonly text: string; readonly why: string } | { readonly doubt: string };

/**
 * A family of mends of one value. It answers only where the value can mean one thing, and not at all where the value
 * is right or some other family's. Pure.
 */
export type ValueMend = (scalar: Scalar, kind: Kind | undefined, about: About) => Answer | undefined;
