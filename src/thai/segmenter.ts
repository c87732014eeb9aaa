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
    const token: Token = {
      text: run.text.slice(start, end),
      start: run.start + start,
      end: run.start + end,
      kind: 'thai',
    };
    start = end;
    return token;
  });
}

/** A place between two clusters of a run, with what the text from here to the end of the run costs at best. */
interface Place {
  offset: number;
  /** The place after the cluster here; the last place has none. */
  next: Place | undefined;
  /** The word to begin with here, if one can begin, and the cost if it does. */
  word: Word | undefined;
  asWord: number;
  /** The cost if the cluster here lies in an unknown run. */
  asUnknown: number;
}

interface Word {
  after: Place;
  partEnds: readonly number[];
  cost: number;
}

/** The ends of the cheapest tokens. Costs are found from the end of the run, where a place needs only those after it. */
function wordEnds(run: string, lexicon: Lexicon): number[] {
  const last: Place = { offset: run.length, next: undefined, word: undefined, asWord: 0, asUnknown: Infinity };
  const places: (Place | undefined)[] = Array(run.length).concat(last);
  let first = last;
  for (const cluster of clusters(run).reverse()) {
    const offset = first.offset - cluster.length;
    const word = bestWord(offset, run, lexicon, places);
    const asUnknown = cluster.length * UNKNOWN_LETTER + Math.min(first.asWord, first.asUnknown);
    first = { offset, next: first, word, asWord: word?.cost ?? Infinity, asUnknown };
    places[offset] = first;
  }

  const ends: number[] = [];
  let place = first;
  while (place.next) {
    if (place.word && place.asWord === costFrom(place)) {
      for (const end of place.word.partEnds) ends.push(place.offset + end);
      place = place.word.after;
    } else {
      place = endOfUnknown(place);
      ends.push(place.offset);
    }
  }
  return ends;
}

/** The word to begin with at a place; of two that cost the same, the longer. */
function bestWord(start: number, run: string, lexicon: Lexicon, places: (Place | undefined)[]): Word | undefined {
  let best: Word | undefined;
  let node: number | undefined = Lexicon.ROOT;
  for (let at = start; at < run.length; at++) {
    node = lexicon.step(node, run.charCodeAt(at));
    if (node === undefined) break;
    const partEnds = lexicon.partEnds(node);
    const after = places[at + 1];
    if (!partEnds || !after) continue;
    const cost = WORD + costFrom(after);
    if (!best || cost <= best.cost) best = { after, partEnds, cost };
  }
  return best;
}

function endOfUnknown(start: Place): Place {
  let place = start;
  do place = place.next ?? place;
  while (place.asUnknown < place.asWord);
  return place;
}

function costFrom(place: Place): number {
  return Math.min(place.asWord, place.asUnknown + UNKNOWN_RUN);
}
