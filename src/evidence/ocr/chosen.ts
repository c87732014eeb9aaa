import { resolve } from 'node:path';
import type { ScannedDocument } from './plan.ts';

/**
 * The documents that were named on the command line: by a path, or by the end of one, `o12/scan.pdf`.
 *
 * @returns their paths
 * @throws RangeError in Thai, where a name is of none, or of several
 */
export function chosenDocuments(documents: readonly ScannedDocument[], typed: readonly string[]): Set<string> {
  return new Set(
    typed.map((one) => {
      const wanted = one.replaceAll('\\', '/').normalize('NFC');
      const fits = documents.filter(
        ({ name, path }) => path === resolve(one) || `/${name}`.endsWith(`/${wanted.replace(/^\.?\/+/, '')}`),
      );
      const [first] = fits;
      if (!first) throw new RangeError(`ไม่พบเอกสารที่มีหน้าเป็นภาพชื่อ “${one}” ในข้อใด`);
      if (fits.length > 1) throw new RangeError(`“${one}” มีหลายฉบับ คือ ${fits.map(({ name }) => name).join(' และ ')}`);
      return first.path;
    }),
  );
}
