import { decodeTable } from '../../tables/decode.ts';
import { repair } from '../../thai/repair.ts';
import { foreignKind, kindOfBytes } from '../kind-of-bytes.ts';
import type { Kind } from '../kinds.ts';
import { isEncryptedOffice } from '../office/ole2.ts';
import { type Metadata, type Opened, type PageText, type Reader, Unreadable } from '../types.ts';
import { isArchive, isLitter, isRunning } from './inner-kinds.ts';
import { readZip, type ZipEntry } from './zip-read.ts';
import { writeZip } from './zip-write.ts';

/**
 * A reader of zip archives: a page for each file in it, with its name as label.
 *
 * What lies in it is read and cleaned by the readers of its kind. Archives in it are not opened: since nobody then knows
 * what is in them, the copy goes without them, as it does without programs.
 *
 * @param readerOf the reader of a kind; none where there is none, as for zip
 */
export function createArchiveReader(readerOf: (kind: Kind) => Reader | undefined): Reader {
  return {
    async open(bytes: Uint8Array): Promise<Opened> {
      const pages: PageText[] = [];
      const metadata: Metadata[] = [];
      const active: string[] = [];
      const hidden: string[] = [];
      for (const entry of filesOf(bytes)) {
        const { name } = entry;
        const fault = faultOf(entry);
        if (isLitter(name)) metadata.push({ field: 'other', value: `ไฟล์แฝงของระบบ: ${name}` });
        else if (fault) active.push(`${fault}: ${name}`);
        else {
          const opened = await openInner(entry, readerOf);
          const text = opened.pages.map((page) => page.text).filter(Boolean);
          const source = opened.pages.find((page) => page.text)?.source ?? 'none';
          pages.push({ text: text.join('\n\n'), source, label: name });
          if (opened.hidden) hidden.push(opened.hidden);
          metadata.push(...opened.metadata.map((told) => ({ ...told, inside: name })));
          active.push(...opened.active.map((told) => `${name}: ${told}`));
        }
      }
      return { pages, metadata, ...(hidden.length > 0 ? { hidden: hidden.join('\n') } : {}), active };
    },

    async clean(bytes: Uint8Array): Promise<Uint8Array> {
      const kept: ZipEntry[] = [];
      for (const entry of readArchive(bytes)) {
        const { name } = entry;
        if (isLitter(name) || (!name.endsWith('/') && faultOf(entry))) continue;
        kept.push({ name, bytes: await cleanInner(entry, readerOf) });
      }
      // Where all of it is left out, there is nothing to publish.
      if (!kept.some(({ name }) => !name.endsWith('/'))) throw new Unreadable('empty');
      return writeZip(kept);
    },
  };
}

/** @throws Unreadable */
function readArchive(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length === 0) throw new Unreadable('empty');
  return readZip(bytes);
}

function filesOf(bytes: Uint8Array): ZipEntry[] {
  return readArchive(bytes).filter(({ name }) => !name.endsWith('/'));
}

/** Why the copy goes without a file, in Thai. What its bytes are counts as much as what its name says. */
function faultOf({ name, bytes }: ZipEntry): string | undefined {
  const danger = foreignKind(bytes)?.danger;
  if (isArchive(name) || danger === 'packed' || kindOfBytes(bytes) === 'zip') {
    return 'ไฟล์บีบอัดซ้อนอยู่ข้างใน ซึ่งไม่ได้เปิดตรวจ';
  }
  return isRunning(name) || danger === 'running' ? 'โปรแกรมหรือหน้าเว็บที่ทำงานได้เมื่อเปิด' : undefined;
}

async function openInner(entry: ZipEntry, readerOf: (kind: Kind) => Reader | undefined): Promise<Opened> {
  const { name, bytes } = entry;
  if (bytes.length === 0) return { pages: [], metadata: [], active: [] };
  const kind = kindOfBytes(bytes);
  const reader = kind && readerOf(kind);
  if (kind && reader) return within(name, () => reader.open(bytes, kind));
  if (isEncryptedOffice(bytes)) throw new Unreadable('encrypted', name);
  const foreign = foreignKind(bytes)?.name;
  if (foreign) return { pages: [], metadata: [{ field: 'other', value: `${foreign} ซึ่งเปิดตรวจไม่ได้` }], active: [] };
  const { text, isText } = decodeTable(bytes);
  return { pages: isText ? [{ text: repair(text), source: 'text' }] : [], metadata: [], active: [] };
}

async function cleanInner(entry: ZipEntry, readerOf: (kind: Kind) => Reader | undefined): Promise<Uint8Array> {
  const { name, bytes } = entry;
  const kind = bytes.length === 0 ? undefined : kindOfBytes(bytes);
  const reader = kind && readerOf(kind);
  return kind && reader ? within(name, () => reader.clean(bytes, kind)) : bytes;
}

/** What is wrong with a file in the archive is told with its name. */
async function within<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof Unreadable ? new Unreadable(error.reason, `${name}: ${error.message}`) : error;
  }
}
