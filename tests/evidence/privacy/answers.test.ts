import { describe, expect, test } from 'vitest';
import { unanswered } from '../../../src/evidence/privacy/answers.ts';
import { scanText } from '../../../src/evidence/privacy/scan.ts';
import { privacyWords } from '../../../src/evidence/privacy/words.ts';
import { PRIVACY_KINDS } from '../../../src/schema/privacy.ts';
import { withCheckDigit } from './numbers.ts';

const [FIRST, SECOND] = [withCheckDigit('100123456789'), withCheckDigit('200123456789')] as const;
const reason = 'ศาลสั่งให้ประกาศเลขนี้';
const ids = scanText(`${FIRST} และ ${SECOND}`);
const phones = scanText('นายสมมติ 081-000-1234 นางทดลอง 081-000-4321');
const open = (...args: Parameters<typeof unanswered>) => unanswered(...args).open.map(({ masked }) => masked);

describe('answers', () => {
  test('of a kind speak of all its findings', () => {
    expect(unanswered(phones, [{ allow: 'phone', reason }])).toEqual({ open: [], unused: [] });
    expect(open([...ids, ...phones], [{ allow: 'phone', reason }])).toHaveLength(2);
  });

  test('with four last digits speak of these alone', () => {
    expect(open(phones, [{ allow: 'phone', reason, ends: '1234' }])).toEqual(['0xx-xxx-xx21']);
  });

  test('about a citizen id need its last four digits', () => {
    const general = { allow: 'citizen-id', reason } as const;
    expect(unanswered(ids, [general])).toEqual({ open: ids, unused: [general] });
    const one = { ...general, ends: FIRST.slice(-4) };
    expect(unanswered(ids, [one])).toEqual({ open: [ids[1]], unused: [] });
    expect(open(ids, [one, { ...general, ends: SECOND.slice(-4) }])).toEqual([]);
  });

  test('know a number in Thai digits by its Arabic ones', () => {
    const thai = scanText('นายสมมติ ๐๘๑-๐๐๐-๑๒๓๔');
    expect(open(thai, [{ allow: 'phone', reason, ends: '1234' }])).toEqual([]);
  });

  test('that speak of nothing are unused', () => {
    const answers = [
      { allow: 'email', reason },
      { allow: 'phone', reason, ends: '9999' },
    ] as const;
    expect(unanswered(phones, answers).unused).toEqual(answers);
    expect(unanswered([], answers)).toEqual({ open: [], unused: answers });
  });

  test('still speak of a copied finding', () => {
    const located = phones.map((finding) => ({ ...finding, page: 3 }));
    expect(unanswered(located, [{ allow: 'phone', reason, ends: '1234' }]).open).toEqual([located[1]]);
  });

  test('of fewer than four digits match nothing', () => {
    const address = scanText('นายสมมติ บ้านเลขที่ 12');
    expect(open(address, [{ allow: 'address', reason, ends: '0012' }])).toHaveLength(1);
  });
});

describe('words', () => {
  test('of every kind name it, say why it matters, how to mend it and how to answer', () => {
    for (const kind of PRIVACY_KINDS) {
      const { title, why, hint } = privacyWords({ kind });
      expect(title).toMatch(/^[ก-๛]/);
      expect(why).toMatch(/^[ก-๛]/);
      expect(hint).toMatch(new RegExp(`.+\\{ allow: ${kind}, reason: `));
    }
  });

  test('warn of a black box over live text, and name the law', () => {
    for (const kind of ['citizen-id', 'bank-account', 'phone', 'email', 'address'] as const) {
      expect(privacyWords({ kind }).why).toMatch(/พ\.ร\.บ\.คุ้มครองข้อมูลส่วนบุคคล พ\.ศ\. 2562/);
      expect(privacyWords({ kind }).hint).toContain('กล่องสีดำ');
    }
  });

  test('ask for the last four digits of a citizen id', () => {
    expect(privacyWords({ kind: 'citizen-id' }).hint).toContain('ends: "');
    expect(privacyWords({ kind: 'phone' }).hint).not.toContain('ends');
  });
});
