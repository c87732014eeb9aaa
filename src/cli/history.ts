import { basename } from 'node:path';
import { readPast } from '../check/history/read-past.ts';
import { type HistoryReport, historyReport, historyText } from '../check/history/report.ts';

/** The months of a fiscal year, for an officer and for programs. */
export interface History {
  readonly text: string;
  readonly months: HistoryReport;
}

/**
 * How far a content folder had come by month.
 *
 * @param year in พ.ศ.; else the current one of the last content that can be read
 */
export async function historyOf(folder: string, year?: number): Promise<History> {
  const past = await readPast(folder);
  return { text: historyText(past, basename(folder), year), months: historyReport(past, year) };
}
