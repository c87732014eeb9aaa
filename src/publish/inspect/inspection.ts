import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeAt } from '../../content/place.ts';
import { diagnostic } from '../../diagnostics/catalogue.ts';
import { compareDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Sum } from '../../permanent/files.ts';
import { scriptAddresses, styleAddresses } from './assets.ts';
import type { Fault } from './fault.ts';
import { inlineFaults } from './inline.ts';
import { type Kept, keptFaults } from './kept.ts';
import { linkFaults, placeFault, type WantedPlace } from './links.ts';
import { nameFaults } from './names.ts';
import { pageFacts } from './page.ts';
import { weightFaults } from './weight.ts';
import { type Ground, whereTo } from './where.ts';

/** What a built section is held to beside its own files. */
export interface InspectionInput {
  readonly ground: Ground;
  readonly kept: Kept;
  /** The file of the content folder that each page is written in, of those with an editor's text. */
  readonly written: ReadonlyMap<string, string>;
  /** Paths of what only servers read. */
  readonly serversOwn: ReadonlySet<string>;
}

/** Of others’ scripts, Pagefind's, the inside is theirs. */
const OUR_SCRIPT = /^\/assets\/.*\.js$/;

/** Looks at a section that was built, before anybody sees it. Each text is shown to it once, then the section as a whole is judged. */
export class Inspection {
  readonly #input: InspectionInput;
  readonly #found: Diagnostic[] = [];
  readonly #wanted: WantedPlace[] = [];
  readonly #leadsTo = new Map<string, string>();
  readonly #assets = new Map<string, readonly string[]>();
  /** Lists of assets by what they hold: thousands of pages load the same, and would keep their texts in memory. */
  readonly #lists = new Map<string, readonly string[]>();

  constructor(input: InspectionInput) {
    this.#input = input;
  }

  /** Looks through one text of the section. */
  look(path: string, bytes: Buffer): void {
    const asked = path.endsWith('.css') ? styleAddresses : OUR_SCRIPT.test(path) ? scriptAddresses : undefined;
    if (asked) {
      const text = bytes.toString();
      this.#tell(text, this.#links(path, asked(text), new Set()));
    } else if (/\.(?:html|svg)$/.test(path)) {
      const text = bytes.toString();
      const facts = pageFacts(text);
      this.#tell(text, [...this.#links(path, facts.addresses, facts.ids), ...inlineFaults(path, facts)]);
      if (facts.leadsTo !== undefined) this.#leadsTo.set(path, facts.leadsTo);
      if (facts.assets.length > 0) this.#assets.set(path, this.#listOf(path, facts.assets));
    }
  }

  /**
   * Judges the section as a whole, when all its texts have been shown.
   *
   * @param files what lies in it
   */
  async judge(folder: string, files: ReadonlyMap<string, Sum>): Promise<Diagnostic[]> {
    const { ground, kept, written, serversOwn } = this.#input;
    await this.#judgePlaces(folder);
    this.#tell('', [
      ...nameFaults([...files.keys()], serversOwn),
      ...keptFaults(kept, files, this.#leadsTo, ground),
      ...weightFaults(files, this.#assets, written),
    ]);
    return this.#found.sort(compareDiagnostics);
  }

  #links(path: string, ...rest: [Parameters<typeof linkFaults>[1], ReadonlySet<string>]): Fault[] {
    return linkFaults(path, ...rest, this.#input.ground, (place) => this.#wanted.push(place));
  }

  /** Pages that others lead into are looked through again: they are few, and the places of all would fill the memory. */
  async #judgePlaces(folder: string): Promise<void> {
    for (const [page, places] of Map.groupBy(this.#wanted, ({ page }) => page)) {
      const { ids } = pageFacts(await readFile(join(folder, page), 'utf8'));
      this.#tell(
        '',
        places.filter(({ anchor }) => !ids.has(anchor)).map((place) => placeFault(place, place.by)),
      );
    }
  }

  #listOf(path: string, assets: readonly string[]): readonly string[] {
    const key = assets.join('\n');
    const known = this.#lists.get(key);
    if (known) return known;
    const list = assets
      .map((text) => whereTo(text, path, this.#input.ground))
      .flatMap((where) => (where.kind === 'file' ? [where.path] : []));
    this.#lists.set(key, list);
    return list;
  }

  #tell(text: string, faults: readonly Fault[]): void {
    for (const { code, path, at = 0, message, hint } of faults) {
      const where = { file: path.replace(/^\//, ''), ...placeAt(text, at) };
      this.#found.push(diagnostic(code, where, message, hint));
    }
  }
}
