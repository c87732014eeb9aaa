import { describe, expect, test } from 'vitest';
import { isCitizenId } from '../../../src/evidence/privacy/citizen-id.ts';
import { scanText } from '../../../src/evidence/privacy/scan.ts';
import { grouped, withCheckDigit } from './numbers.ts';

const ID = withCheckDigit('100123456789');
const DASHED = grouped(ID);
const kinds = (text: string) => scanText(text).map(({ kind }) => kind);

describe('a citizen id', () => {
  test('has thirteen digits, begins with 1 to 8, and ends with its check digit', () => {
    expect(ID).toBe('1001234567898');
    expect(isCitizenId(ID)).toBe(true);
    expect(isCitizenId('1001234567897')).toBe(false);
    for (const first of ['0', '9']) expect(isCitizenId(withCheckDigit(`${first}00123456789`))).toBe(false);
    for (const text of ['', '100123456789', '10012345678981', '1-0012-34567-89-8'])
      expect(isCitizenId(text)).toBe(false);
  });

  test.each([
    `เลข${ID}`,
    `1. ${ID}`,
    `1.${ID}`,
    `1 ${ID} 500.00`,
    `3,${ID},500`,
    `${ID}.0`,
    `(${DASHED}).`,
    `${DASHED}ถึง`,
    `1|${ID}|2`,
    `1 ${grouped(ID, [' '])} 600 บาท`,
    grouped(ID, [' - ']),
    grouped(ID, ['\u2013']),
    grouped(ID, ['\u00a0']),
    grouped(ID, ['.']),
    grouped(ID, [' / ']),
    grouped(ID, ['-', ' ', '-\n', '.']),
    'l-OO12-34567-89-8',
    `\u200b${ID.slice(0, 5)}\u200b${ID.slice(5)}`,
    `เลขประจําตัวประชาชน ${[...ID].join(' ')}`,
    `เลขประจำตัวประชาชน\t${[...ID].join('\t')}`,
    `ป.ช.ช. ${ID.slice(0, 6)} ${ID.slice(6)}`,
    `บัตรประชาชน ${ID.slice(0, 6)}\n${ID.slice(6)}`,
    `ID${ID}`,
    `https://www.example.go.th/?cid=${ID}`,
    `สำเนา_${ID}.pdf`,
    `พร้อมเพย์ ${ID}`,
    `ผู้เสียภาษี ${ID}`,
    `รหัสบุคลากร ${ID}`,
    `ID-${DASHED}`,
    `${ID.slice(0, 6)} ${ID.slice(6)} (เลขประจำตัวประชาชน)`,
    '１００１２３４５６７８９８',
  ])('is found in %j', (text) => {
    expect(kinds(text)).toEqual(['citizen-id']);
  });

  test('is not taken apart by an address behind it', () => {
    expect(kinds(`นายสมมติ ${grouped(ID, [' '])} หมู่ที่ 4`)).toEqual(['citizen-id']);
  });

  test('is found as often as it stands there', () => {
    expect(kinds(`${ID}\n${ID} ${ID},${DASHED} - ${DASHED}`)).toEqual(Array(5).fill('citizen-id'));
  });

  test.each([
    ['fails the check digit', '1001234567897'],
    ['fails the check digit in its groups', 'เลขประจำตัวประชาชน 1-0012-34567-89-7'],
    ['is a juristic person’s', `เลขประจำตัวผู้เสียภาษี ${withCheckDigit('099400012345')}`],
    ['is a part of a longer number', `1${ID} ${ID}1`],
    ['is a part of a longer code', `${DASHED}-01 7-${DASHED}`],
    ['is a part of a word', `A${ID} ${ID}X`],
    ['is a decimal', `0.${ID} และ 100.${ID}`],
    ['stands in an address of the web', `https://www.example.go.th/news/${ID}/detail`],
    ['is a bar code', `บาร์โค้ด ${ID} EAN ${ID} เลขที่ใบแจ้งหนี้ ${ID}`],
    ['is masked', 'เลขประจำตัวประชาชน 1-xxxx-xxxxx-89-8'],
    ['is thirteen numbers of a table', [...ID].join('\t')],
    ['is the cells of a row', grouped(ID, ['\t'])],
  ])('is none where it %s', (_, text) => {
    expect(kinds(text)).toEqual([]);
  });

  test('is shown by its first digit and its last two', () => {
    const text = `ข้าพเจ้า นายสมมติ ตัวอย่าง เลขประจำตัวประชาชน ${DASHED} โทรสำนักงาน 0 7500 0012`;
    expect(scanText(text)).toMatchInlineSnapshot(`
      [
        {
          "context": "…อย่าง เลขประจำตัวประชาชน 1-xxxx-xxxxx-x9-8 โทรสำนักงาน x xxxx xxxx",
          "kind": "citizen-id",
          "length": 17,
          "masked": "1-xxxx-xxxxx-x9-8",
          "offset": 46,
          Symbol(ends): Ends {},
        },
      ]
    `);
  });
});
