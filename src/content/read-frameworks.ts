import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { frameworkIds } from '../framework/load.ts';
import { TOPICS } from '../framework/other-years.ts';
import type { Framework } from '../framework/types.ts';
import { weightsOf } from '../framework/weights.ts';
import { type FrameworkFile, frameworkSchema } from '../schema/framework.ts';
import { said } from '../schema/said.ts';
import { typoDistance } from '../thai/distance.ts';
import { checkFramework } from './check-framework.ts';
import type { Folder } from './folder.ts';
import { readYamlFile } from './read-yaml-file.ts';
import type { Structured } from './structured.ts';

/** The frames that an organisation has written itself, by their ids; `undefined` where a frame has an error. */
export type OwnFrameworks = ReadonlyMap<string, Framework | undefined>;

const FOLDER = 'frameworks';

/** Letters that a hand gets wrong in one word; fewer in a short one. */
const MOST_SLIPS = 2;

/** Reads `frameworks/<id>.yaml`: frames of years for which none ships. */
export async function readFrameworks(folder: Folder, diagnostics: Diagnostic[]): Promise<OwnFrameworks> {
  const frames = new Map<string, Framework | undefined>();
  if (!(await folder.list('.'))?.some(({ name }) => name === FOLDER)) return frames;
  for (const { name } of (await folder.list(FOLDER)) ?? []) {
    const path = `${FOLDER}/${name}`;
    const [, id = '', ending] = /^([^.]*)(.*)$/.exec(name) ?? [];
    if (ending !== '.yaml' || !/^[a-z][a-z0-9-]*$/.test(id)) {
      frames.set(id, undefined);
      await folder.report(
        path,
        'content/file-name',
        `ชื่อไฟล์ ${said(name)} ใช้เป็นรหัสกรอบไม่ได้`,
        'ตั้งชื่อไฟล์ตามรหัสกรอบ ด้วย a-z ตัวเล็ก 0-9 และ - ลงท้ายด้วย .yaml เช่น oit-2567.yaml',
      );
    } else if (frameworkIds().includes(id)) {
      await folder.report(
        path,
        'frame/shipped',
        `กรอบ ${id} มากับโปรแกรมแล้ว ไฟล์นี้ใช้แทนไม่ได้`,
        `ลบไฟล์นี้เพื่อใช้กรอบที่มากับโปรแกรม หรือตั้งชื่อไฟล์และ id เป็นรหัสอื่น`,
      );
    } else frames.set(id, await readFramework(folder, diagnostics, path, id));
  }
  return frames;
}

/** One frame with everything that is asked of it; `undefined` where it can't be used, with every reason reported. */
export async function readFramework(
  folder: Folder,
  diagnostics: Diagnostic[],
  path: string,
  id: string,
): Promise<Framework | undefined> {
  const read = await readYamlFile(folder, diagnostics, path, frameworkSchema);
  if (!read) return undefined;
  let fits = true;
  const refuse = (at: readonly PropertyKey[], code: Code, message: string, hint: string) => {
    fits = false;
    read.report({ code, offset: read.offsetOf(at), message, hint });
  };
  const { id: written } = read.typed;
  if (typeof written === 'string' && written.trim() !== id) {
    refuse(['id'], 'frame/id', `id ${said(written)} ไม่ตรงกับชื่อไฟล์ ${id}.yaml`, `แก้เป็น id: ${id} หรือเปลี่ยนชื่อไฟล์ให้ตรงกัน`);
  }
  checkFramework(read, refuse);
  for (const { offset, topic, meant } of misspeltTopics(read)) {
    read.report({
      code: 'frame/topic',
      offset,
      message: `ไม่รู้จักเรื่อง ${said(topic)} น่าจะหมายถึง ${said(meant)}`,
      hint: `แก้เป็น topic: ${meant} เพื่อให้ข้อนี้ถูกตรวจและติดตามข้ามปีได้`,
    });
  }
  return fits && read.value ? withWeights(read.value) : undefined;
}

/** Topics that differ by a slip from one that other frames have. A new one may be like none. */
function misspeltTopics({ typed, offsetOf }: Structured<unknown>) {
  const items: unknown = typed['items'];
  return (Array.isArray(items) ? items : []).flatMap((item: unknown, i) => {
    const { topic } = (item ?? {}) as { topic?: unknown };
    if (typeof topic !== 'string' || TOPICS.includes(topic)) return [];
    const most = Math.min(MOST_SLIPS, Math.floor(topic.length / 4));
    const meant = TOPICS.find((known) => typoDistance(topic, known, most) <= most);
    return meant ? [{ offset: offsetOf(['items', i, 'topic']), topic, meant }] : [];
  });
}

/** The weights as they follow from the structure: those that were written may be rounded, or not there. */
function withWeights(file: FrameworkFile): Framework {
  const weights = weightsOf(file);
  return {
    ...file,
    items: file.items.map((item) => ({ ...item, weight: weights.get(item.id) ?? { oit: 0, ita: 0 } })),
  };
}
