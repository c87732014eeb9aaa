import { AwsV4Signer } from 'aws4fetch';
import { expect, test } from 'vitest';
import { authorizationOf, signatureOf } from '../../support/sigv4.ts';

/** The worked examples of AWS's documentation ("Signature calculations for the Authorization header"), and the key they are signed with. */
const KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const SCOPE = { moment: '20130524T000000Z', region: 'us-east-1' };
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const HOST = 'examplebucket.s3.amazonaws.com';

const EXAMPLES = [
  {
    method: 'GET',
    target: '/test.txt',
    headers: { range: 'bytes=0-9', 'x-amz-content-sha256': NOTHING },
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    method: 'PUT',
    target: '/test%24file.text',
    headers: {
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
    },
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    method: 'GET',
    target: '/?lifecycle',
    headers: { 'x-amz-content-sha256': NOTHING },
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    method: 'GET',
    target: '/?max-keys=2&prefix=J',
    headers: { 'x-amz-content-sha256': NOTHING },
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
];

test.each(EXAMPLES)('the store of these tests signs $method $target as AWS does', ({ signature, ...request }) => {
  const headers = { host: HOST, 'x-amz-date': SCOPE.moment, ...request.headers };
  const signed = Object.keys(headers).sort();
  expect(signatureOf({ ...request, headers }, signed, SCOPE, KEY.secretAccessKey)).toBe(signature);
});

test.each(EXAMPLES)(
  'so does the package that the program uses: $method $target',
  async ({ method, target, headers, signature }) => {
    const signer = new AwsV4Signer({
      ...KEY,
      method,
      url: `https://${HOST}${target}`,
      headers,
      service: 's3',
      region: SCOPE.region,
      datetime: SCOPE.moment,
      allHeaders: true,
    });
    const signed = await signer.sign();
    expect(authorizationOf(signed.headers.get('authorization') ?? '')?.signature).toBe(signature);
  },
);
