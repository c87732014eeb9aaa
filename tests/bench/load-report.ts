import { ASSUMED, LINE, type Paper } from './load-paper.ts';
import type { LoadKind } from './load-visit.ts';
import type { LoadFigures } from './load-wrk.ts';
import { table } from './table.ts';

const NAMES: Readonly<Record<LoadKind | 'steady', string>> = {
  home: 'หน้าแรก',
  item: 'หน้าของข้อ',
  pdf: 'เอกสาร PDF',
  search: 'ไฟล์ของการค้นหา',
  looks: 'รูปแบบและตัวอักษร',
  steady: 'ทุกไฟล์ของการเข้าชม เมื่อรับงานหนึ่งในสิบ',
};

/** The figures of each kind of file, and what they mean. */
export function loadReport(
  figures: ReadonlyMap<LoadKind | 'steady', LoadFigures>,
  { visit, byCores, byLine, peakOfOne, all }: Paper,
  how: string,
): string {
  const head = ['ไฟล์', 'ครั้งต่อวินาที', 'p50', 'p99', 'ต่อครั้ง', 'ผิดพลาด'];
  const rows = [...figures].map(([kind, { rate, p50, p99, bytes, errors }]) => [
    NAMES[kind],
    count(rate),
    `${p50.toFixed(1)} ms`,
    `${p99.toFixed(1)} ms`,
    size(bytes),
    count(errors),
  ]);
  return [
    `เว็บเซิร์ฟเวอร์ nginx กับหมวดที่สร้างแล้ว (${how})`,
    table([head, ...rows]),
    '',
    `การเข้าชมครั้งแรกหนึ่งครั้ง (หน้าแรก หนึ่งข้อ หนึ่งการค้นหา หนึ่งเอกสาร): ${visit.requests} ไฟล์ ${size(visit.bytes)}`,
    `หนึ่งแห่ง: สองแกนรับได้ ${count(byCores)} ครั้งต่อชั่วโมง สาย ${bits(LINE)} รับได้ ${count(byLine)} ครั้งต่อชั่วโมง`,
    `  วันเลือกตั้ง ประชาชนร้อยละ ${ASSUMED.share * 100} เข้าชมในชั่วโมงเดียว: ${count(peakOfOne)} ครั้งต่อชั่วโมงต่อแห่ง`,
    `${count(ASSUMED.places)} แห่งบน CDN ในชั่วโมงเดียวกัน: ${count(all.visits)} ครั้ง ${bits(all.bits)} ถึงผู้ชม`,
    `  CDN ตอบเองโดยไม่ถามต้นทาง ${Math.round(all.kept * 100)} % ของไบต์ (ไฟล์ที่ชื่อบอกเนื้อหา) ที่เหลือถามต้นทางทุกครั้ง:`,
    `  ไม่เกิน ${count(all.originRequests)} ครั้งต่อวินาที ${bits(all.originBits)} รวมทุกแห่ง หรือ ${(all.originRequests / ASSUMED.places).toFixed(1)} ครั้งต่อวินาทีต่อแห่ง`,
  ].join('\n');
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function size(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function bits(value: number): string {
  return value < 1e9 ? `${count(value / 1e6)} Mbit/s` : `${(value / 1e9).toFixed(1)} Gbit/s`;
}
