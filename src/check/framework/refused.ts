import type { DisclosureItem } from '../../model/types.ts';
import type { Evidence } from '../../schema/item.ts';
import { atEvidence } from '../item-place.ts';
import { type AddressFinding, judgeAddress } from '../reach/address.ts';
import type { RuleInput } from '../rules.ts';

/** Tells the documents of an item that nobody could open. */
export type Refused = (item: DisclosureItem, evidence: Evidence) => boolean;

/** Addresses that no outsider can open, whatever lies behind them. */
const CLOSED: ReadonlySet<AddressFinding['kind']> = new Set([
  'local-only',
  'mail-attachment',
  'private-drive',
  'members-only',
  'login',
]);

/** Which documents can't be published or opened: a file that is not there or was refused, a link that is closed to outsiders. */
export function refusedDocuments({ examined, found }: Pick<RuleInput, 'examined' | 'found'>): Refused {
  const broken = new Set(examined.problems.map(({ year, file }) => `${year}/${file}`));
  const absent = new Set(found.flatMap(({ code, file, line }) => (ABSENT.has(code) ? [`${file}:${line}`] : [])));
  return (item, evidence) => {
    if (evidence.link !== undefined)
      return judgeAddress(evidence.link, 'evidence').some(({ kind }) => CLOSED.has(kind));
    if (broken.has(`${item.year}/${evidence.file}`)) return true;
    if (absent.size === 0) return false;
    const { file, line } = atEvidence(item, item.evidence.indexOf(evidence), 'file');
    return absent.has(`${file}:${line}`);
  };
}

const ABSENT: ReadonlySet<string> = new Set(['content/missing-file', 'content/other-folder']);
