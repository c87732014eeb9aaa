import type { PrivacyKind } from '../../schema/privacy.ts';
import { clusters } from '../../thai/clusters.ts';
import type { Metadata } from '../types.ts';
import { ENDS, Ends, type PrivacyFinding } from './finding.ts';
import { fold } from './fold.ts';
import { isPerson, userOfPath } from './people.ts';
import { scanText } from './scan.ts';

const FIELDS: Record<Metadata['field'], string> = {
  author: 'ผู้จัดทำ',
  title: 'ชื่อเอกสาร',
  program: 'โปรแกรมที่ใช้',
  path: 'ที่เก็บไฟล์',
  gps: 'พิกัดที่ถ่ายภาพ',
  other: 'ข้อมูลกำกับไฟล์',
};
const SHOWN = 60;

/**
 * Personal data in what a file tells of who made it: names of people, names of users in paths, places where a picture was
 * taken, and in every field what `scanText` finds. Programs, machines, general accounts (`Administrator`, `user`) and
 * offices are no people. `offset` and `length` are those in the field's value.
 *
 * @param own names of the organisation (`name` and `shortName` of site.yaml), which as an author are no person's
 */
export function scanMetadata(metadata: readonly Metadata[], own: readonly string[] = []): PrivacyFinding[] {
  return metadata.flatMap((entry) => {
    const found = [
      ...(ofField(entry, own) ?? []),
      ...scanText(entry.value).map((finding) => ({
        ...finding,
        context: `${FIELDS[entry.field]}: ${finding.context}`,
      })),
    ];
    return entry.inside ? found.map((one) => ({ ...one, context: `${entry.inside} ${one.context}` })) : found;
  });
}

function ofField({ field, value }: Metadata, own: readonly string[]): PrivacyFinding[] | undefined {
  const user = userOfPath(value);
  if (user) {
    const masked = `…${shorten(value.slice(0, user.from)).slice(-20)}${initials(user.name)}`;
    return [finding('path', field, value, masked)];
  }
  if (field === 'gps' && /\d/.test(fold(value))) {
    return [finding('gps', field, value, shorten(fold(value)).replace(/(\d)[\d.]*/g, '$1x'))];
  }
  if (field === 'author' && isPerson(value, own)) return [finding('author', field, value, initials(value))];
  return undefined;
}

function finding(kind: PrivacyKind, field: Metadata['field'], value: string, masked: string): PrivacyFinding {
  const context = `${FIELDS[field]}: ${masked}`;
  return { kind, offset: 0, length: value.length, masked, context, [ENDS]: new Ends(fold(value)) };
}

/** The beginning of each word: `นายสมมติ ตัวอย่าง` → `นายส… ตั…`; an e-mail address is one word. */
function initials(name: string): string {
  return shorten(name)
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [, title = '', rest = ''] = /^(นางสาว|นาย|นาง|น\.ส\.)?(.*)$/su.exec(word) ?? [];
      const first = clusters(rest)[0] ?? '';
      return first === rest ? `${title}…` : `${title}${first}…`;
    })
    .join(' ');
}

function shorten(value: string): string {
  return value.slice(0, SHOWN);
}
