/** What the ways to narrow items down are called, wherever they are offered. */
export const FACET_NAMES = {
  status: 'สถานะ',
  unit: 'ส่วนราชการ',
  sub: 'ตัวชี้วัดย่อย',
} as const;
