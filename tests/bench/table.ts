/** Rows as plain text in columns, the first column to the left and the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const space = ' '.repeat((widths[column] ?? 0) - width(cell));
          return column === 0 ? cell + space : space + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** How many places a text takes on a terminal: Thai vowels and tone marks above and below take none. */
function width(text: string): number {
  return text.replace(/\p{Mn}/gu, '').length;
}
