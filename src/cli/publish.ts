import { basename, join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { type Check, checkFolder } from '../check/check.ts';
import { findingsText, terminalReport } from '../check/report/terminal.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { buildInfo } from '../integrations/build-info.ts';
import { keepCheck } from '../integrations/check-once.ts';
import { checkPage } from '../integrations/check-page.ts';
import { settings } from '../integrations/settings.ts';
import { recordedText, recordPublished } from '../permanent/record-published.ts';
import { finishSection } from '../publish/finish.ts';
import { writtenPages } from '../publish/inspect/written.ts';
import type { Put } from '../publish/put.ts';
import { redirectionsOf, serverSettings } from '../publish/settings.ts';
import { Staging } from '../publish/staging.ts';
import { hasColour } from './colour.ts';
import { settleEnvironment } from './environment.ts';
import { outPlace } from './out-place.ts';
import { contentFolder, outFolder, PROJECT, previewFolder } from './paths.ts';

/**
 * Checks the content and builds the section aside, then swaps it into the output folder, so that a failed or killed
 * build leaves what was there.
 *
 * @param isRecorded writes the addresses of the section into the content's record, which later builds are held to
 * @returns whether there is a new section; where the content has errors, they have been told
 */
export async function publish({ isRecorded = false } = {}): Promise<boolean> {
  settleEnvironment('production');
  const out = await outPlace(outFolder());
  // Git answers while the content is read.
  const made = buildInfo();
  made.catch(() => {});
  const check = await checkFolder(contentFolder());
  const { disclosure, permanence } = check;
  if (!check.summary.publishable || !disclosure || !permanence) {
    tellErrors(check);
    process.stderr.write('ยังไม่ได้สร้างหน้าเว็บใหม่ หน้าเว็บชุดเดิม (ถ้ามี) ยังอยู่ครบ\n');
    return false;
  }
  const { base } = await settings();
  const servers = {
    ...serverSettings(disclosure.site, base),
    redirects: redirectionsOf(disclosure, permanence.redirects),
  };
  const program = await made;
  const put = await buildInto(out, check, {
    isKept: true,
    finish: async (folder) => {
      const written = writtenPages(disclosure, basename(contentFolder()));
      const { url } = disclosure.site;
      const { commit } = permanence;
      return tellFound(await finishSection(folder, { servers, url, commit, program, kept: permanence, written }));
    },
  });
  if (!put) return false;
  process.stdout.write(`✓ สร้างหน้าเว็บแล้วที่ ${out}\n${withdrawnText(put.withdrawn)}`);
  if (isRecorded) {
    const recorded = await recordPublished(contentFolder(), permanence);
    process.stdout.write(recordedText(contentFolder(), recorded));
  }
  return true;
}

/**
 * Builds the section with `/check/` beside the output folder, to be looked at and not to be published: no address is
 * recorded, no list of files is written, and no search engine may keep a page. Where the content has errors, they are
 * told, and what is sound is built all the same.
 *
 * @returns whether there is a preview: not where site.yaml has an error, since nothing can be joined then
 */
export async function publishPreview(): Promise<boolean> {
  settleEnvironment('production');
  const out = await outPlace(previewFolder());
  const check = await checkFolder(contentFolder());
  if (!check.summary.publishable) tellErrors(check);
  const draft = draftOf(check);
  if (!draft) {
    process.stderr.write('ยังไม่ได้สร้างหน้าสำหรับดูก่อนเผยแพร่ เพราะอ่าน site.yaml ไม่ได้\n');
    return false;
  }
  await buildInto(out, draft, { isKept: false, integrations: [checkPage()] });
  process.stdout.write(`✓ สร้างหน้าสำหรับดูก่อนเผยแพร่แล้วที่ ${out} (อย่านำโฟลเดอร์นี้ขึ้นเว็บ)\n`);
  return true;
}

/** A section with errors as far as it can be shown: addresses that lead on may stand where pages do, and are left out. */
function draftOf(check: Check): Check | undefined {
  if (check.disclosure) return check;
  const { draft, permanence } = check;
  return draft && permanence && { ...check, disclosure: draft, permanence: { ...permanence, redirects: [] } };
}

function tellErrors({ diagnostics, summary }: Check): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  process.stderr.write(terminalReport({ diagnostics: errors, summary }, hasColour(process.stderr)));
}

/** Pages that are told of one finding in them: what is wrong with every page is mended in one place. */
const MOST_PAGES = 20;

/** Tells what was found in a built section; whether it may be published. */
function tellFound(found: readonly Diagnostic[]): boolean {
  const isSound = found.every(({ severity }) => severity !== 'error');
  const to = isSound ? process.stdout : process.stderr;
  to.write(findingsText(found, hasColour(to), MOST_PAGES));
  if (!isSound) to.write('หน้าเว็บที่สร้างใหม่ไม่ผ่านการตรวจ จึงไม่ได้นำขึ้นแทนชุดเดิม หน้าเว็บชุดเดิม (ถ้ามี) ยังอยู่ครบ\n');
  return isSound;
}

/** What a build has beside what every build has. */
interface Built {
  /** Whether the section before is kept. */
  readonly isKept: boolean;
  readonly integrations?: AstroIntegration[];
  /** Adds what is made of the built folder, and tells whether it may be published. */
  readonly finish?: (folder: string) => Promise<boolean>;
}

/** Builds aside what a check has read, and swaps it in; `undefined` where it may not be published, and nothing has changed. */
async function buildInto(out: string, check: Check, { isKept, integrations, finish }: Built): Promise<Put | undefined> {
  keepCheck(check);
  const staging = await Staging.open(join(PROJECT, '.oit'), out);
  try {
    await build({
      root: PROJECT,
      outDir: staging.folder,
      // Two builds at once, of two contents, must not read each other's store.
      cacheDir: join(staging.cache, 'astro'),
      vite: { cacheDir: join(staging.cache, 'vite') },
      // What fails is thrown as well, and told in words.
      logLevel: process.env['OIT_VERBOSE'] ? 'info' : 'silent',
      ...(integrations && { integrations }),
    });
    if (finish && !(await finish(staging.folder))) return undefined;
    return await staging.publish(out, { isKept });
  } finally {
    await staging.discard();
  }
}

/** A document is often taken out for what stands in it, and the section that is kept still has it. */
function withdrawnText(paths: readonly string[]): string {
  if (paths.length === 0) return '';
  return `! เอกสารที่ถอนออกจากหน้าเว็บแล้วยังอยู่ในชุดก่อนหน้าที่เก็บไว้สำหรับย้อนกลับ: ${paths.join(' ')}\n  ถ้าถอนเพราะมีข้อมูลส่วนบุคคล สั่ง npm run rollback -- --forget เพื่อลบชุดที่เก็บไว้\n`;
}
