import { ALLOWED } from './licences.ts';
import { installedOn, type Lock, type LockedPackage } from './lock.ts';

/** The system that the figures are told for. */
const LINUX = { os: 'linux', cpu: 'x64', libc: 'glibc' };

/** How much is used. */
export interface Counts {
  /** Packages that package.json names. */
  readonly direct: number;
  /** All that is put on a Linux machine. */
  readonly installed: number;
  /** Of these, what the section is built with; the others are for development. */
  readonly production: number;
  /** All that the lock file holds, for every system. */
  readonly locked: number;
}

/** Counts the packages of the lock file. */
export function countsOf(lock: Lock): Counts {
  const installed = installedOn(lock, LINUX);
  return {
    direct: lock.direct.length,
    installed: installed.length,
    production: installed.filter(({ dev }) => !dev).length,
    locked: lock.packages.size,
  };
}

/** `docs/dependencies.md`: every package of the lock file under its licence. */
export function dependenciesPage(lock: Lock): string {
  const { direct, installed, production, locked } = countsOf(lock);
  const byLicence = Map.groupBy(lock.packages.values(), ({ license }) => license ?? 'none');
  const groups = [...byLicence].toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return `${[
    '# Dependencies by licence',
    'Written by `npm run sbom` from `package-lock.json`; a test holds it current.',
    `${direct} packages are named in package.json; with what they ask for, ${installed} are installed on Linux (x64), ${production} of them to build a section with. The lock file holds ${locked}: those of other systems too. Nothing of them is published but the font, the search engine (Pagefind) and its small scripts.`,
    '## Licences',
    `| licence | packages | why it may be used |\n| --- | --- | --- |\n${groups.map(([name, all]) => `| ${name} | ${all.length} | ${why(name)} |`).join('\n')}`,
    '## Packages',
    'Those that only development asks for are in *italics*; ° marks what only some systems install.',
    ...groups.map(([name, all]) => `### ${name}\n\n${all.toSorted(byName).map(line).join('\n')}`),
  ].join('\n\n')}\n`;
}

function byName(a: LockedPackage, b: LockedPackage): number {
  return a.name === b.name ? (a.path < b.path ? -1 : 1) : a.name < b.name ? -1 : 1;
}

/** The reasons of the names in an expression. */
function why(expression: string): string {
  const names: readonly string[] = expression.match(/[^\s()]+/g) ?? [];
  return ALLOWED.filter(({ id }) => names.includes(id))
    .map((one) => (names.length > 1 ? `${one.id}: ${one.why}` : one.why))
    .join('; ');
}

function line({ path, name, version, dev, os, cpu }: LockedPackage): string {
  const within = path
    .slice(0, path.lastIndexOf('/node_modules/') + 1)
    .replaceAll('node_modules/', '')
    .replace(/\/$/, '');
  const named = `${name} ${version}${os.length + cpu.length > 0 ? '°' : ''}${within ? ` (for ${within})` : ''}`;
  return `- ${dev ? `*${named}*` : named}`;
}
