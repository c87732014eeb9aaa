import { escapeMarkup } from '../eit/markup.ts';

/** An address as HTML whose lines end after a slash, and not in the middle of a name. */
export function breakableAddress(address: string): string {
  return address
    .split(/(?<=[^/:]\/)(?=.)/)
    .map(escapeMarkup)
    .join('<wbr>');
}
