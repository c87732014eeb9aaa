import type { Browser } from 'playwright-core';
import type { SectionServer } from '../support/servers/program.ts';
import { paper } from './load-paper.ts';
import { loadReport } from './load-report.ts';
import { LOAD_KINDS, type LoadKind, measureVisit } from './load-visit.ts';
import { askByWrk, type LoadFigures } from './load-wrk.ts';

/** Share of the most it answers that a server has to do on a usual busy day. */
const STEADY = 0.1;

/** Connections at which it does that. */
const FEW = 8;

export interface LoadOptions {
  readonly wrk: string;
  /** Path of the section on the server, `/ita/`. */
  readonly base: string;
  /** Paths under the base of all files of the section. */
  readonly files: readonly string[];
  readonly connections: number;
  /** Seconds that each kind of file is asked for. */
  readonly seconds: number;
}

/** How many visitors a server carries, as plain text; and whether every answer was right. */
export async function loadPart(
  browser: Browser,
  server: SectionServer,
  { wrk, base, files, connections, seconds }: LoadOptions,
): Promise<{ readonly report: string; readonly isRight: boolean }> {
  const visit = await measureVisit(browser, server.url + base);
  const ofVisit = (kind: LoadKind) => visit.filter((asked) => asked.kind === kind).map(({ path }) => path);
  // Of pages and documents all are asked for, not one that stays in every cache of the machine.
  const matching = (pattern: RegExp) => files.filter((file) => pattern.test(file)).map((file) => base + file);
  const paths: Readonly<Record<LoadKind, readonly string[]>> = {
    home: ofVisit('home'),
    item: matching(/^\d+\/o\d+\/index\.html$/).map((path) => path.replace('index.html', '')),
    pdf: matching(/^\d+\/o\d+\/[^/]+\.pdf$/),
    search: ofVisit('search'),
    looks: ofVisit('looks'),
  };
  const figures = new Map<LoadKind | 'steady', LoadFigures>();
  for (const kind of LOAD_KINDS) {
    figures.set(kind, await askByWrk(wrk, server.url, paths[kind], { connections, seconds }));
  }
  const written = paper(visit, figures as ReadonlyMap<LoadKind, LoadFigures>);
  const rate = (written.byCores / 3600) * visit.length * STEADY;
  const all = visit.map(({ path }) => path);
  figures.set('steady', await askByWrk(wrk, server.url, all, { connections: FEW, seconds, rate }));
  const how = `2 โพรเซส ${connections} การเชื่อมต่อ อย่างละ ${seconds} วินาที wrk อยู่ในเครื่องเดียวกัน`;
  return {
    report: loadReport(figures, written, how),
    isRight: [...figures.values()].every(({ errors }) => errors === 0),
  };
}
