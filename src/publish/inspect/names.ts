import { MANIFEST_FILE } from '../../permanent/manifest.ts';
import { unpackedName } from '../../permanent/packed.ts';
import { said } from '../../schema/said.ts';
import { CONTENT_TYPES, isText } from '../../servers/types.ts';
import { type Fault, OF_PROGRAM } from './fault.ts';

/** Letters of a path under the base that still leave room for a web folder within the 260 of Windows. */
const LONGEST = 200;
/** Names that every server and every disk takes; those of devices are nobody's on Windows, whatever their ending. */
const NAME = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9_][a-z0-9._-]*(?<!\.)$/i;

/**
 * Names of files that can't be published everywhere, and files that nobody has asked to publish.
 *
 * @param serversOwn paths of what servers read, `/.nojekyll`
 */
export function nameFaults(paths: readonly string[], serversOwn: ReadonlySet<string>): Fault[] {
  const all = new Set(paths);
  const byFolded = Map.groupBy(paths, (path) => path.toLowerCase());
  return paths.flatMap((path) => {
    if (serversOwn.has(path)) return [];
    const fault = (code: Fault['code'], message: string, hint: string): Fault => ({ code, path, message, hint });
    const twin = byFolded.get(path.toLowerCase())?.[0];
    return [
      ...(isKnown(path, all)
        ? []
        : [fault('build/file-kind', `ไฟล์ ${said(path)} ไม่ใช่ชนิดที่หมวดนี้เผยแพร่ อาจเป็นไฟล์ของโปรแกรมที่หลุดออกมา`, OF_PROGRAM)]),
      ...(path
        .slice(1)
        .split('/')
        .every((name) => NAME.test(name))
        ? []
        : [fault('build/file-name', `ชื่อ ${said(path)} ใช้บนเว็บเซิร์ฟเวอร์ทุกชนิดไม่ได้`, 'ตั้งชื่อไฟล์ด้วย a-z 0-9 - . _ เท่านั้น')]),
      ...(path.length > LONGEST
        ? [
            fault(
              'build/file-name-long',
              `ชื่อ ${said(path)} ยาว ${path.length} ตัวอักษร เกิน ${LONGEST} ตัวที่ Windows เก็บได้`,
              'ตั้งชื่อไฟล์ให้สั้นลง',
            ),
          ]
        : []),
      ...(twin !== undefined && twin !== path
        ? [fault('build/file-name-twice', `ชื่อ ${said(path)} กับ ${said(twin)} ต่างกันเพียงตัวพิมพ์เล็กใหญ่`, 'ตั้งชื่อไฟล์หนึ่งใหม่')]
        : []),
    ];
  });
}

/** Whether a file is of a kind that is published, or the packed copy of one. */
function isKnown(path: string, all: ReadonlySet<string>): boolean {
  const plain = unpackedName(path);
  if (plain !== undefined) return all.has(plain) && isText(plain) && plain !== `/${MANIFEST_FILE}`;
  const [, ending] = /\.([a-z0-9_]+)$/.exec(path) ?? [];
  return ending !== undefined && Object.hasOwn(CONTENT_TYPES, ending);
}
