import type { DisclosureItem } from '../model/types.ts';
import { yearFaultWords } from '../model/year-fault-words.ts';
import { yearFault } from '../model/year-rule.ts';
import { said } from '../schema/said.ts';

/** What has to be said beside the addresses of an item; nothing that its file does not say. */
export function noteLines(item: DisclosureItem): string[] {
  return [...nilStatements(item), ...shownHere(item), ...doubts(item), ...withoutEvidence(item)];
}

/** The frame lets some items be answered by saying that there was none (o19, o29): where that is said. */
function nilStatements({ requirements }: DisclosureItem): string[] {
  return requirements
    .filter(({ requirement, state }) => requirement.kind === 'nil-report' && state === 'met')
    .map(({ requirement, isShown, metBy }) => {
      const places = [...(isShown ? ['หน้าของข้อ'] : []), ...metBy.map(({ title }) => title)];
      return `แจ้งไว้แล้วว่าไม่มี (${requirement.id}) ใน${places.join(', ')}`;
    });
}

function shownHere({ evidence, requirements }: DisclosureItem): string[] {
  return evidence.length === 0 && requirements.some(({ isShown }) => isShown) ? ['อ่านได้ในหน้าของข้อ ไม่มีเอกสารแนบ'] : [];
}

/** Documents that claim an element and do not prove it, each with the reason. */
function doubts({ frame, year, requirements, evidence }: DisclosureItem): string[] {
  const doubtful = new Set(requirements.flatMap((one) => one.doubtful));
  return evidence.flatMap((one) => {
    const fault = doubtful.has(one) && yearFault(frame.yearRule, year, one);
    return fault ? [`${said(one.title)} ${yearFaultWords(fault)}`] : [];
  });
}

function withoutEvidence({ status, evidence, requirements }: DisclosureItem): string[] {
  const isShown = requirements.some((one) => one.isShown);
  if (evidence.length > 0 || isShown) return [];
  return [status === 'done' ? 'แจ้งว่าดำเนินการแล้ว แต่ยังไม่มีหลักฐาน' : 'ยังไม่มีหลักฐาน'];
}
