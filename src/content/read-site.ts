import { frameworkIds, loadFramework } from '../framework/load.ts';
import type { Framework } from '../framework/types.ts';
import { nearest } from '../schema/nearest.ts';
import { type Site, siteSchema } from '../schema/site.ts';
import { compareDates } from '../thai/date.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Folder } from './folder.ts';
import { reportTo } from './report.ts';
import { readStructured, type Structured } from './structured.ts';

export interface SiteReading {
  /** `undefined` where site.yaml has an error. */
  readonly site: Site | undefined;
  /**
   * The frame of each year. A year whose own can't be told gets the newest there is, so that its items are
   * checked in the same run and an officer sees every problem at once.
   */
  readonly frameworks: ReadonlyMap<number, Framework>;
}

/** Reads `site.yaml` and the frames its years name. */
export async function readSite(folder: Folder, diagnostics: Diagnostic[]): Promise<SiteReading> {
  const source = await folder.read('site.yaml');
  if (!source) return { site: undefined, frameworks: await framesOfFolders(folder) };
  const report = reportTo(diagnostics, source.file, source.text);
  const read = readStructured(siteSchema, source.text, 0, report);
  if (!read) return { site: undefined, frameworks: await framesOfFolders(folder) };
  const refuse = (path: PropertyKey[], code: string, message: string, hint: string, atKey = false) =>
    report({ severity: 'error', code, offset: read.offsetOf(path, atKey), message, hint });
  const site = read.value;
  const years = Object.keys(site.years);
  if (!years.includes(String(site.current))) {
    refuse(
      ['current'],
      'site/current',
      `ปีปัจจุบัน ${site.current} ไม่มีอยู่ใน years`,
      `เลือกปีที่มี (${years.join(', ') || 'ยังไม่มี'}) หรือเพิ่มปี ${site.current} ใน years`,
    );
  }
  checkEit(read, refuse);
  return { site, frameworks: framesOf(site, refuse) };
}

const newestFramework = (): Framework => loadFramework(frameworkIds().at(-1) ?? '') as Framework;

async function framesOfFolders(folder: Folder): Promise<Map<number, Framework>> {
  const years = ((await folder.list('oit')) ?? []).filter(({ name, isFolder }) => isFolder && /^25\d\d$/.test(name));
  return new Map(years.map(({ name }) => [Number(name), newestFramework()]));
}

type Refuse = (path: PropertyKey[], code: string, message: string, hint: string, atKey?: boolean) => void;

function framesOf(site: Site, refuse: Refuse): Map<number, Framework> {
  const frames = new Map<number, Framework>();
  for (const [year, { framework: id }] of Object.entries(site.years)) {
    const frame = loadFramework(id);
    frames.set(Number(year), frame ?? newestFramework());
    if (!frame) {
      const near = nearest(id, frameworkIds());
      refuse(
        ['years', year, 'framework'],
        'site/framework',
        `ไม่มีกรอบการประเมิน “${id}”${near ? ` น่าจะหมายถึง “${near}”` : ''}`,
        `กรอบที่โปรแกรมมีคือ ${frameworkIds().join(', ')}`,
      );
    }
  }
  return frames;
}

/** Every year has a code of its own: last year's QR leads the public to a closed questionnaire. */
function checkEit({ value: site }: Structured<Site>, refuse: Refuse): void {
  const seen = new Map<string, string>();
  for (const [year, { eit }] of Object.entries(site.years)) {
    if (eit?.url) {
      const other = seen.get(eit.url);
      if (other) {
        refuse(
          ['years', year, 'eit', 'url'],
          'site/eit-same',
          `ลิงก์แบบวัด EIT ของปี ${year} ซ้ำกับปี ${other} แต่ละปีมีรหัสของตัวเอง`,
          `คัดลอกลิงก์ของปี ${year} จากระบบ ITAS หรือเว้นว่างไว้จนกว่าจะได้รหัสใหม่`,
        );
      }
      seen.set(eit.url, year);
    }
    if (eit?.opens && eit.closes && compareDates(eit.opens, eit.closes) > 0) {
      refuse(
        ['years', year, 'eit', 'closes'],
        'site/eit-dates',
        'วันปิดรับคำตอบ EIT อยู่ก่อนวันเปิด',
        'ตรวจวันที่ของ opens และ closes',
      );
    }
  }
}
