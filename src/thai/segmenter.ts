import { clusters } from './clusters.ts';
import { Lexicon } from './lexicon.ts';
import { cutByScript, isAbbreviation, type Token } from './tokens.ts';

/**
 * Costs are one number in two digits: letters in no word, then words. A run of Thai text would need 67 million words
 * to carry from the one into the other.
 */
const WORD = 1;
const UNKNOWN_LETTER = 2 ** 26;

/** Opening an unknown run costs two letters: a two-letter word between two unknown runs is rather a part of one name. */
const UNKNOWN_RUN = 2 * UNKNOWN_LETTER;

/**
 * Makes a segmenter from words and compounds with their parts (`ปี|งบประมาณ`, whose parts come out as tokens).
 *
 * It cuts Thai text into the fewest letters in no word, then the fewest words, then the longest words first, and only
 * between clusters. Letters in no word come out as one token up to the next word. Time grows with the length of the
 * text alone, and the cuts are the same in every JavaScript engine. Text should have gone through `repair()`.
 * Throws a RangeError for a word that isn't in Thai letters.
 */
export function createSegmenter(words: Iterable<string>): (text: string) => Token[] {
  const lexicon = new Lexicon(words);
  return (text) =>
    cutByScript(text).flatMap((token) =>
      token.kind === 'thai' && !isAbbreviation(token) ? cutWords(token, lexicon) : [token],
    );
}

function cutWords(run: Token, lexicon: Lexicon): Token[] {
  let start = 0;
  return wordEnds(run.text, lexicon).map((end) => {
    const token: Token = { text: run.text.slice(start, end), start: run.start + start, end: run.start + end, kind: 'thai' };
    start = end;
    return token;
  });
}

/** A place between two clusters of a run, with what the text from here to the end of the run costs at best. */
interface Place {
  offset: number;
  next: Place | undefined;
  /** If a word begins here: the cost, the place after the word, and where the word's parts end. */
  asWord: number;
  afterWord: Place | undefined;
  partEnds: readonly number[];
  /** If the cluster here lies in an unknown run. */
  asUnknown: number;
}

/** The ends of the cheapest tokens, found from the end of the run: a place needs only the places after it. */
function wordEnds(run: string, lexicon: Lexicon): number[] {
  const last: Place = { offset: run.length, next: undefined, asWord: 0, afterWord: undefined, partEnds: [], asUnknown: Infinity };
  const places: (Place | undefined)[] = Array(run.length).concat(last);
  let first = last;
  for (const cluster of clusters(run).reverse()) {
    const offset = first.offset - cluster.length;
    const asUnknown = cluster.length * UNKNOWN_LETTER + Math.min(first.asWord, first.asUnknown);
    first = { offset, next: first, asWord: Infinity, afterWord: undefined, partEnds: [], asUnknown };
    findWord(first, run, lexicon, places);
    places[offset] = first;
  }

  const ends: number[] = [];
  for (let place: Place | undefined = first; place && place !== last; ) {
    if (beginsWithWord(place)) {
      for (const end of place.partEnds) ends.push(place.offset + end);
      place = place.afterWord;
    } else {
      do place = place.next;
      while (place && place.asUnknown < place.asWord);
      ends.push(place?.offset ?? run.length);
    }
  }
  return ends;
}

/** Notes the word to begin with at a place; of two that cost the same, the longer. */
function findWord(place: Place, run: string, lexicon: Lexicon, places: (Place | undefined)[]): void {
  let node: number | undefined = Lexicon.ROOT;
  for (let at = place.offset; at < run.length; at++) {
    node = lexicon.step(node, run.charCodeAt(at));
    if (node === undefined) return;
    const partEnds = lexicon.partEnds(node);
    const after = places[at + 1];
    if (!partEnds || !after) continue;
    const cost = WORD + costFrom(after);
    if (cost > place.asWord) continue;
    place.asWord = cost;
    place.afterWord = after;
    place.partEnds = partEnds;
  }
}

function beginsWithWord(place: Place): boolean {
  return place.asWord <= place.asUnknown + UNKNOWN_RUN;
}

function costFrom(place: Place): number {
  return Math.min(place.asWord, place.asUnknown + UNKNOWN_RUN);
}
