import { hash } from '../evidence/hash.ts';
import type { Lock, LockedPackage } from './lock.ts';

/** What the bill says of the build it belongs to. */
export interface Made {
  /** Full hash of the commit, where it is known. */
  readonly commit?: string | undefined;
  /** Seconds since 1970: of the commit, or `SOURCE_DATE_EPOCH`; without it the bill names no time. */
  readonly seconds?: number | undefined;
}

/**
 * The software bill of materials: every package of the lock file, in CycloneDX 1.6 as JSON
 * (https://cyclonedx.org/docs/1.6/json/). The same lock file and commit give the same bytes: its serial number is made
 * from what it says, and its time is that of the commit.
 *
 * What only development asks for has the scope `excluded`, what only some systems take `optional`.
 */
export function sbomOf(lock: Lock, { commit, seconds }: Made): string {
  const own = `pkg:npm/${lock.name}@${lock.version}`;
  const purls = new Map([...lock.packages].map(([path, one]) => [path, purlOf(one)]));
  // One package in two places of the tree is one component.
  const merged = Map.groupBy(lock.packages.values(), (one) => purlOf(one));
  const all = [...merged].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const used = (paths: readonly string[]) => [...new Set(paths.map((path) => purls.get(path) ?? ''))].sort();
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      ...(seconds === undefined ? {} : { timestamp: new Date(seconds * 1000).toISOString() }),
      lifecycles: [{ phase: 'pre-build' }],
      component: {
        type: 'application',
        'bom-ref': own,
        name: lock.name,
        version: lock.version,
        ...(lock.license ? { licenses: [{ license: { id: lock.license } }] } : {}),
        purl: own,
        ...(commit ? { properties: [{ name: 'git:commit', value: commit }] } : {}),
      },
    },
    components: all.map(([purl, copies]) => componentOf(purl, copies)),
    dependencies: [
      { ref: own, dependsOn: used(lock.direct) },
      ...all.map(([ref, copies]) => ({ ref, dependsOn: used(copies.flatMap(({ uses }) => uses)) })),
    ],
  };
  const { bomFormat, specVersion, ...rest } = bill;
  return `${JSON.stringify({ bomFormat, specVersion, serialNumber: serialOf(bill), ...rest }, null, 2)}\n`;
}

function componentOf(purl: string, copies: readonly LockedPackage[]) {
  const [{ name, version, license, integrity }] = copies as [LockedPackage, ...LockedPackage[]];
  const isDevelopment = copies.every(({ dev }) => dev);
  const isOptional = copies.every(({ dev, optional, devOptional }) => dev || optional || devOptional);
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    scope: isDevelopment ? 'excluded' : isOptional ? 'optional' : 'required',
    ...(integrity ? { hashes: hashesOf(integrity) } : {}),
    ...(license ? { licenses: [licenceOf(license)] } : {}),
    purl,
    ...(isDevelopment ? { properties: [{ name: 'cdx:npm:package:development', value: 'true' }] } : {}),
  };
}

/** One name, or an expression of several. */
function licenceOf(license: string) {
  return /[\s()]/.test(license) ? { expression: license } : { license: { id: license } };
}

/** `sha512-` and base64, as npm writes it, in hex. */
function hashesOf(integrity: string) {
  return integrity.split(' ').map((one) => {
    const [, bits = '', base64 = ''] = /^sha(\d+)-(.+)$/.exec(one) ?? [];
    return { alg: bits === '1' ? 'SHA-1' : `SHA-${bits}`, content: Buffer.from(base64, 'base64').toString('hex') };
  });
}

/** https://github.com/package-url/purl-spec: the @ of a scope is percent-encoded. */
function purlOf({ name, version }: LockedPackage): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** A UUID of version 8 (RFC 9562: of the maker’s own making) from what the bill says. */
function serialOf(bill: object): string {
  const hex = hash(JSON.stringify(bill));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
