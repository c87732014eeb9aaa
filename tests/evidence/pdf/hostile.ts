import { deflateSync } from 'node:zlib';

/** A PDF by hand, from the bodies of its objects, the first of which is the catalog. */
export function pdfOf(bodies: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (part: string | Buffer) => {
    const bytes = Buffer.from(part as string, 'latin1');
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [at, body] of bodies.entries()) {
    offsets.push(length);
    put(`${at + 1} 0 obj\n`);
    put(body);
    put('\nendobj\n');
  }
  const xref = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  put(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}`);
  put(`trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`);
  return Buffer.concat(parts);
}

export function streamOf(content: string | Buffer, entries = ''): Buffer {
  const bytes = Buffer.from(content as string, 'latin1');
  const head = Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`);
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')]);
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (entries = '') => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] ${entries} >>`;

const bomb = () => deflateSync(Buffer.alloc(150_000_000, 0x20), { level: 1 });

/** Files made to hang, to crash or to fill the memory of who opens them, by what is in them. */
export const HOSTILE: Readonly<Record<string, () => Buffer>> = {
  'a page tree that leads back to itself': () =>
    pdfOf([CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 3 >>', page()]),
  'a page tree 20,000 branches deep': () =>
    pdfOf([
      CATALOG,
      ...Array.from({ length: 20_000 }, (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R] /Count 1 >>`),
      page(),
    ]),
  'a thousand million pages by its own count': () =>
    pdfOf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>', page()]),
  'a page larger than a country': () =>
    pdfOf([CATALOG, PAGES, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e30 1e30] >>']),
  'a page without size': () => pdfOf([CATALOG, PAGES, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 0] >>']),
  'a form that draws itself': () =>
    pdfOf([
      CATALOG,
      PAGES,
      page('/Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >>'),
      streamOf('/F Do'),
      streamOf('/F Do /F Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>'),
    ]),
  'an array 200,000 brackets deep': () => pdfOf([CATALOG, PAGES, page(), '['.repeat(200_000) + ']'.repeat(200_000)]),
  'actions that follow each other in a ring': () =>
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>',
      PAGES,
      page(),
      '<< /S /GoTo /D [3 0 R /Fit] /Next 5 0 R >>',
      '<< /S /GoTo /D [3 0 R /Fit] /Next 4 0 R >>',
    ]),
  'an outline in a ring': () =>
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>',
      PAGES,
      page(),
      '<< /First 5 0 R /Last 5 0 R >>',
      '<< /Title (a) /Parent 4 0 R /Next 5 0 R /Prev 5 0 R >>',
    ]),
  'a stream that unpacks to 150 million bytes': () =>
    pdfOf([CATALOG, PAGES, page('/Contents 4 0 R'), streamOf(bomb(), '/Filter /FlateDecode')]),
  'a picture of 60,000 by 60,000': () =>
    pdfOf([
      CATALOG,
      PAGES,
      page('/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>'),
      streamOf('300 0 0 200 0 0 cm /I Do'),
      streamOf(
        'x',
        '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
      ),
    ]),
  'a list of objects that leads back to itself': () =>
    Buffer.from(pdfOf([CATALOG, PAGES, page()], '/Prev 9').toString('latin1').replace('/Prev 9', '/Prev 0'), 'latin1'),
  'no pages': () => pdfOf([CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>']),
  'no catalog': () => pdfOf(['<< /Nothing true >>']),
  'only a header': () => Buffer.from('%PDF-1.7\n%%EOF\n'),
  'a header and noise': () =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251))]),
};
