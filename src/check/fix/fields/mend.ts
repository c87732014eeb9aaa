import { Draft, edited, lineAt } from '../draft.ts';
import type { Edit } from '../types.ts';
import type { Workspace } from '../workspace.ts';
import { type About, aboutSection } from './about.ts';
import { type Block, itemBlocks, siteBlocks } from './blocks.ts';
import { fieldNames } from './names.ts';
import { type Reading, readFields } from './reading.ts';
import { type Role, roleOf } from './role.ts';
import { spacings } from './spacing.ts';
import { doubts, unknownIds, valueEdits } from './values.ts';

/** Mends the fields of every file, first of those that say which frames, units and elements there are. */
export function mendFields(workspace: Workspace): void {
  const {
    frames = [],
    site = [],
    others = [],
  } = Object.groupBy(workspace.paths(), (path) =>
    path === 'site.yaml' ? 'site' : path.startsWith('frameworks/') ? 'frames' : 'others',
  );
  for (const paths of [frames, site, others]) {
    const about = aboutSection(workspace);
    for (const path of paths) {
      const role = roleOf(path);
      if (role) mendFile(workspace, path, role, about(role));
    }
  }
}

function mendFile(workspace: Workspace, path: string, role: Role, about: About): void {
  const draft = new Draft(path, workspace.text(path) ?? '');
  const mender = new Mender(role, about);
  for (let edits = mender.next(draft.text); edits.length > 0; edits = mender.next(draft.text)) draft.edit(edits);
  for (const { at, lines } of mender.blocks(draft)) draft.addLines(at, lines, 'เติมช่องที่ยังไม่มี ถ้ายังไม่มีข้อมูลให้เว้นว่างไว้');
  const rewrite = draft.rewrite();
  if (rewrite) workspace.add({ moves: [], rewrites: [rewrite] });
  for (const { from, reason } of mender.left(draft.text)) {
    workspace.leave({ path, line: lineAt(draft.text, from), reason });
  }
}

/** Findings that keep others from being seen, and how many of those at the most are worth one of them. */
const HIDES: Readonly<Record<string, number>> = { 'content/syntax': 10_000, 'content/wrong-type': 100 };

/** The same of a group of fields under a name that is none. */
const GROUP = 100;

/** The mends of one file's fields, found one after another. */
class Mender {
  readonly #role: Role;
  readonly #about: About;
  #last: { readonly text: string; readonly reading: Reading | undefined } | undefined;

  constructor(role: Role, about: About) {
    this.#role = role;
    this.#about = about;
  }

  /** Reads a text; the one that was read last is known. */
  #read(text: string): Reading | undefined {
    if (this.#last?.text !== text) this.#last = { text, reading: readFields(this.#role, text) };
    return this.#last.reading;
  }

  /** What to do next: what leaves less wrong, one at a time, then all values at once. None where all is done. */
  next(text: string): readonly Edit[] {
    const reading = this.#read(text);
    if (!reading) return [];
    const way = reading.findings.length > 0 ? this.#best(text, reading) : undefined;
    if (way) return way;
    const values = valueEdits(this.#role, reading, this.#about);
    const isSafe = () => this.#count(edited(text, values)) <= this.#count(text);
    return values.length > 0 && isSafe() ? values : [];
  }

  /** Of the ways to write names and signs the one that leaves least wrong; none where that is as much as now. */
  #best(text: string, reading: Reading): readonly Edit[] | undefined {
    let best: readonly Edit[] | undefined;
    let least = this.#faults(text);
    for (const way of [...spacings(this.#role, reading), ...fieldNames(this.#role, reading)]) {
      const faults = way.length > 0 ? this.#faults(edited(text, way)) : Infinity;
      if (faults < least) [best, least] = [way, faults];
    }
    return best;
  }

  /** Empty fields that are missing: of an item only where it is mended anyway, so that a sound one stays as it is. */
  blocks(draft: Draft): readonly Block[] {
    const reading = this.#read(draft.text);
    if (!reading) return [];
    if (this.#role.item !== undefined) {
      return draft.text === draft.before ? [] : itemBlocks(this.#role, reading);
    }
    return draft.path === 'site.yaml' ? siteBlocks(this.#role, reading) : [];
  }

  /** What is not mended because it can't be told what is meant. */
  left(text: string): { from: number; reason: string }[] {
    const reading = this.#read(text);
    if (!reading) return [{ from: 0, reason: 'ไม่พบช่องข้อมูลระหว่างเส้น --- จึงไม่แก้ไฟล์นี้' }];
    if (reading.doc) return doubts(this.#role, reading, this.#about);
    const from = reading.findings[0]?.offset ?? 0;
    return [{ from, reason: 'แยกช่องข้อมูลไม่ได้ แก้บรรทัดนี้ก่อน แล้วสั่งแก้อีกครั้ง' }];
  }

  /** How much is wrong with the fields once what is certain of their values is mended. */
  #faults(text: string): number {
    const reading = this.#read(text);
    return this.#count(reading ? edited(text, valueEdits(this.#role, reading, this.#about)) : text);
  }

  #count(text: string): number {
    const reading = this.#read(text);
    if (!reading) return Infinity;
    const faults = reading.findings.reduce((sum, { code }) => sum + (HIDES[code] ?? 1), 0);
    return faults + GROUP * unknownGroups(reading) + unknownIds(this.#role, reading, this.#about);
  }
}

function unknownGroups({ complaints, scalars }: Reading): number {
  const unknown = complaints.filter(({ code }) => code === 'content/unknown-field');
  return unknown.filter(({ path }) =>
    scalars.some((scalar) => scalar.path.length > path.length && path.every((key, i) => key === scalar.path[i])),
  ).length;
}
