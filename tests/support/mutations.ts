import fc from 'fast-check';

/** The same damage each time, so that a run says something of the commit; FUZZ_SEED and FUZZ_RUNS look further. */
export const seed = Number(process.env['FUZZ_SEED'] ?? 2567);
export const runs = Number(process.env['FUZZ_RUNS'] ?? 150);

/** Files of the small town to be damaged, one of each kind. */
export const TOWN_FILES = [
  'site.yaml',
  'oit/2567/o12.mdx',
  'measures/2567.yaml',
  'indicators/2567.yaml',
  'memo/2567.yaml',
  'pages/privacy.mdx',
];

/** What breaks files in the wild: signs of YAML, Markdown and code, ends of lines, bytes of other encodings. */
const SIGNS = [
  ...'<>{}[]"\'`:：,;#*&!|%@?\\/-=_~^$()\t\n\r\0๒กํ่',
  ...[
    ': ',
    '- ',
    '\n---\n',
    '\n- ',
    '<!--',
    '-->',
    '<br>',
    '<Note>',
    '</Note>',
    '{/*',
    '[ก](',
    '](',
    '**',
    '\n# ',
    '\n#### ',
    '```\n',
  ],
  ...[
    'import a from "b"\n',
    'status',
    'o12.1',
    '\r\n',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
    '😀',
    '\n  ',
    '\n\t',
    '<script>',
    '...',
    '\n',
  ],
].map((sign) => Buffer.from(sign));
const BYTES = [
  [0xff],
  [0xfe, 0xff],
  [0xff, 0xfe],
  [0xe0],
  [0xe0, 0xb8],
  [0xc0, 0x80],
  [0xa1, 0xd2],
  [0xed, 0xa0, 0x80],
].map((bytes) => Buffer.from(bytes));

type Mutation = (bytes: Buffer) => Buffer;

const spot = fc.double({ min: 0, max: 1, noNaN: true });
const insert: fc.Arbitrary<Mutation> = fc
  .tuple(
    spot,
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...SIGNS) }, { weight: 1, arbitrary: fc.constantFrom(...BYTES) }),
  )
  .map(
    ([at, sign]) =>
      (bytes) =>
        splice(bytes, at, 0, sign),
  );
const remove: fc.Arbitrary<Mutation> = fc.tuple(spot, fc.integer({ min: 1, max: 40 })).map(
  ([at, length]) =>
    (bytes) =>
      splice(bytes, at, length, Buffer.alloc(0)),
);
const repeat: fc.Arbitrary<Mutation> = fc
  .tuple(spot, spot, fc.integer({ min: 1, max: 60 }))
  .map(([from, to, length]) => (bytes) => {
    const start = Math.floor(from * bytes.length);
    return splice(bytes, to, 0, bytes.subarray(start, start + length));
  });

/** A few changes to a file, each at a random spot. */
export const mutations: fc.Arbitrary<Mutation> = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: insert }, { weight: 2, arbitrary: remove }, { weight: 1, arbitrary: repeat }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((all) => (bytes) => all.reduce((changed, mutate) => mutate(changed), bytes));

function splice(bytes: Buffer, at: number, length: number, sign: Buffer): Buffer {
  const start = Math.floor(at * bytes.length);
  return Buffer.concat([bytes.subarray(0, start), sign, bytes.subarray(start + length)]);
}
