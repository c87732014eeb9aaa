import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromCommit } from '../commit-name.ts';
import { differing, MANIFEST_FILE, type Manifest, readManifest } from '../manifest.ts';
import { PATIENCE, type Patience } from './download.ts';
import type { Finding, Progress, Verified } from './finding.ts';
import { verifyFolder } from './folder.ts';
import { publishedManifest, verifyWeb } from './web.ts';

/** A list of files with the text it was read from. */
export interface Listed {
  readonly manifest: Manifest;
  readonly text: string;
}

/** What a deployed copy is compared with beside its own list. */
export interface Against {
  /** The list the copy must be, as the officer named it. */
  readonly wanted?: Listed | undefined;
  /** The list of the section built on this machine, where there is one: only told of. */
  readonly built?: Listed | undefined;
}

/** What came of a look at a deployed copy; `manifest` is the list it was held to, where one was found. */
export interface Verdict extends Verified {
  readonly ok: boolean;
  readonly manifest: Manifest | undefined;
}

/** Reads a list from a file; `undefined` where there is none that can be read. */
export async function listedIn(file: string): Promise<Listed | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const manifest = text === undefined ? undefined : readManifest(text);
  return text !== undefined && manifest ? { manifest, text } : undefined;
}

/** Compares a folder with its own list, or with the one that is wanted. */
export async function verifyCopy(folder: string, against: Against, progress: Progress): Promise<Verdict> {
  const own = await listedIn(join(folder, MANIFEST_FILE));
  const held = against.wanted ?? own;
  if (!held) return without(fault('missing', 'ไม่มีรายการไฟล์ในโฟลเดอร์นี้ หรือรายการเสียหาย จึงไม่รู้ว่าควรมีไฟล์ใดบ้าง'));
  const lists = listFindings(own, against.wanted, 'ในโฟลเดอร์นี้');
  const verified = await verifyFolder(folder, held.manifest, progress);
  return verdict(held.manifest, verified, lists, builtNotes(own, against));
}

/** Compares a published section with its own list, or with the one that is wanted. */
export async function verifyPublished(
  base: URL,
  against: Against,
  progress: Progress,
  patience: Patience = PATIENCE,
): Promise<Verdict> {
  const published = await publishedManifest(base, patience);
  if (!published.ok && published.kind !== 'missing') return without(fault(published.kind, published.message));
  const own = published.ok ? published : undefined;
  const lists = published.ok
    ? listFindings(own, against.wanted, 'บนเว็บ')
    : [fault('missing', `ไม่พบรายการไฟล์บนเว็บ (${published.message})`)];
  const held = against.wanted ?? own ?? against.built;
  if (!held) return without(...lists);
  const at = published.ok ? published.base : base;
  const verified = await verifyWeb(at, held.manifest, progress, patience);
  const notes = [
    ...(at.href === base.href ? [] : [`เว็บเซิร์ฟเวอร์พาไปที่ ${at.href} จึงตรวจที่นั่น`]),
    ...(at.pathname === held.manifest.base
      ? []
      : [`ชุดนี้สร้างไว้สำหรับเส้นทาง ${held.manifest.base} แต่ตรวจที่ ${at.pathname} ลิงก์ในหน้าอาจเปิดไม่ได้`]),
    ...builtNotes(own, against),
  ];
  return verdict(held.manifest, verified, lists, notes);
}

function verdict(manifest: Manifest, verified: Verified, lists: readonly Finding[], notes: readonly string[]): Verdict {
  const findings = [...lists, ...verified.findings];
  const ok = findings.length === 0 && verified.checked === verified.total;
  return { ...verified, ok, manifest, findings, notes: [...notes, ...verified.notes] };
}

function fault(kind: Finding['kind'], message: string): Finding {
  return { kind, path: `/${MANIFEST_FILE}`, message };
}

/** Nothing could be compared. */
function without(...findings: Finding[]): Verdict {
  return { ok: false, manifest: undefined, checked: 0, total: 0, findings, notes: [] };
}

function listFindings(own: Listed | undefined, wanted: Listed | undefined, where: string): Finding[] {
  if (!wanted || own?.text === wanted.text) return [];
  return [
    own
      ? fault('changed', `รายการไฟล์${where}ไม่ใช่ของชุดที่ให้เทียบ`)
      : fault('missing', `ไม่มีรายการไฟล์${where} หรือรายการเสียหาย`),
  ];
}

/** Whether what is deployed is exactly what was built here. */
function builtNotes(own: Listed | undefined, { wanted, built }: Against): string[] {
  if (wanted || !built || !own) return [];
  if (own.text === built.text) return ['รายการไฟล์ตรงกับชุดที่สร้างไว้ในเครื่องนี้'];
  const [theirs, ours] = [own.manifest, built.manifest];
  const count = differing(theirs, ours).length;
  return [
    `ไม่ใช่ชุดเดียวกับที่สร้างไว้ในเครื่องนี้ ต่างกัน ${count} ไฟล์ (ที่เผยแพร่มา${fromCommit(theirs.commit)} ในเครื่องนี้มา${fromCommit(ours.commit)})`,
  ];
}
