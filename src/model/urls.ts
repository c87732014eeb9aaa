/** The page that explains the search is built in; a page of the organisation with this name stands first on it. */
export const SEARCH_HELP = 'search-help';

/** Paths under the base, as the contract spells them; `withBase` makes the address a page links to. */
export const paths = {
  home: () => '/',
  year: (year: number) => `/${year}/`,
  item: (year: number, id: string) => `/${year}/${id}/`,
  currentItem: (id: string) => `/${id}/`,
  evidence: (year: number, file: string) => `/${year}/${file}`,
  documentText: (year: number, file: string) => `/${year}/${file.replace('/', '/text/')}/`,
  picture: (year: number, file: string, width: number, format: string) =>
    `/${year}/${file.replace('/', '/pictures/')}-${width}.${format}`,
  status: (year: number, status: string) => `/${year}/status/${status}/`,
  unit: (year: number, unit: string) => `/${year}/unit/${unit}/`,
  subIndicator: (year: number, id: string) => `/${year}/sub/${id.replace('.', '-')}/`,
  measures: (year: number) => `/${year}/measures/`,
  indicators: (year: number) => `/${year}/indicators/`,
  report: (year: number) => `/${year}/report/`,
  itas: (year: number) => `/${year}/itas/`,
  itasCsv: (year: number) => `/${year}/itas.csv`,
  itasXlsx: (year: number) => `/${year}/itas.xlsx`,
  search: () => '/search/',
  searchHelp: () => `/${SEARCH_HELP}/`,
  glossary: () => '/glossary/',
  eit: () => '/eit/',
  eitPoster: () => '/eit/poster/',
  eitSvg: () => '/eit/qr.svg',
  eitPng: () => '/eit/qr.png',
  colophon: () => '/colophon/',
  /** Only of a preview; no page that is published may lead to it. */
  check: () => '/check/',
  page: (slug: string) => `/${slug}/`,
} as const;

/** A path under the base as an address of the site: `('/ita/', '/2567/o1/')` → `/ita/2567/o1/`. */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/$/, '')}${path}`;
}

/** A path under the base as anybody can open it: `('https://www.example.go.th', '/ita/', '/2567/o1/')` → `https://www.example.go.th/ita/2567/o1/`. */
export function fullAddress(published: string, base: string, path: string): string {
  return new URL(withBase(base, path), published).href;
}
