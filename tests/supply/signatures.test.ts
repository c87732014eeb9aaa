import { describe, expect, test } from 'vitest';
import { signaturesIn } from '../../src/supply/signatures.ts';

const one = { name: '@img/sharp-linux-x64', version: '0.35.5', registry: 'https://registry.example/' };
const error = (code: string | null, summary: string) => JSON.stringify({ error: { code, summary, detail: '' } });

describe('what npm says of signatures', () => {
  test('is sound where none is wrong and none is missing', () => {
    expect(signaturesIn('{"invalid":[],"missing":[]}')).toEqual({ is: 'sound' });
  });

  test.each([
    ['is wrong', { invalid: [{ ...one, code: 'EINTEGRITYSIGNATURE' }], missing: [] }],
    ['is missing where the registry signs', { invalid: [], missing: [one] }],
  ])('is bad where one %s, and names the package', (_, printed) => {
    expect(signaturesIn(JSON.stringify(printed))).toEqual({ is: 'bad', packages: ['@img/sharp-linux-x64@0.35.5'] });
  });

  test.each(['EMISSINGSIGNATUREKEY', 'EEXPIREDSIGNATUREKEY', 'EINTEGRITY', 'EATTESTATIONSUBJECT'])(
    'is bad where npm stops with %s',
    (code) => expect(signaturesIn(error(code, 'why'))).toEqual({ is: 'bad', packages: ['why'] }),
  );

  test.each([
    ['the network fails', error('ENOTFOUND', 'request failed')],
    [
      'the registry signs nothing',
      error(null, 'found no dependencies to audit that were installed from a supported registry'),
    ],
    ['the list of keys can’t be had', error('TUF_REFRESH_METADATA_ERROR', 'error refreshing TUF metadata')],
    ['npm is too old to know the command', 'Unknown command'],
    ['npm is not there', ''],
  ])('is no answer where %s', (_, printed) => {
    expect(signaturesIn(printed)).toMatchObject({ is: 'unanswered', why: expect.stringMatching(/./) });
  });
});
