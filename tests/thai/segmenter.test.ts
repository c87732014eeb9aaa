import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../../src/thai/segmenter.ts';

function cut(words: string, text: string): string {
  return createSegmenter(words.split(' '))(text)
    .map((token) => token.text)
    .join('|');
}

describe('a segmenter of given words', () => {
  it('leaves the fewest letters outside of words', () => {
    expect(cut('ตา ตาก กลม', 'ตากลม')).toBe('ตา|กลม');
  });

  it('then takes the fewest words', () => {
    expect(cut('มา ก มาก กว่า', 'มากกว่า')).toBe('มาก|กว่า');
  });

  it('then takes the longest word first', () => {
    expect(cut('ตา ตาก กลม ลม', 'ตากลม')).toBe('ตาก|ลม');
  });

  it('does not mind in which order the words came', () => {
    expect(cut('ลม กลม ตาก ตา', 'ตากลม')).toBe('ตาก|ลม');
  });

  it('cuts a compound into its parts', () => {
    expect(cut('การ|จัดซื้อ|จัดจ้าง', 'การจัดซื้อจัดจ้าง')).toBe('การ|จัดซื้อ|จัดจ้าง');
  });

  it('prefers a compound to other words of the same letters', () => {
    expect(cut('แผนที่ แผน ที่ มี', 'แผนที่มี')).toBe('แผนที่|มี');
    expect(cut('แผนที่ แผน ที่ มี แผน|ที่|มี', 'แผนที่มี')).toBe('แผน|ที่|มี');
  });

  it('joins letters in no word up to the next word', () => {
    expect(cut('นาย ที่', 'นายฆฌฑาที่ฆฌ')).toBe('นาย|ฆฌฑา|ที่|ฆฌ');
  });

  it('reads two letters between unknown ones as a part of the unknown', () => {
    expect(cut('นาย มา', 'นายสมาน')).toBe('นาย|สมาน');
  });

  it('never takes a word that ends inside a cluster', () => {
    expect(cut('กา เร', 'การ์เรือ')).toBe('การ์เรือ');
    expect(cut('ผ ู้', 'ผู้')).toBe('ผู้');
  });

  it('takes no accent for a Thai letter', () => {
    expect(cut('ก|ก', 'กก')).toBe('ก|ก');
    expect(cut('ก|ก', 'ก\u0301')).toBe('ก\u0301');
  });

  it('works without any word', () => {
    expect(cut('', 'งบประมาณ 2567')).toBe('งบประมาณ| |2567');
  });

  it.each(['abc', 'ก ', 'ก1', 'ก-ข', '👍'])('refuses %j as a word', (word) => {
    expect(() => createSegmenter([word])).toThrow(RangeError);
  });
});
