import { basename } from 'node:path';
import { readContent } from '../content/reader.ts';
import type { Content } from '../content/types.ts';
import { compareDiagnostics, countBySeverity, type Diagnostic, type Severity } from '../diagnostics/diagnostic.ts';
import { type DataTables, readDataTables } from '../evidence/data-tables.ts';
import type { Documents } from '../evidence/documents.ts';
import { examineSection } from '../evidence/files.ts';
import { buildDisclosure } from '../model/build.ts';
import { routes } from '../model/routes.ts';
import { scoreOf, type YearScore } from '../model/score.ts';
import type { Disclosure } from '../model/types.ts';
import { type Permanence, permanenceOf } from '../permanent/permanence.ts';
import type { CalendarDate } from '../thai/date.ts';
import type { Section } from './reach/external-links.ts';
import type { Reach } from './reach/reach.ts';
import { RULES } from './rules.ts';
import { dayOfCheck } from './today.ts';

/** Everything one look at a content folder found. */
export interface Check {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Readonly<Record<Severity, number>> & { readonly items: number; readonly publishable: boolean };
  /** What was read, and the same joined into years; both `undefined` where an error forbids publishing. */
  readonly content: Content | undefined;
  readonly disclosure: Disclosure | undefined;
  /** What is sound of it, joined all the same; `undefined` only where site.yaml has an error. */
  readonly draft: Disclosure | undefined;
  /** Points the current year can be expected to get; `undefined` where site.yaml has an error. */
  readonly score: YearScore | undefined;
  /** What is in the evidence files, by their paths under the base. */
  readonly documents: Documents;
  /** The CSV files that bodies show as tables. */
  readonly tables: DataTables;
  /** What was published before, and where it leads now; `undefined` where site.yaml has an error. */
  readonly permanence: Permanence | undefined;
}

/** How a check is made. */
export interface CheckOptions {
  /** The day it is made on; else today in Thailand, or the day of `SOURCE_DATE_EPOCH`. */
  readonly today?: CalendarDate | undefined;
  /** Looks over the network before the rules judge; without it nothing is asked of any host. */
  readonly lookAround?: ((section: Section) => Promise<Reach>) | undefined;
}

/** Reads a content folder and applies every rule to it. */
export async function checkFolder(
  root: string,
  { today = dayOfCheck(), lookAround }: CheckOptions = {},
): Promise<Check> {
  const { sound, atSite, bodies, itemFiles, diagnostics: found } = await readContent(root);
  const disclosure = sound && buildDisclosure(sound);
  const diagnostics = [...found];
  let documents: Documents = new Map();
  let tables: DataTables = new Map();
  let permanence: Permanence | undefined;
  if (disclosure && atSite) {
    const examined = await examineSection(root, disclosure);
    documents = examined.documents;
    tables = await readDataTables(disclosure, documents);
    const input = {
      content: sound,
      disclosure,
      atSite,
      bodies,
      examined,
      tables,
      found,
      folder: basename(root),
      reach: await lookAround?.({ disclosure, bodies, atSite }),
      today,
    };
    diagnostics.push(...RULES.flatMap((rule) => rule(input)));
    permanence = await permanenceOf({
      root,
      addresses: routes(disclosure),
      documents: new Map([...documents].map(([path, { facts }]) => [path, facts.published.sha256])),
      redirects: disclosure.site.redirects,
      found: diagnostics,
    });
    diagnostics.push(...permanence.diagnostics);
  }
  diagnostics.sort(compareDiagnostics);
  const count = countBySeverity(diagnostics);
  const publishable = count.error === 0;
  return {
    diagnostics,
    summary: { ...count, items: itemFiles, publishable },
    content: publishable ? sound : undefined,
    disclosure: publishable ? disclosure : undefined,
    draft: disclosure,
    score: disclosure && scoreOf(disclosure.current, diagnostics),
    documents,
    tables,
    permanence,
  };
}
