import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { frameworkIds, loadFramework } from '../framework/load.ts';
import type { Framework } from '../framework/types.ts';
import { nearest } from '../schema/nearest.ts';
import { said } from '../schema/said.ts';
import { type Site, siteSchema } from '../schema/site.ts';
import { compareDates } from '../thai/date.ts';
import type { Folder } from './folder.ts';
import { type OwnFrameworks, readFrameworks } from './read-frameworks.ts';
import { readYamlFile } from './read-yaml-file.ts';
import type { AtSite } from './types.ts';

export interface SiteReading {
  /** `undefined` where the fields of site.yaml have an error. */
  readonly site: Site | undefined;
  /** `undefined` along with `site`. */
  readonly atSite: AtSite | undefined;
  /** Whether its years fit together, so that the rest of the content can be joined to them. */
  readonly isSound: boolean;
  /**
   * The frame of each year. A year whose own can't be told gets the newest there is, so that its items are
   * checked in the same run and an officer sees every problem at once. One whose frame is known and has an error has
   * none: what would be said of its items by another frame would be wrong.
   */
  readonly frameworks: ReadonlyMap<number, Framework | undefined>;
}

/** Reads `site.yaml` and the frames its years name. */
export async function readSite(folder: Folder, diagnostics: Diagnostic[]): Promise<SiteReading> {
  const own = await readFrameworks(folder, diagnostics);
  const without = async () => ({
    site: undefined,
    atSite: undefined,
    isSound: false,
    frameworks: await framesOfFolders(folder, own),
  });
  if (!(await folder.list('.'))?.some(({ name }) => name === 'site.yaml')) {
    await folder.report(
      'site.yaml',
      'site/missing',
      'ไม่มีไฟล์ site.yaml ซึ่งบอกชื่อหน่วยงาน ส่วนราชการ และปีงบประมาณ',
      `วางไฟล์ ${folder.name('site.yaml')} หรือนำไฟล์จากรุ่นก่อนหน้ากลับมา`,
    );
    return without();
  }
  const read = await readYamlFile(folder, diagnostics, 'site.yaml', siteSchema);
  const site = read?.value;
  if (!site) return without();
  let isSound = true;
  const refuse: Refuse = (path, code, message, hint) => {
    isSound = false;
    read.report({ code, offset: read.offsetOf(path), message, hint });
  };
  checkCurrent(site, refuse);
  checkEit(site, refuse);
  const atSite: AtSite = (path) => ({ file: read.file, ...read.placeOf(path) });
  const frameworks = framesOf(site, own, refuse);
  return { site, atSite, frameworks, isSound: isSound && [...frameworks.values()].every((frame) => frame) };
}

const newestFramework = (): Framework => loadFramework(frameworkIds().at(-1) ?? '') as Framework;

/** Frames by the names of folders: an own frame of that very year, else the newest, unless an own one with an error may be it. */
async function framesOfFolders(folder: Folder, own: OwnFrameworks): Promise<Map<number, Framework | undefined>> {
  const years = ((await folder.list('oit')) ?? []).filter(({ name, isFolder }) => isFolder && /^25\d\d$/.test(name));
  const isUnsure = [...own.values()].includes(undefined);
  return new Map(
    years.map(({ name }) => {
      const ofYear = [...own.values()].find((frame) => frame?.fiscalYear === Number(name));
      return [Number(name), ofYear ?? (isUnsure ? undefined : newestFramework())];
    }),
  );
}

type Refuse = (path: PropertyKey[], code: Code, message: string, hint: string) => void;

function checkCurrent({ current, years }: Site, refuse: Refuse): void {
  if (String(current) in years) return;
  const there = Object.keys(years).join(', ');
  refuse(
    ['current'],
    'site/current',
    `ปีปัจจุบัน ${current} ไม่มีอยู่ใน years`,
    `${there ? `เลือกปีที่มี (${there}) หรือ` : ''}เพิ่มปี ${current} ใน years`,
  );
}

function framesOf(site: Site, own: OwnFrameworks, refuse: Refuse): Map<number, Framework | undefined> {
  const frames = new Map<number, Framework | undefined>();
  for (const [year, { framework: id }] of Object.entries(site.years)) {
    const frame = loadFramework(id) ?? own.get(id);
    frames.set(Number(year), frame ?? (own.has(id) ? undefined : newestFramework()));
    if (!frame && !own.has(id)) {
      const ids = [...frameworkIds(), ...own.keys()];
      const near = nearest(id, ids);
      refuse(
        ['years', year, 'framework'],
        'site/framework',
        `ไม่มีกรอบการประเมิน ${said(id)}${near ? ` น่าจะหมายถึง ${said(near)}` : ''}`,
        `กรอบที่มีคือ ${ids.join(', ')}`,
      );
    }
  }
  return frames;
}

/** Every year has a code of its own: last year's QR leads the public to a closed questionnaire. */
function checkEit(site: Site, refuse: Refuse): void {
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
