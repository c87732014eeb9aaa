import { handed } from './integrations/hand-over.ts';
import type { Disclosure } from './model/types.ts';

/**
 * The joined years that every page is drawn from. Where the content can't be published (the dev server meets that),
 * throws the report of the check, without a stack: the fault is in the content and not in any page.
 */
export async function getDisclosure(): Promise<Disclosure> {
  const { read, report } = handed();
  const check = await read();
  if (!check.disclosure) throw Object.assign(new Error(report(check)), { stack: '' });
  return check.disclosure;
}
