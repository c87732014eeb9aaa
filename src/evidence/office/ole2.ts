/** Compound File Binary, the container of Office 97–2003 and of what newer Office encrypts ([MS-CFB]). */
const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END_OF_CHAIN = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const ENTRY_SIZE = 128;
const MOST_SECTORS = 4_000;

export function isOle2(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

/** A document of Word or Excel that opens with a password only ([MS-OFFCRYPTO], 2.3.4.4). */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return isOle2(bytes) && rootNames(bytes).has('EncryptedPackage');
}

/** Names that stand at the root of a compound file; what of it can't be followed is left out. */
export function rootNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  if (!isOle2(bytes) || bytes.length < 512) return names;
  const entries = directory(bytes);
  const waiting = [entries[0]?.child];
  const seen = new Set<number>();
  while (waiting.length > 0) {
    const id = waiting.pop();
    const entry = id === undefined || seen.has(id) ? undefined : entries[id];
    if (id === undefined || !entry) continue;
    seen.add(id);
    names.add(entry.name);
    waiting.push(entry.left, entry.right);
  }
  return names;
}

interface DirectoryEntry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

function directory(bytes: Uint8Array): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sectorSize = 1 << Math.min(view.getUint16(30, true), 16);
  if (sectorSize < 512) return [];
  const offsetOf = (sector: number) => (sector + 1) * sectorSize;
  const entries: DirectoryEntry[] = [];
  let sector = view.getUint32(48, true);
  for (let i = 0; i < MOST_SECTORS && sector < END_OF_CHAIN; i++) {
    const from = offsetOf(sector);
    if (from + sectorSize > bytes.length) break;
    for (let at = from; at < from + sectorSize; at += ENTRY_SIZE) entries.push(readEntry(view, bytes, at));
    sector = nextSector(view, sector, sectorSize);
  }
  return entries;
}

/** The allocation table says which sector follows; its first 109 sectors are told in the header. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4;
  const table = Math.floor(sector / perSector);
  if (table >= 109) return NO_ENTRY;
  const at = (view.getUint32(76 + table * 4, true) + 1) * sectorSize + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : NO_ENTRY;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): DirectoryEntry {
  const length = Math.max(0, Math.min(view.getUint16(at + 64, true), 64) - 2);
  return {
    name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length)),
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
  };
}
