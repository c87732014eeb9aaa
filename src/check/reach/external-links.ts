import type { Where } from '../../diagnostics/catalogue.ts';
import type { Site } from '../../schema/site.ts';
import { atBody, atEvidence } from '../item-place.ts';
import type { RuleInput } from '../rules.ts';
import type { AddressRole } from './address.ts';

/** A link of the content to another host. */
export interface ExternalLink {
  readonly url: string;
  readonly role: AddressRole;
  readonly at: Where;
}

/** What of a section leads to other hosts. */
export type Section = Pick<RuleInput, 'disclosure' | 'bodies' | 'atSite'>;

/** Every link to another host: of evidence, bodies, and the channels, map and main site of site.yaml. EIT codes have rules of their own. */
export function externalLinks({ disclosure, bodies, atSite }: Section): ExternalLink[] {
  const { site, years } = disclosure;
  const ofEvidence = years.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.evidence.flatMap(({ link }, i) =>
        link ? [{ url: link, role: 'evidence' as const, at: atEvidence(item, i, 'link') }] : [],
      ),
    ),
  );
  const ofBodies = bodies.flatMap((body) =>
    body.links
      .filter(({ href }) => /^https?:/i.test(href) && URL.canParse(href))
      .map(({ href, offset }) => ({ url: href, role: 'body' as const, at: atBody(body, offset) })),
  );
  return [...siteLinks(site, atSite), ...ofEvidence, ...ofBodies];
}

function siteLinks({ channels = {}, contact, mainSite }: Site, atSite: RuleInput['atSite']): ExternalLink[] {
  return [
    ...(mainSite ? [{ url: mainSite, role: 'main-site' as const, at: atSite(['mainSite']) }] : []),
    ...(contact?.map ? [{ url: contact.map, role: 'map' as const, at: atSite(['contact', 'map']) }] : []),
    ...Object.entries(channels).flatMap(([name, url]) =>
      url ? [{ url, role: 'channel' as const, at: atSite(['channels', name]) }] : [],
    ),
  ];
}
