import { describe, expect, test } from 'vitest';
import { isNarrowed, readState, writeState } from '../../src/search/state.ts';

describe('a search in the address', () => {
  test('is read as it was written', () => {
    const state = {
      query: 'งบ & "ของ" 100 %',
      chosen: { kind: ['item'], year: ['2567', '2566'], sub: ['9.2'], unit: [], status: ['done'] },
    };
    expect(readState(writeState(state))).toEqual(state);
    expect(isNarrowed(state.chosen)).toBe(true);
  });

  test('has no filter where none is chosen, and is nothing where nothing is asked', () => {
    expect(writeState(readState('?q=o12'))).toBe('?q=o12');
    expect(isNarrowed(readState('?q=o12&year=').chosen)).toBe(false);
    expect(writeState(readState('?q=+&year=2567'))).toBe('');
  });

  test('that someone has written twice is taken once', () => {
    expect(readState('?q=a&year=2567&year=2567').chosen.year).toEqual(['2567']);
  });
});
