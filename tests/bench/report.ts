import type { Built, Size } from './bench.ts';
import type { Measured } from './measure.ts';
import { marginal } from './statistics.ts';
import { table } from './table.ts';

/** At most this share of Starlight's time and memory (README, measured figures). */
const TARGETS = new Map([
  [43, 0.8],
  [430, 0.6],
]);

/** All that was measured, as plain text. */
export function report(sizes: readonly Size[]): string {
  return [builds(sizes), comparison(sizes), growth(sizes)].filter(Boolean).join('\n\n');
}

function builds(sizes: readonly Size[]): string {
  const row = (items: number, name: string, built: Built) => [
    `${items} ข้อ ${name}`,
    seconds(built),
    `${((built.seconds / items) * 1000).toFixed(1)} ms`,
    megabytes(built.largest),
    megabytes(built.together),
    String(built.output.pages),
    String(built.output.files),
    bytes(built.output.bytes),
    bytes(built.output.index),
  ];
  const head = ['ขนาด', 'เวลา', 'ต่อข้อ', 'หน่วยความจำ', 'รวมทุกโพรเซส', 'หน้า', 'ไฟล์', 'ผลลัพธ์', 'ดัชนีค้นหา'];
  const rows = sizes.flatMap(({ items, ours, starlight }) => [
    row(items, 'oit', ours),
    ...(starlight ? [row(items, 'Starlight', starlight)] : []),
  ]);
  return `สร้างใหม่ทั้งหมด (build)\n${table([head, ...rows])}`;
}

function comparison(sizes: readonly Size[]): string {
  const rows = sizes.flatMap(({ items, ours, starlight }) => {
    if (!starlight) return [];
    const target = TARGETS.get(items);
    const ratio = (value: number) => `${value.toFixed(2)}${target === undefined ? '' : value <= target ? ' ✓' : ' ✗'}`;
    return [
      [
        `${items} ข้อ`,
        ratio(ours.seconds / starlight.seconds),
        ours.largest > 0 ? ratio(ours.largest / starlight.largest) : '–',
        target === undefined ? '–' : `≤ ${target.toFixed(2)}`,
      ],
    ];
  });
  if (rows.length === 0) return '';
  return `เทียบกับ Starlight (oit ÷ Starlight)\n${table([['ขนาด', 'เวลา', 'หน่วยความจำ', 'เกณฑ์'], ...rows])}`;
}

function growth(sizes: readonly Size[]): string {
  const steps = sizes.slice(1).map((large, i) => {
    const small = sizes[i] as Size;
    const cost = marginal({ items: small.items, ...small.ours }, { items: large.items, ...large.ours });
    return { name: `${small.items} → ${large.items}`, cost };
  });
  const lines = steps.map(({ name, cost }) => `${name} ข้อ: ข้อละ ${(cost * 1000).toFixed(2)} ms`);
  const [first, last] = [steps[0], steps.at(-1)];
  if (first && last && first !== last) {
    const ratio = last.cost / first.cost;
    lines.push(`อัตราส่วน ${ratio.toFixed(2)} ${ratio <= 1 ? '✓ ข้อที่เพิ่มไม่แพงขึ้น' : '✗ ข้อที่เพิ่มแพงขึ้น'}`);
  }
  return lines.length > 0 ? `ต้นทุนของข้อที่เพิ่มหนึ่งข้อ\n${lines.join('\n')}` : '';
}

function seconds(measured: Measured): string {
  return `${measured.seconds.toFixed(2)} s`;
}

function megabytes(value: number): string {
  return value > 0 ? `${Math.round(value / 1e6)} MB` : '–';
}

function bytes(value: number): string {
  return value < 1e6 ? `${(value / 1e3).toFixed(0)} kB` : `${(value / 1e6).toFixed(1)} MB`;
}
