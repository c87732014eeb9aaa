import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Framework } from '../framework/types.ts';
import type { ItemFrontmatter } from '../schema/item.ts';
import type { PageFrontmatter } from '../schema/page.ts';
import type { Indicators, Measures, Memo } from '../schema/report.ts';
import type { Site } from '../schema/site.ts';
import type { ComponentUse } from './component-uses.ts';
import type { Link } from './links.ts';
import type { Place } from './place.ts';

/** Where an entry was read from, for messages about it. */
export interface Origin {
  /** As diagnostics name it. */
  readonly file: string;
  /** Line the body starts on. */
  readonly line: number;
  /** What stands above the body, as it is written: a word of a field is looked for in it. */
  readonly head: string;
  /** Where each field that is filled in stands. */
  readonly fields: Readonly<Record<string, Place>>;
  /** Where each field of each piece of evidence stands, in the order of the list. */
  readonly evidence: readonly Readonly<Record<string, Place>>[];
}

export interface ItemEntry extends ItemFrontmatter {
  readonly year: number;
  readonly id: string;
  /** Body as MDX source, free of code. */
  readonly body: string;
  /** Files of the pictures in the body, each once: `o1/photo.jpg`. */
  readonly pictures: readonly string[];
  readonly origin: Origin;
}

/** An item that can't be shown, since its file has an error; whose it is to mend is mostly known. */
export interface UnreadItem {
  readonly year: number;
  readonly id: string;
  /** Ids of units that site.yaml has. */
  readonly responsible: readonly string[];
}

export interface PageEntry extends PageFrontmatter {
  /** Path under the base: `accessibility` */
  readonly slug: string;
  readonly body: string;
  readonly origin: Origin;
}

/** Prose that could be read, whether or not the fields above it could. */
export interface Body {
  readonly page: { readonly year: number; readonly id: string } | { readonly slug: string };
  readonly body: string;
  /** What rules ask of it, so that they need not parse it again. */
  readonly links: readonly Link[];
  readonly components: readonly ComponentUse[];
  readonly origin: Origin;
}

/** A YAML file that was read, for messages about its values. */
export interface YamlSource {
  /** As diagnostics name it. */
  readonly file: string;
  readonly text: string;
  /** Where the value at a path of keys stands. */
  placeOf(path: readonly PropertyKey[]): Place;
}

export interface Yearly<T> extends YamlSource {
  readonly year: number;
  readonly value: T;
}

/** The place of a value of site.yaml, by its keys: `['years', '2567', 'eit', 'url']`. One that is missing has the place of what should hold it. */
export type AtSite = (path: readonly PropertyKey[]) => Pick<Diagnostic, 'file'> & Place;

/** One content folder, read and valid. */
export interface Content {
  readonly site: Site;
  /** The frames that the years of the site name. */
  readonly frameworks: readonly Framework[];
  readonly items: readonly ItemEntry[];
  /** Items whose file has an error, with what could be told of them all the same. */
  readonly unread: readonly UnreadItem[];
  readonly measures: readonly Yearly<Measures>[];
  readonly indicators: readonly Yearly<Indicators>[];
  readonly memos: readonly Yearly<Memo>[];
  readonly pages: readonly PageEntry[];
}

/** What reading a folder gave: the content where no error was found, and every finding in any case. */
export interface Reading {
  readonly content: Content | undefined;
  /** What is sound of the content, so that rules over the whole speak in the same run; none where site.yaml has an error. */
  readonly sound: Content | undefined;
  /** Where the value at a path of keys stands in site.yaml; `undefined` along with `sound`. */
  readonly atSite: AtSite | undefined;
  readonly bodies: readonly Body[];
  /** How many item files were looked at. */
  readonly itemFiles: number;
  readonly diagnostics: readonly Diagnostic[];
}
