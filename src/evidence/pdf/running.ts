import { PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { dictOf, entryOf, nameOf, textOf } from './objects.ts';
import type { Link } from './walk.ts';

const SCRIPT = 'คำสั่งโปรแกรม (JavaScript) ในเอกสาร';
const LAUNCH = 'คำสั่งเปิดโปรแกรมหรือไฟล์อื่นในเครื่องของผู้อ่าน';
const SUBMIT = 'คำสั่งส่งข้อมูลในแบบฟอร์มออกไปภายนอก';
const IMPORT = 'คำสั่งนำข้อมูลจากไฟล์อื่นเข้ามาในแบบฟอร์ม';
const ATTACHED = 'ไฟล์อื่นที่แนบไว้ภายในเอกสาร';
const XFA = 'แบบฟอร์มชนิด XFA ซึ่งทำงานด้วยคำสั่งโปรแกรม';
const MEDIA = 'เสียง ภาพเคลื่อนไหว หรือภาพสามมิติที่ฝังไว้';

/** Actions (ISO 32000-2, 12.6.4) that run something or reach outside of the document, with what to call them. */
const ACTIONS: Readonly<Record<string, string>> = {
  JavaScript: SCRIPT,
  Launch: LAUNCH,
  SubmitForm: SUBMIT,
  ImportData: IMPORT,
  GoToE: ATTACHED,
  Rendition: MEDIA,
  RichMediaExecute: MEDIA,
  GoTo3DView: MEDIA,
  Movie: MEDIA,
  Sound: MEDIA,
};

/** Annotations (ISO 32000-2, 12.5.6) that hold more than a note. */
const ANNOTATIONS: Readonly<Record<string, string>> = {
  FileAttachment: ATTACHED,
  RichMedia: MEDIA,
  Screen: MEDIA,
  Movie: MEDIA,
  Sound: MEDIA,
  '3D': MEDIA,
};

/** What could run or call out where this link leads, in Thai. */
export function runningAt({ key, value, holder, isNamed }: Link): string | undefined {
  const dict = dictOf(value);
  if (dict && value === dict) {
    const found = runningAction(dict) ?? runningAnnotation(dict);
    if (found) return found;
  }
  if (isNamed || !(holder instanceof PDFDict)) return undefined;
  if (key === 'JavaScript' && value instanceof PDFDict) return SCRIPT;
  if (key === 'XFA') return XFA;
  if (key === 'EmbeddedFiles' || key === 'EF') return ATTACHED;
  if (key === 'Renditions' || key === 'RichMediaContent' || key === 'RichMediaSettings') return MEDIA;
  return undefined;
}

function runningAction(dict: PDFDict): string | undefined {
  const kind = nameOf(dict, 'S') ?? '';
  if (kind === 'URI' && /^\s*javascript:/i.test(textOf(dict, 'URI') ?? '')) return SCRIPT;
  const found = Object.hasOwn(ACTIONS, kind) ? ACTIONS[kind] : undefined;
  return found && (hasTarget(dict) || !isElement(dict)) ? found : undefined;
}

/** The code or the file of an action. */
function hasTarget(dict: PDFDict): boolean {
  return ['JS', 'F', 'Win', 'Mac', 'Unix'].some((key) => entryOf(dict, key) !== undefined);
}

/** An element of the structure may be of a kind of its own that is called like an action; it has a parent. */
function isElement(dict: PDFDict): boolean {
  return nameOf(dict, 'Type') === 'StructElem' || entryOf(dict, 'P') instanceof PDFDict;
}

function runningAnnotation(dict: PDFDict): string | undefined {
  const kind = nameOf(dict, 'Subtype') ?? '';
  return entryOf(dict, 'Rect') && Object.hasOwn(ANNOTATIONS, kind) ? ANNOTATIONS[kind] : undefined;
}

/** A link of the author's own computer: of no use to a reader, and it tells where the file lay. */
export function localPath(value: Link['value']): string | undefined {
  if (!(value instanceof PDFDict) || value instanceof PDFStream) return undefined;
  const kind = nameOf(value, 'S');
  if (kind === 'URI') {
    const uri = textOf(value, 'URI') ?? '';
    return /^\s*(file:|[a-z]:[\\/]|\\\\)/i.test(uri) ? uri : undefined;
  }
  if (kind !== 'GoToR' && kind !== 'Launch') return undefined;
  return fileName(value);
}

/** The name of a file that a dictionary gives for `F`, as a text or as a file specification. */
export function fileName(dict: PDFDict): string | undefined {
  const spec = entryOf(dict, 'F');
  return spec instanceof PDFDict
    ? (textOf(spec, 'UF') ?? textOf(spec, 'F'))
    : (textOf(dict, 'UF') ?? textOf(dict, 'F'));
}
