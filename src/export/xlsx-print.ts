import {
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { XlsxFeature } from './xlsx-feature.ts';

const SHEET = 'xl/worksheets/sheet{id}.xml';

/** As wide as a page and as long as it takes, the first row on each page, with name and number of the page below. */
export function printFeature(sheet: string): XlsxFeature {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml: string) => {
            const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
            const fitting = insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              order,
              'worksheet',
            );
            return insertElementMarkupAccordingToOrderOfSiblings(
              fitting,
              '<headerFooter><oddFooter>&amp;L&amp;A&amp;Rหน้า &amp;P จาก &amp;N</oddFooter></headerFooter>',
              order,
              'worksheet',
            );
          },
          transformElementAttributes: (tag: string, attributes: Record<string, string | number>) =>
            tag === 'pageSetup' ? { ...attributes, paperSize: 9, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        'xl/workbook.xml': {
          transform: (xml: string) => {
            const names = findElement(xml, 'definedNames');
            if (!names) throw new Error('the workbook has no place for the rows that each page repeats');
            const titles = sanitizeTextContent(`'${sheet}'!$1:$1`);
            return replaceElement(
              xml,
              names,
              `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames>`,
            );
          },
        },
      },
    },
  };
}
