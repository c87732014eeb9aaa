import { basename } from 'node:path';
import { compareDiagnostics, countBySeverity, type Diagnostic, type Severity } from '../content/diagnostic.ts';
import { readContent } from '../content/reader.ts';
import type { Content } from '../content/types.ts';
import { type DataTables, readDataTables } from '../evidence/data-tables.ts';
import type { Documents } from '../evidence/documents.ts';
import { examineSection } from '../evidence/files.ts';
import { buildDisclosure } from '../model/build.ts';
import { routes } from '../model/routes.ts';
import type { Disclosure } from '../model/types.ts';
import { type Permanence, permanenceOf } from '../permanent/permanence.ts';
import { evidenceRules } from './evidence.ts';
import { itemRules } from './items.ts';
import { linkRules } from './links.ts';
import { contentPrivacy } from './privacy.ts';

/** Everything one look at a content folder found. */
export interface Check {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Readonly<Record<Severity, number>> & { readonly items: number; readonly publishable: boolean };
  /** What was read, and the same joined into years; both `undefined` where an error forbids publishing. */
  readonly content: Content | undefined;
  readonly disclosure: Disclosure | undefined;
  /** What is in the evidence files, by their paths under the base. */
  readonly documents: Documents;
  /** The CSV files that bodies show as tables. */
  readonly tables: DataTables;
  /** What was published before, and where it leads now; `undefined` where site.yaml has an error. */
  readonly permanence: Permanence | undefined;
}

/** Reads a content folder and applies every rule to it. */
export async function checkFolder(root: string): Promise<Check> {
  const { sound, bodies, itemFiles, diagnostics: found } = await readContent(root);
  const disclosure = sound && buildDisclosure(sound);
  const diagnostics = [...found];
  let documents: Documents = new Map();
  let tables: DataTables = new Map();
  let permanence: Permanence | undefined;
  if (disclosure) {
    const examined = await examineSection(root, disclosure);
    documents = examined.documents;
    tables = await readDataTables(disclosure, documents);
    diagnostics.push(
      ...itemRules(disclosure),
      ...linkRules(disclosure, bodies, found),
      ...contentPrivacy(sound),
      ...evidenceRules(disclosure, examined, tables, basename(root)),
    );
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
    documents,
    tables,
    permanence,
  };
}
