import { fullAddress } from '../../model/urls.ts';
import type { Site } from '../../schema/site.ts';

/** The full address of a path of the section; `undefined` where it is not said where it is published. */
export function addressOf({ url, base }: Pick<Site, 'url' | 'base'>, path: string): string | undefined {
  return url && fullAddress(url, base, path);
}
