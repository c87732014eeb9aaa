import { entryOf } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Whether a finding costs the item it stands in its points: an error keeps it from being published, a warning by its kind. */
export function costsItem({ severity, code }: Pick<Diagnostic, 'severity' | 'code'>): boolean {
  return severity === 'error' || (severity === 'warning' && entryOf(code).costsItem === true);
}
