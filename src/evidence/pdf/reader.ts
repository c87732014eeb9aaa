import { eachOnce, type Opened, type Reader } from '../types.ts';
import { cleanPdf } from './clean.ts';
import { infoMetadata, metadataAt } from './metadata.ts';
import { parseObjects } from './objects.ts';
import { readWholePdf } from './read-whole.ts';
import { runningAt } from './running.ts';
import { isSigned } from './signed.ts';
import { walk } from './walk.ts';

/** Reads PDF: its text by PDFium, mended for Thai, and by pdf-lib what else it holds. */
export const pdfReader: Reader = {
  async open(bytes) {
    const pages = await readWholePdf(bytes);
    return { pages, ...(await lookInside(bytes)) };
  },
  clean: (bytes) => cleanPdf(bytes),
};

async function lookInside(bytes: Uint8Array): Promise<Omit<Opened, 'pages'>> {
  const document = await parseObjects(bytes);
  const metadata = infoMetadata(document);
  const active = new Set<string>();
  walk(
    document,
    (link) => {
      metadata.push(...metadataAt(link));
      const running = runningAt(link);
      if (running !== undefined) active.add(running);
      return true;
    },
    { isCutting: false },
  );
  return { metadata: eachOnce(metadata), active: [...active].sort(), ...(isSigned(document) && { isSigned: true }) };
}
