import type { Browser } from 'playwright-core';
import { type FirstQuery, type FirstSearch, firstSearch } from './search-first.ts';
import { middleTyping, type Typing, typeOnPhone } from './search-keystrokes.ts';
import { against, kilobytes, LIMITS, milliseconds } from './search-limits.ts';
import { repeated } from './search-phone.ts';
import { table } from './table.ts';

const TITLE = 'แผนดำเนินงานและการใช้งบประมาณประจำปี';

const QUERIES: readonly FirstQuery[] = [
  { q: TITLE, way: 'ชื่อข้อ', wanted: ['o11'] },
  { q: 'เบอร์โทร', way: 'คำพ้อง', wanted: ['o5'] },
  { q: 'o12', way: 'รหัส', wanted: ['o12'] },
];

const TYPED = { before: TITLE, query: 'งบประมาณรายจ่าย' };

/** The first search and the typing after it on a slow phone, against their limits. */
export async function phoneReport(browser: Browser, searchUrl: string): Promise<string> {
  const rows: string[][] = [];
  for (const query of QUERIES) {
    rows.push([
      `${query.way} ${query.q}`,
      ...firstCells(await firstSearch(browser, searchUrl, query), LIMITS.allBytes),
    ]);
  }
  return [
    'โทรศัพท์ช้า (1.6 Mbit/s หน่วง 150 ms ซีพียูช้าลง 4 เท่า เปิดครั้งแรก) นับจากแตะช่องค้นหา',
    table([FIRST_HEAD, ...rows]),
    '',
    typingReport(middleTyping(await repeated(() => typeOnPhone(browser, searchUrl, TYPED)))),
  ].join('\n');
}

export const FIRST_HEAD = ['ค้น', 'ผลแรกที่ถูก', 'ข้อมูลถึงผลแรก', 'ครบ', 'ข้อมูลทั้งหมด', 'เปิดหน้า (ก่อนแตะ)'];

/** Cells of a first search, beside its limits. */
export function firstCells(search: FirstSearch, allBytes: number): string[] {
  return [
    against(search.firstMs, LIMITS.firstMs, milliseconds),
    against(search.firstBytes, LIMITS.firstBytes, kilobytes),
    milliseconds(search.doneMs),
    against(search.allBytes, allBytes, kilobytes),
    kilobytes(search.openingBytes),
  ];
}

function typingReport({ keystrokes, longestTask }: Typing): string {
  const longest = Math.max(...keystrokes.map(({ ms }) => ms));
  const task = longestTask === 0 ? 'ไม่ถึง 50 ms ✓' : against(longestTask, LIMITS.keystrokeMs, milliseconds);
  return [
    `พิมพ์ทีละตัวในหน้าที่ค้นแล้ว: ตอบช้าที่สุด ${against(longest, LIMITS.keystrokeMs, milliseconds)} · งานที่ค้างจอนานที่สุด ${task}`,
    ...keystrokes.map(({ typed, ms, settledMs }) => `  ${typed} ${milliseconds(ms)} · ครบ ${milliseconds(settledMs)}`),
  ].join('\n');
}
