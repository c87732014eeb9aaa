/** A requirement's text with the assessed fiscal year (พ.ศ.) written into its `{fy}` and `{fy-1}`. */
export function withFiscalYear(text: string, fiscalYear: number): string {
  return text.replaceAll('{fy}', String(fiscalYear)).replaceAll('{fy-1}', String(fiscalYear - 1));
}
