import { encode } from 'uqr';
import { escapeMarkup } from './markup.ts';

/** White modules on each side, as ISO/IEC 18004 asks: without them readers miss the code on a busy page. */
export const QUIET_ZONE = 4;

export interface QrSvgOptions {
  /** What the picture is, for those who don't see it; left out, the caller names the picture. */
  label?: string;
}

/** The code as rows of modules, dark ones `true`, the quiet zone included. */
export function eitQrModules(url: string): boolean[][] {
  // M is the least; `boostEcc` takes Q or H where the code doesn't grow by it.
  return encode(url, { ecc: 'M', boostEcc: true, border: QUIET_ZONE }).data;
}

/**
 * The code as an SVG document for the page and for download. It brings its own white ground, so that it stays
 * readable in dark mode and on coloured paper, and has no size of its own: the page or the printer gives one.
 */
export function eitQrSvg(url: string, { label }: QrSvgOptions = {}): string {
  const modules = eitQrModules(url);
  const size = modules.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"${label ? ' role="img"' : ''}>`,
    label ? `<title>${escapeMarkup(label)}</title>` : '',
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    `<path fill="#000" d="${modules.map(darkRuns).join('')}"/>`,
    '</svg>',
  ].join('');
}

/** One rectangle for each run of dark modules of a row. */
function darkRuns(row: readonly boolean[], y: number): string {
  const line = row.map((dark) => (dark ? '#' : ' ')).join('');
  return [...line.matchAll(/#+/g)]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
}
