import { type Code, diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { said } from '../schema/said.ts';
import { formatThaiDate, fromIso } from '../thai/date.ts';
import { shortCommit } from './commit-name.ts';
import { folderOf } from './redirects.ts';
import type { PermanentInput, Source } from './rules.ts';

/** Addresses that were published and would answer nobody: each is told, of a year that is gone the year alone. */
export function goneRules({
  reading,
  comparison,
  current,
  redirects,
  siteFile,
  isUnread,
  sources,
}: PermanentInput): Diagnostic[] {
  // A redirect that can't be kept is told of by itself.
  const written = new Set(Object.keys(redirects).map(folderOf));
  const gone = comparison.gone.filter((path) => !isUnread(path) && !written.has(folderOf(path)));
  const years = gone.flatMap((path) => /^\/(\d{4})\/$/.exec(path)?.[1] ?? []);
  const yearOf = (path: string) => years.find((year) => path.startsWith(`/${year}/`));
  const tell = (path: string, code: Code, message: string, hint: string): Diagnostic =>
    diagnostic(code, { file: reading.file, ...reading.placeOf(path) }, message, hint);
  return [
    ...years.map((year) => {
      const path = `/${year}/`;
      const count = gone.filter((one) => yearOf(one) === year).length;
      return tell(
        path,
        'permanent/gone-year',
        `ปีงบประมาณ ${year} ที่เคยเผยแพร่หายไปทั้งปี รวม ${count} ที่อยู่${lastSeen(sources.get(path))}`,
        `เพิ่มปี ${year} กลับใน years ของ ${siteFile}${bringBack(sources.get(path), (file) => file.slice(0, file.lastIndexOf('/')))}`,
      );
    }),
    ...gone
      .filter((path) => yearOf(path) === undefined)
      .map((path) => {
        const first = reading.record?.pages.get(path) ?? reading.record?.documents.get(path)?.first ?? '';
        const line = `“${path}: ${nearestPage(path, current.pages)}”`;
        return tell(
          path,
          'permanent/gone',
          `ที่อยู่ ${said(path)} ที่เผยแพร่ตั้งแต่ ${thai(first)} จะหายไป ผู้ที่เก็บลิงก์ไว้จะเปิดไม่ได้${lastSeen(sources.get(path))}`,
          `${mend(path, sources.get(path))} หรือถ้าตั้งใจเอาออก เพิ่มใน redirects ของ ${siteFile} ว่า ${line}`,
        );
      }),
  ];
}

function thai(day: string): string {
  return formatThaiDate(fromIso(day), 'short');
}

function lastSeen(source: Source | undefined): string {
  return typeof source?.state === 'object'
    ? ` รุ่นล่าสุดที่ยังมีคือ commit ${shortCommit(source.state.commit)} (${thai(source.state.date)})`
    : '';
}

/** The command as an addition to a hint that says more. */
function bringBack(source: Source | undefined, part: (file: string) => string): string {
  if (typeof source?.state !== 'object') return '';
  return ` และนำไฟล์กลับมาด้วยคำสั่ง “git checkout ${shortCommit(source.state.commit)} -- ${part(source.file)}”`;
}

function mend(path: string, source: Source | undefined): string {
  const item = /^\/\d{4}\/(o\d+)\/[^/]+$/.exec(path)?.[1];
  const name = item ? ` แล้วอ้างถึงในช่อง evidence ของ ${item}.mdx` : '';
  if (!source) return 'นำไฟล์หรือข้อมูลที่ทำให้มีหน้านี้กลับมา';
  if (source.state === 'there')
    return item ? `ไฟล์ยังอยู่ ให้อ้างถึงในช่อง evidence ของ ${item}.mdx อีกครั้ง` : `ตรวจว่า ${source.file} ยังถูกใช้อยู่`;
  if (source.state === 'never') return 'ไม่มี commit ใดเคยมีไฟล์นี้ ถ้าที่อยู่นี้ยังไม่เคยขึ้นเว็บจริง ลบบรรทัดนี้ได้';
  if (source.state === 'unknown') return `นำไฟล์ ${source.file} จากสำเนาสำรองกลับมา${name}`;
  return `นำไฟล์กลับมาด้วยคำสั่ง “git checkout ${shortCommit(source.state.commit)} -- ${source.file}”${name}`;
}

/** The page nearest above an address: for a document its item. */
function nearestPage(path: string, pages: ReadonlySet<string>): string {
  for (let at = folderOf(path); at !== '/'; ) {
    at = at.slice(0, at.lastIndexOf('/', at.length - 2) + 1);
    if (pages.has(at)) return at;
  }
  return '/';
}
