import { describe, expect, test } from 'vitest';
import { credentialsFrom } from '../../../src/publish/upload/credentials.ts';
import { targetOf } from '../../../src/publish/upload/target.ts';

const rootOf = (text: string, endpoint?: string, region?: string) => {
  const target = targetOf(text, { endpoint, region });
  return typeof target === 'string' ? target : `${target.root.href} ${target.prefix} ${target.region}`;
};

describe('where an upload goes', () => {
  test('is a bucket at Amazon by its own name, or, where a certificate would not cover it, by its path', () => {
    expect(rootOf('s3://town/ita/')).toBe('https://town.s3.us-east-1.amazonaws.com/ ita/ us-east-1');
    expect(rootOf('s3://www.example.go.th/a/b', undefined, 'ap-southeast-1')).toBe(
      'https://s3.ap-southeast-1.amazonaws.com/www.example.go.th/ a/b/ ap-southeast-1',
    );
    expect(rootOf('s3://town')).toBe('https://town.s3.us-east-1.amazonaws.com/  us-east-1');
  });

  test('is at another store below its address', () => {
    expect(rootOf('s3://town/ita/', 'https://s3.example.go.th')).toBe('https://s3.example.go.th/town/ ita/ us-east-1');
    expect(rootOf('s3://town/', 'https://store.example.go.th/s3/', 'auto')).toBe(
      'https://store.example.go.th/s3/town/  auto',
    );
    expect(rootOf('s3://town/', 'http://127.0.0.1:9000')).toBe('http://127.0.0.1:9000/town/  us-east-1');
  });

  test.each([
    ['town/ita/', undefined, 'not-s3'],
    ['https://town/ita/', undefined, 'not-s3'],
    ['s3://', undefined, 'bucket'],
    ['s3://Town/', undefined, 'bucket'],
    ['s3://town/../x/', undefined, 'folder'],
    ['s3://town//', undefined, 'folder'],
    ['s3://town/ไอที/', undefined, 'folder'],
    ['s3://town/', 's3.example.go.th', 'endpoint'],
    ['s3://town/', 'https://a:b@s3.example.go.th', 'endpoint'],
    ['s3://town/', 'http://s3.example.go.th', 'endpoint-http'],
  ] as const)('is refused where it can be no such place: %s %s', (text, endpoint, fault) => {
    expect(rootOf(text, endpoint)).toBe(fault);
  });
});

test('the key comes from the environment, and half of one is none', () => {
  expect(credentialsFrom({ AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: ' b\n', AWS_SESSION_TOKEN: '' })).toEqual({
    accessKeyId: 'a',
    secretAccessKey: 'b',
  });
  expect(credentialsFrom({ AWS_ACCESS_KEY_ID: 'a' })).toBe(undefined);
  expect(
    credentialsFrom({ AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_SESSION_TOKEN: 'c' }),
  ).toHaveProperty('sessionToken', 'c');
});
