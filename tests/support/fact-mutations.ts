import fc from 'fast-check';

/** A content folder as its text files, by path; what a mutation takes away is `undefined`. */
export type Texts = ReadonlyMap<string, string>;

/** One fact of a folder made wrong, so that a rule must say something new of it. */
export interface FactMutation {
  readonly name: string;
  /** Texts that differ from before, or `undefined` where the folder has no such fact. */
  apply(texts: Texts, pick: number): { readonly changed: ReadonlyMap<string, string | undefined> } | undefined;
}

interface Place {
  readonly path: string;
  readonly text: string;
  readonly match: RegExpExecArray;
}

/** Every place in the files of a kind that a pattern finds. */
function places(texts: Texts, files: RegExp, pattern: RegExp): Place[] {
  return [...texts].flatMap(([path, text]) =>
    files.test(path) ? [...text.matchAll(pattern)].map((match) => ({ path, text, match })) : [],
  );
}

/** Another text in place of one that a pattern finds. */
function swap(name: string, files: RegExp, pattern: RegExp, by: (match: RegExpExecArray) => string): FactMutation {
  return {
    name,
    apply(texts, pick) {
      const all = places(texts, files, pattern);
      const place = all[Math.floor(pick * all.length)];
      if (!place) return undefined;
      const { path, text, match } = place;
      const after = text.slice(0, match.index) + by(match) + text.slice(match.index + match[0].length);
      return { changed: new Map([[path, after]]) };
    },
  };
}

const ITEM = /^oit\/\d{4}\/o\d+\.mdx$/;
/** Items of the frame that ask for the whole first half of the year (`yearRule: first-half`). */
const HALF_YEARLY = /^oit\/\d{4}\/o(?:12|16|21|24|29|33|37)\.mdx$/;
const DONE = /^(?=---\nstatus: done$)/;
const shiftYear = (date: string, by: number) => date.replace(/^\d{4}/, (year) => String(Number(year) + by));

