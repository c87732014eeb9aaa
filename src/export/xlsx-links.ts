import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import type { XlsxFeature } from './xlsx-feature.ts';

/** A cell that leads somewhere; row and column from 0. */
export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

const SHEET = 'xl/worksheets/sheet{id}.xml';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Links behind cells (ECMA-376 part 1, 18.3.1.47), which the library has no option for. */
export function linkFeature(links: readonly CellLink[]): XlsxFeature {
  const idOf = (i: number) => `rId-link-${i + 1}`;
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml: string) => {
            if (links.length === 0) return xml;
            const all = links.map(({ row, column }, i) =>
              getSelfClosingTagMarkup('hyperlink', { ref: getCellAddress(row, column), 'r:id': idOf(i) }),
            );
            const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<hyperlinks>${all.join('')}</hyperlinks>`,
              order,
              'worksheet',
            );
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: () =>
            links
              .map(({ address }, i) =>
                getSelfClosingTagMarkup('Relationship', {
                  Id: idOf(i),
                  Type: TYPE,
                  Target: address,
                  TargetMode: 'External',
                }),
              )
              .join(''),
        },
      },
    },
  };
}
