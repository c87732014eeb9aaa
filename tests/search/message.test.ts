import { expect, test } from 'vitest';
import { message } from '../../src/search/message.ts';

const done = {
  state: 'done',
  typed: 'งบ',
  meant: 'งบ',
  rung: 'exact',
  total: 3,
  left: 3,
  lacking: undefined,
  cause: 'offline',
} as const;

test.each([
  ['nothing asked', { state: 'idle' }],
  ['found', {}],
  ['narrowed', { left: 1 }],
  ['narrowed to nothing', { left: 0 }],
  ['marks', { rung: 'marks', meant: 'ร้องเรียน', typed: 'รองเรียน' }],
  ['typo', { rung: 'typo', meant: 'งบประมาณ', typed: 'งบประมาน' }],
  ['layout', { rung: 'layout', meant: 'งบประมาณ', typed: "'[xit,kI" }],
  ['any', { rung: 'any' }],
  ['none', { rung: 'none', total: 0, left: 0 }],
  ['titles only', { lacking: 'texts' }],
  ['titles only, none of which has it', { lacking: 'texts', total: 0, left: 0, cause: 'damaged' }],
  ['as typed only', { lacking: 'slips', cause: 'published' }],
  ['texts still on their way', { lacking: 'texts', cause: 'slow' }],
  ['failed', { state: 'failed' }],
] as const)('the line above the results: %s', (name, given) => {
  expect(`${name}: ${message({ ...done, ...given })}`).toMatchSnapshot();
});
