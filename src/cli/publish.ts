import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { checkFolder } from '../check/check.ts';
import { terminalReport } from '../check/report/terminal.ts';
import { keepCheck } from '../integrations/check-once.ts';
import { settings } from '../integrations/settings.ts';
import { MANIFEST_FILE, manifestOf } from '../permanent/manifest.ts';
import { recordedText, recordPublished } from '../permanent/record-published.ts';
import { settleEnvironment } from './environment.ts';
import { contentFolder, outFolder, PROJECT } from './paths.ts';
import { Staging } from './staging.ts';

/**
 * Checks the content and builds the section aside, then swaps it into the output folder, so that a failed or killed
 * build leaves what was there.
 *
 * @param isRecorded writes the addresses of the section into the content's record, which later builds are held to
 * @returns whether there is a new section; where the content has errors, they have been told
 */
export async function publish({ isRecorded = false } = {}): Promise<boolean> {
  const check = await checkFolder(contentFolder());
  if (!check.summary.publishable || !check.permanence) {
    const errors = check.diagnostics.filter(({ severity }) => severity === 'error');
    process.stderr.write(
      terminalReport({ diagnostics: errors, summary: check.summary }, Boolean(process.stderr.isTTY)),
    );
    process.stderr.write('ยังไม่ได้สร้างหน้าเว็บใหม่ หน้าเว็บชุดเดิม (ถ้ามี) ยังอยู่ครบ\n');
    return false;
  }
  keepCheck(check);
  settleEnvironment('production');
  const out = outFolder();
  const staging = await Staging.open(join(PROJECT, '.oit'), out);
  try {
    await build({
      root: PROJECT,
      outDir: staging.folder,
      // Two builds at once, of two contents, must not read each other's store.
      cacheDir: join(staging.cache, 'astro'),
      vite: { cacheDir: join(staging.cache, 'vite') },
      logLevel: process.env['OIT_VERBOSE'] ? 'info' : 'error',
    });
    await writeManifest(staging.folder, check.permanence.commit);
    await staging.swapIn();
  } finally {
    await staging.discard();
  }
  process.stdout.write(`✓ สร้างหน้าเว็บแล้วที่ ${out}\n`);
  if (isRecorded) {
    const recorded = await recordPublished(contentFolder(), check.permanence);
    process.stdout.write(recordedText(contentFolder(), recorded));
  }
  return true;
}

/** The list of all that is published, by which a copy on a server is compared; the last file, as it names all others. */
async function writeManifest(folder: string, commit: string | undefined): Promise<void> {
  const { base } = await settings();
  await writeFile(join(folder, MANIFEST_FILE), await manifestOf(folder, { base, commit }));
}
