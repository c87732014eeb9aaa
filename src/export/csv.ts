/** Tells Excel that the text is UTF-8: without it Thai is read as Windows-874. */
const BYTE_ORDER_MARK = '\u{feff}';

/** Signs that begin a formula in Excel or LibreOffice, the wide ones of East Asia folded to them (OWASP, CSV Injection). */
const FORMULA = /^[\s\0]*[=+\-@]/;

/**
 * Rows as a CSV file that Excel opens by a double click: RFC 4180, with a byte order mark. A cell may hold several lines;
 * one that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
