import { packWords, unpackWords } from '../thai/front-coding.ts';

export const PAGE_KINDS = ['item', 'document', 'page'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** The file of the directory, beside the index it belongs to. */
export const DIRECTORY = 'pages.json';

/** What is known of a page that the full text can find, before any of its text is loaded. */
export interface PageFacts {
  readonly kind: PageKind;
  /** Path under the base, or the whole address of a document that lies elsewhere. */
  readonly path: string;
  /** Number of the page, where its text is that of one page of a document; else 0. */
  readonly page: number;
  /** Name of the sheet, or of the file in an archive, that its text is of; else empty. */
  readonly part: string;
  readonly title: string;
  /** The item it is of; empty for a page of its own. */
  readonly code: string;
  /** Fiscal year; 0 for a page that is of no year. */
  readonly year: number;
  /** Subject of the item in every year, whatever its number there. */
  readonly topic: string;
  /** Id of the sub-indicator. */
  readonly sub: string;
  /** Ids of the responsible units. */
  readonly units: readonly string[];
  readonly status: string;
}

/** Whether it is an entry of the glossary: a place on a page. */
export function isTerm({ kind, path }: PageFacts): boolean {
  return kind === 'page' && path.includes('#');
}

/** Path of what a hit opens: a PDF at its page (RFC 8118 `#page=3`), any other document at the page of its text. */
export function placeOf({ path, page }: Pick<PageFacts, 'path' | 'page'>): string {
  if (page === 0) return path;
  return path.endsWith('/') ? `${path}#page-${page}` : `${path}#page=${page}`;
}

/** What the page of a document is called: `หน้า 3`, the name of its sheet, or nothing where the text is one whole. */
export function pageName({ path, page, part }: Pick<PageFacts, 'path' | 'page' | 'part'>): string {
  return part || (page > 0 && !path.endsWith('/') ? `หน้า ${page}` : '');
}

/** What the ids in `PageFacts` are called. */
export interface Names {
  readonly sub: Readonly<Record<string, string>>;
  readonly unit: Readonly<Record<string, string>>;
  readonly status: Readonly<Record<string, string>>;
}

/** A page with the name of its text in Pagefind's index. */
export interface DirectoryPage extends PageFacts {
  readonly id: string;
}

/** Every page of the index, what their ids are called, and the words of their texts that no item has. */
export interface Directory {
  readonly pages: readonly DirectoryPage[];
  readonly names: Names;
  readonly words: readonly string[];
}

/**
 * The directory as it is sent: a column for each fact, each distinct value once. Years repeat each other, so the
 * columns of a hundred years are hardly longer than those of one; only the ids are new.
 */
export interface PackedDirectory {
  /** The shortest beginnings of the ids that tell them apart, all of one length, in one text. */
  readonly ids: string;
  readonly idLength: number;
  readonly columns: Readonly<Record<Column, PackedColumn>>;
  readonly names: Names;
  readonly words: string;
}

interface PackedColumn {
  readonly values: readonly string[];
  /** For each page the place of its value. */
  readonly rows: readonly number[];
}

const COLUMNS = ['kind', 'path', 'page', 'part', 'title', 'code', 'year', 'topic', 'sub', 'units', 'status'] as const;
type Column = (typeof COLUMNS)[number];

/** Between the ids of units in one value. */
const AND = ' ';

export function packDirectory({ pages, names, words }: Directory): PackedDirectory {
  const idLength = tellingLength(pages.map(({ id }) => id));
  const columns = COLUMNS.map((column) => {
    const all = pages.map((page) => cell(page, column));
    const values = [...new Set(all)];
    const places = new Map(values.map((value, place) => [value, place]));
    return [column, { values, rows: all.map((value) => places.get(value) ?? 0) }] as [Column, PackedColumn];
  });
  return {
    ids: pages.map(({ id }) => id.slice(0, idLength)).join(''),
    idLength,
    columns: Object.fromEntries(columns) as Record<Column, PackedColumn>,
    names,
    words: packWords(words),
  };
}

/** Undoes `packDirectory`; the ids come back as far as they were sent. */
export function unpackDirectory({ ids, idLength, columns, names, words }: PackedDirectory): Directory {
  const value = (column: Column, row: number) => columns[column].values[columns[column].rows[row] ?? 0] ?? '';
  const pages = Array.from(columns.kind.rows, (_, row): DirectoryPage => {
    const [kind, code, year] = [value('kind', row) as PageKind, value('code', row), Number(value('year', row))];
    return {
      id: ids.slice(row * idLength, (row + 1) * idLength),
      kind,
      path: value('path', row) || `/${year}/${code}/`,
      page: Number(value('page', row)),
      part: value('part', row),
      title: value('title', row),
      code,
      year,
      topic: value('topic', row),
      sub: value('sub', row),
      units: value('units', row).split(AND).filter(Boolean),
      status: value('status', row),
    };
  });
  return { pages, names, words: unpackWords(words) };
}

/** An item's path follows from its year and code, and is not sent. */
function cell(page: PageFacts, column: Column): string {
  if (column === 'path') return page.kind === 'item' ? '' : page.path;
  return column === 'units' ? page.units.join(AND) : String(page[column]);
}

function tellingLength(ids: readonly string[]): number {
  let length = 1;
  while (new Set(ids.map((id) => id.slice(0, length))).size < ids.length) length++;
  return length;
}
