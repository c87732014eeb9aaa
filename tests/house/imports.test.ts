import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/commands.ts';

const SRC = join(PROJECT, 'src');

/** The rooms from the ground up; a room may import from those before its own row. */
const ROWS = [
  ['thai'],
  ['framework'],
  ['schema'],
  ['diagnostics'],
  ['content'],
  ['model'],
  ['tables'],
  ['evidence', 'permanent'],
  ['check', 'search', 'export', 'eit', 'servers', 'supply'],
  ['publish'],
  ['components', 'layouts', 'styles', 'pages', 'integrations', 'cli'],
];

/** Files of the top row that stand in no room: they wire. */
const WIRES = ['disclosure.ts', 'env.d.ts'];

const rowOf = (room: string) => ROWS.findIndex((row) => row.includes(room));

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|mjs|astro)$/.test(file));

function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map(([, target]) =>
    relative(SRC, join(SRC, dirname(file), target ?? '')).replaceAll('\\', '/'),
  );
}

test('every file stands in a room of the house', () => {
  const strays = files.filter((file) => !WIRES.includes(file) && rowOf(file.split('/')[0] ?? '') === -1);
  expect(strays).toEqual([]);
});

test('imports run downwards only, and not between rooms of one row below the top', () => {
  const upward = files.flatMap((file) => {
    const room = file.split('/')[0] ?? '';
    if (WIRES.includes(file)) return [];
    return importsOf(file)
      .filter((target) => {
        const other = target.split('/')[0] ?? '';
        if (other === room) return false;
        const top = ROWS.length - 1;
        if (WIRES.includes(other)) return rowOf(room) !== top;
        return rowOf(other) > rowOf(room) || (rowOf(other) === rowOf(room) && rowOf(room) !== top);
      })
      .map((target) => `${file} → ${target}`);
  });
  expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
  expect(upward).toEqual([]);
});

test('the room of Thai text imports nothing but itself', () => {
  const foreign = files
    .filter((file) => file.startsWith('thai/'))
    .flatMap((file) =>
      [...readFileSync(join(SRC, file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, name]) => `${file} → ${name}`),
    )
    .filter((line) => !/→ \.\//.test(line));
  expect(foreign).toEqual([]);
});

test('no file of the project says where it was made', () => {
  const lock = readFileSync(join(PROJECT, 'package-lock.json'), 'utf8');
  expect(lock).not.toContain('"resolved"');
});
