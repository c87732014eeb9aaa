/** The letters over a column in Excel: 0 → `A`, 26 → `AA`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** `แถว 5 คอลัมน์ C`, as an officer finds it in Excel. */
export function cellPlace(row: number, column: string): string {
  return `แถว ${row} คอลัมน์ ${column}`;
}
