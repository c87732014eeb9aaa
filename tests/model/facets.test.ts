import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { channel, contact, UNKNOWN } from '../../src/model/contact.ts';
import { facetsOf } from '../../src/model/facets.ts';
import { routes } from '../../src/model/routes.ts';
import type { Disclosure } from '../../src/model/types.ts';

const TOWN = fileURLToPath(new URL('../fixtures/town/', import.meta.url));
let disclosure: Disclosure;

beforeAll(async () => {
  disclosure = (await checkFolder(TOWN)).disclosure as Disclosure;
});

describe('filters of a year', () => {
  test('are each status, each unit with items, and each sub-indicator', () => {
    expect(facetsOf(disclosure.current).map(({ kind, id, items }) => `${kind} ${id} ${items.length}`)).toEqual([
      'status not-started 41',
      'status in-progress 1',
      'status done 1',
      'unit palad 1',
      'unit klang 1',
      'sub 9.1 10',
      'sub 9.2 8',
      'sub 9.3 4',
      'sub 9.4 4',
      'sub 9.5 4',
      'sub 10.1 8',
      'sub 10.2 5',
    ]);
  });

  test('are each an address that a body may link to', () => {
    const known = routes(disclosure);
    expect(facetsOf(disclosure.current).filter(({ path }) => !known.has(path))).toEqual([]);
  });
});

describe('contact of the organisation', () => {
  test('is something to call, write to or open where it is known', () => {
    expect(contact(disclosure.site, 'phone')).toEqual({ text: '0 0000 0000', href: 'tel:000000000' });
    expect(contact(disclosure.site, 'email')).toEqual({
      text: 'saraban@example.go.th',
      href: 'mailto:saraban@example.go.th',
    });
    expect(contact(disclosure.site, 'address')).toEqual({ text: '99 หมู่ 9 ตำบลสมมติ อำเภอเมืองสมมติ' });
    expect(contact({ ...disclosure.site, contact: { map: 'https://maps.example/' } }, 'map')).toEqual({
      text: 'เปิดแผนที่',
      href: 'https://maps.example/',
    });
    expect(channel(disclosure.site, 'complaint').href).toBe('https://www.example.go.th/complaint');
  });

  test('says so where it is not', () => {
    expect(contact(disclosure.site, 'fax')).toEqual({ text: UNKNOWN });
    expect(channel(disclosure.site, 'line')).toEqual({ text: UNKNOWN });
  });
});
