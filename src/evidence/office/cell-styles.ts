import { builtInFormat } from './number-format.ts';
import { walkXml } from './xml.ts';

/** How the cells of a workbook show their numbers (ECMA-376, part 1, 18.8). */
export class CellStyles {
  readonly #formats = new Map<number, string>();
  /** Number format of each style that a cell can have. */
  readonly #cells: number[] = [];

  constructor(styles: Uint8Array | undefined) {
    if (!styles) return;
    let isInCells = false;
    walkXml(styles, {
      open: (name, { numFmtId = '', formatCode = '' }) => {
        if (name === 'numFmt') this.#formats.set(Number(numFmtId), formatCode);
        if (name === 'cellXfs') isInCells = true;
        if (name === 'xf' && isInCells) this.#cells.push(Number(numFmtId) || 0);
      },
      close: (name) => {
        if (name === 'cellXfs') isInCells = false;
      },
    });
  }

  formatOf(style: number): string | undefined {
    const id = this.#cells[style] ?? 0;
    return this.#formats.get(id) ?? builtInFormat(id);
  }
}
