/**
 * What a Thai word sounds like, roughly: two spellings of one sound have one key, so that a word is found as it was
 * heard (ประชาสำพัน, เบอโทรสับ, พอจัย).
 *
 * Consonants of one sound and the eight finals are those of the Royal Institute's หลักเกณฑ์การถอดอักษรไทยเป็นอักษรโรมัน
 * แบบถ่ายเสียง (2542); the idea is V. Lorchirachoonkul's, "A Thai Soundex system", Information Processing & Management
 * 18 (1982). Text should have gone through `repair()`. Anything but Thai letters stays.
 */
export function soundKey(word: string): string {
  return word
    .replace(/(?:[กดตทจ]ร|[ก-ฮ])[ิุ]?์/g, '') // silent: ศัพท์, จันทร์, สิทธิ์
    .replace(/[\u0e47-\u0e4e]/g, '')
    .replace(/[ใไ]([ก-ฮ][รลว]?)ย?/g, '$1ัย') // ใจ as จัย
    .replace(/ำ/g, 'ัม')
    .replace(/รร(?=[ก-ฮ])/g, 'ั')
    .replace(/รร/g, 'ัน')
    .replace(/ฤ/g, 'ริ')
    .replace(/ะ/g, '') // จริยะธรรม
    .replace(/[ก-ฮ]/g, initial)
    .replace(/([ก-ฮัาิ-ู])([ก-ฮ])(?![ัาิ-ู])/g, (_, before, letter) => before + final(letter));
}

/** Letter → the one that stands for its sound at the beginning of a syllable; those not here stand for themselves. */
const INITIALS = pairs('ขค ฃค ฅค ฆค ฉช ฌช ศส ษส ซส ญย ฎด ฏต ฐท ฑท ฒท ถท ธท ณน ผพ ภพ ฝฟ รล ฬล ฮห');

/** The same at its end, of what is left. */
const FINALS = pairs('คก จด ชด ตด ทด สด ปบ พบ ฟบ ลน');

function initial(letter: string): string {
  return INITIALS.get(letter) ?? letter;
}

function final(letter: string): string {
  return FINALS.get(letter) ?? letter;
}

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map(([from = '', to = '']) => [from, to]));
}
