import type { Disclosure, DisclosureItem } from '../model/types.ts';
import { fullAddress, paths } from '../model/urls.ts';
import { type CalendarDate, formatThaiDate } from '../thai/date.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import { mainSiteSnippet } from './snippet.ts';
import type { EitDays } from './window.ts';

/** What the page, the poster and the downloads say about the questionnaire of the current year. */
export interface EitPage {
  readonly year: number;
  /** Names the picture of the code. */
  readonly label: string;
  /** Missing until the agency has its code: then there is no QR, neither shown nor to download. */
  readonly url: string | undefined;
  readonly days: EitDays;
  /** Missing until the code and the address of this section are both known. */
  readonly snippet: string | undefined;
  /** The three indicators the questionnaire measures. */
  readonly indicators: readonly { readonly no: number; readonly title: string }[];
  /** The item that asks for the code on the main website: o43 of the frame of 2566. */
  readonly askedBy: DisclosureItem | undefined;
}

/** Indicators 6 to 8 by their national names, for a year whose own table is missing. */
const INDICATORS = [
  { no: 6, title: 'คุณภาพการดำเนินงาน' },
  { no: 7, title: 'ประสิทธิภาพการสื่อสาร' },
  { no: 8, title: 'การปรับปรุงระบบการทำงาน' },
];

const NBSP = '\u00a0';
const MAIN_SITE_TOPIC = 'integrity-measures-report';

export function eitPage({ site, current }: Disclosure, base: string): EitPage {
  const { year, eit, indicators } = current;
  const own = indicators?.indicators.filter(({ instrument }) => instrument === 'EIT') ?? [];
  return {
    year,
    label: `QR code แบบวัด EIT ของ ${site.shortName} ปีงบประมาณ พ.ศ. ${year}`,
    url: eit?.url,
    days: { opens: eit?.opens, closes: eit?.closes },
    snippet: eit?.url && site.url ? snippet(site.url, base, site.shortName) : undefined,
    indicators: own.length > 0 ? own.map(({ no, title }) => ({ no, title })) : INDICATORS,
    askedBy: current.items.find(({ frame }) => frame.topic === MAIN_SITE_TOPIC),
  };
}

/** The days as a poster prints them, in Thai numerals; paper says nothing about a day that is not known. */
export function printedDays({ opens, closes }: EitDays): string | undefined {
  const parts = [opens && `ตั้งแต่วันที่${NBSP}${unbroken(opens)}`, closes && `ถึงวันที่${NBSP}${unbroken(closes)}`].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? toThaiDigits(`ตอบได้${parts.join(' ')}`) : undefined;
}

function snippet(published: string, base: string, shortName: string): string {
  const address = (path: string) => fullAddress(published, base, path);
  return mainSiteSnippet({ pageUrl: address(paths.eit()), pngUrl: address(paths.eitPng()), shortName });
}

/** A date that stays on one line. */
function unbroken(day: CalendarDate): string {
  return formatThaiDate(day, 'long').replaceAll(' ', NBSP);
}

/** For the pages of the downloads: one path while there is a code, none without, so that no empty file is written. */
export function downloadPaths({ url, label }: EitPage) {
  return url ? [{ params: { file: 'qr' }, props: { url, label } }] : [];
}
