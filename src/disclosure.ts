import { handed } from './integrations/hand-over.ts';
import type { Section } from './integrations/section.ts';
import type { Disclosure } from './model/types.ts';
import type { Permanence } from './permanent/permanence.ts';

/** A section that can be published. */
type Published = Section & { readonly disclosure: Disclosure; readonly permanence: Permanence };

/**
 * Everything that pages are drawn from. Where the content can't be published (the dev server meets that), throws the
 * report of the check, without a stack: the fault is in the content and not in any page.
 */
export async function getSection(): Promise<Published> {
  const { read, report } = handed();
  const section = await read();
  if (!section.disclosure) throw Object.assign(new Error(report(section)), { stack: '' });
  return section as Published;
}

/** The joined years, which are all that most pages need. */
export async function getDisclosure(): Promise<Disclosure> {
  return (await getSection()).disclosure;
}
