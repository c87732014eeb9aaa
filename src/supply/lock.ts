import { z } from 'astro/zod';

const names = z.record(z.string(), z.string()).default({});
/** Older packages name one system, newer ones a list. */
const systems = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

const schema = z.object({
  name: z.string(),
  version: z.string(),
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      dev: z.boolean().default(false),
      optional: z.boolean().default(false),
      devOptional: z.boolean().default(false),
      hasInstallScript: z.boolean().default(false),
      os: systems,
      cpu: systems,
      libc: systems,
      dependencies: names,
      devDependencies: names,
      optionalDependencies: names,
      peerDependencies: names,
    }),
  ),
});

type Entry = z.output<typeof schema>['packages'][string];

/** A package that the lock file holds. */
export interface LockedPackage extends Entry {
  /** Where npm puts it: `node_modules/csso/node_modules/mdn-data`. */
  readonly path: string;
  readonly name: string;
  /** Paths of the packages it asks for, as Node finds them; sorted. Optional ones that the lock file lacks are left out. */
  readonly uses: readonly string[];
}

/** The lock file, joined. */
export interface Lock {
  readonly name: string;
  readonly version: string;
  /** The licence of the project itself. */
  readonly license: string | undefined;
  /** Paths of what package.json names, with its development tools and what only some systems take; sorted. */
  readonly direct: readonly string[];
  /** In the order of their paths. */
  readonly packages: ReadonlyMap<string, LockedPackage>;
}

/**
 * Reads `package-lock.json`.
 *
 * @throws ZodError for one of another version than 3
 */
export function readLock(text: string): Lock {
  const { name, version, packages } = schema.parse(JSON.parse(text));
  const { '': root, ...others } = packages;
  const paths = new Set(Object.keys(others));
  const packagesByPath = Object.entries(others)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entry]): [string, LockedPackage] => [
      path,
      { ...entry, path, name: entry.name ?? nameAt(path), uses: found(path, paths, entry) },
    ]);
  return {
    name,
    version,
    license: root?.license,
    direct: root ? found('', paths, root) : [],
    packages: new Map(packagesByPath),
  };
}

/** What is put on one system: npm leaves out what names others, and what only that asks for. */
export function installedOn(
  lock: Lock,
  system: { readonly os: string; readonly cpu: string; readonly libc: string },
): LockedPackage[] {
  const seen = new Set<string>();
  const open = [...lock.direct];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const one = lock.packages.get(path);
    if (!one || seen.has(path) || !fits(one, system)) continue;
    seen.add(path);
    open.push(...one.uses);
  }
  return [...lock.packages.values()].filter(({ path }) => seen.has(path));
}

function fits(one: LockedPackage, system: { readonly os: string; readonly cpu: string; readonly libc: string }) {
  const allows = (wanted: readonly string[], has: string) =>
    wanted.length === 0 || wanted.includes(has) || (wanted[0]?.startsWith('!') && !wanted.includes(`!${has}`));
  return allows(one.os, system.os) && allows(one.cpu, system.cpu) && allows(one.libc, system.libc);
}

function nameAt(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Where Node finds what a package asks for: in its own folder, else in those around it. */
function found(path: string, paths: ReadonlySet<string>, entry: Entry): string[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = entry;
  const wanted = new Set([dependencies, devDependencies, optionalDependencies, peerDependencies].flatMap(Object.keys));
  const uses = [...wanted].flatMap((name) => {
    for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const there = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
      if (paths.has(there)) return [there];
      if (at === '') return [];
    }
  });
  return uses.sort();
}