/** What goes wrong in facts: each changes one fact in one place. */
export const FACT_MUTATIONS: readonly FactMutation[] = [
  swap('a status nobody knows', ITEM, /^status: .+$/gm, () => 'status: เสร็จสมบูรณ์มาก'),
  swap('no status', ITEM, /^status: .+\n/gm, () => ''),
  swap('a unit that is none', ITEM, /(?<=^responsible: \[)[a-z]+/gm, () => 'phatsadu'),
  swap('a day that is none', ITEM, /(?<=^updated: )\S+$/gm, () => '2566-02-30'),
  swap('a field that is none', ITEM, /^progress:/gm, () => 'progres:'),
  swap('a field twice', ITEM, /^status: .+$/gm, ([line]) => `${line}\n${line}`),
  swap('a period turned round', ITEM, /from: (\d{4}-\d\d-\d\d), to: (\d{4}-\d\d-\d\d)/g, ([all, from, to]) =>
    from === to ? all.replace(/to: .+/, 'to: 2560-01-01') : `from: ${to}, to: ${from}`,
  ),
  swap('an element of no item', ITEM, /(?<=meets: \[)o\d+\.\d+/g, () => 'o44.1'),
  swap('a file that is not there', ITEM, /(?<=^ {4}file: o\d+\/)[a-z-]+(?=\.)/gm, ([name]) => `${name}-old`),
  swap('a link to no page', ITEM, /(?<=\]\()\.\.\/o\d+\/(?=\))/g, () => '../o99/'),
  swap('code in prose', ITEM, /(?<=\n---\n\n)(?=\S)/g, () => '{process.exit()}\n\n'),
  swap('an unknown tag', ITEM, /(?<=\n---\n\n)(?=\S)/g, () => '<Iframe src="x" />\n\n'),
  swap('no body', ITEM, /(?<=\n---\n)[\s\S]+$/g, () => ''),
  swap('a citizen id', ITEM, /(?<=\n---\n\n)(?=\S)/g, () => 'เลขประจำตัวประชาชน 1-2345-67890-12-1\n\n'),
  swap('words of a template', ITEM, /(?<=^progress: ).+$/gm, () => 'ดำเนินการเมื่อวันที่ (ระบุวันที่)'),
  swap('words that wait', ITEM, /(?<=^progress: ).+$/gm, () => 'รอข้อมูล'),
  swap(
    'a period one year early',
    ITEM,
    /from: (\d{4}-\S+), to: (\d{4}-\S+)(?= \})/g,
    ([, from = '', to = '']) => `from: ${shiftYear(from, -9)}, to: ${shiftYear(to, -9)}`,
  ),
  swap('a document that ends too early', HALF_YEARLY, /(?<=to: )\d{4}-03-31(?= \})/g, ([day]) =>
    day.replace('03-31', '02-28'),
  ),
  swap('a document of a day to come', ITEM, /(?<=^ {4}date: )\d{4}(?=-)/gm, () => '2599'),
  swap('a total that is wrong', /\.csv$/, /(?<=^รวม,)\d+/gm, ([total]) => String(Number(total) + 1)),
  swap(
    'a code of EIT in capitals',
    /^site\.yaml$/,
    /(?<=url: https:\/\/itas\.nacc\.go\.th\/go\/eit\/)[a-z0-9]+/g,
    ([code]) => code.toUpperCase(),
  ),
  swap('an EIT that ends before it opens', /^site\.yaml$/, /(?<=opens: )\d{4}(?=-)/g, () => '2590'),
  swap('a frame that is none', /^site\.yaml$/, /(?<=framework: )\S+/g, () => 'oit-2599'),
  swap('a current year that is none', /^site\.yaml$/, /(?<=^current: )\d{4}/gm, () => '2599'),
  swap('a base that is no path', /^site\.yaml$/, /(?<=^base: )\S+/gm, () => 'ita'),
  swap('two numbers of a memo', /^memo\//, /^signatures:/gm, () => 'footnote: { number: ตบ 9999/999 }\nsignatures:'),
  swap('a memo of another year', /^memo\//, /(?<=^subject: .*พ\.ศ\. )\d{4}/gm, () => '2550'),
  swap('an indicator that is none', /^indicators\//, /(?<=no: )\d/g, () => '9'),
  swap('a period outside the year', /^indicators\//, /(?<=from: )\d{4}(?=-10-01)/g, () => '2559'),
  swap('a measure of another year', /^measures\//, /(?<=^title: .*พ\.ศ\. )\d{4}/gm, () => '2550'),
  {
    name: 'an element that nothing shows any more',
    apply: (texts, pick) => {
      const claims = /(?<=meets: \[)(o\d+\.\d+)(?:, )?/g;
      const all = places(texts, ITEM, claims).filter(
        ({ text, match }) =>
          DONE.test(text) && text.split(`${match[1]},`).length + text.split(`${match[1]}]`).length === 3,
      );
      const place = all[Math.floor(pick * all.length)];
      if (!place) return undefined;
      const { path, text, match } = place;
      return { changed: new Map([[path, text.slice(0, match.index) + text.slice(match.index + match[0].length)]]) };
    },
  },
  {
    name: 'an item that is gone',
    apply: (texts, pick) => {
      const items = [...texts.keys()].filter((path) => ITEM.test(path));
      return { changed: new Map([[items[Math.floor(pick * items.length)] ?? '', undefined]]) };
    },
  },
  {
    name: 'the same file twice',
    apply: (texts, pick) => {
      const all = places(texts, ITEM, /^ {4}file: (\S+)\n/gm);
      const place = all[Math.floor(pick * all.length)];
      if (!place) return undefined;
      const { path, text, match } = place;
      const again = `evidence:\n  - title: สำเนาเพิ่มเติม\n    file: ${match[1]}\n`;
      return { changed: new Map([[path, text.replace('evidence:\n', again)]]) };
    },
  },
];

/** One fact and where it is changed. */
export const factMutation = fc.tuple(
  fc.constantFrom(...FACT_MUTATIONS),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
);
