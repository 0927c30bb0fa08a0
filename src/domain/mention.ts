/** Finding what somebody was called in other people's words, however it is spelled there. */

/** A run of letters and digits of a text, as it is compared, and where it stands. */
interface Word {
  /** Without case, accents and invisible characters. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const RUN = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu;
const PLAIN = /^[\0-\x7f]*$/;

function formOf(run: string): string {
  if (PLAIN.test(run)) return run.toLowerCase();
  return run
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(RUN)]
    .map(({ 0: run, index: start }) => ({ form: formOf(run), start, end: start + run.length }))
    .filter(({ form }) => form !== '');
}

/**
 * Returns the words of a text as they are compared: blind to case, accents, the way an accent is encoded, blanks of
 * every kind, punctuation and invisible characters.
 *
 * @example comparedWords('MÜLLER,\u00a0Zoë') // ['muller', 'zoe']
 */
export function comparedWords(text: string): string[] {
  return wordsIn(text).map(({ form }) => form);
}

/** Ways of writing letters that have an umlaut or a stroke without it. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  å: 'aa',
  æ: 'ae',
};

/**
 * Returns the ways in which a name of several words is written, as words that are compared: as it is, the last word
 * first, without the words in the middle, and umlauts written out. Of a name of one word there is none that tells whose it is.
 *
 * @example spellingsOf('Zoë Müller') // [['zoe', 'muller'], ['muller', 'zoe'], ['zoe', 'mueller'], ['mueller', 'zoe']]
 */
export function spellingsOf(name: string): string[][] {
  const writtenOut = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßøåæ]/g, (letter) => WRITTEN_OUT[letter] ?? letter);
  const spellings = [name, writtenOut].flatMap((text) => {
    const words = comparedWords(text);
    const [first, last] = [words[0], words.at(-1)];
    if (words.length < 2 || first === undefined || last === undefined) return [];
    const orders = [words, [last, ...words.slice(0, -1)]];
    return words.length === 2
      ? orders
      : [...orders, [...words.slice(1), first], [first, last], [last, first]];
  });
  return [...new Map(spellings.map((words) => [words.join(' '), words])).values()];
}

/** A run of compared words by which somebody is known. */
interface Spelling {
  readonly words: readonly string[];
  /** An e-mail: found as one, and not within a longer one. */
  readonly isAddress: boolean;
}

/** What finds the names and addresses of one or more people in a text. */
export class Mention {
  readonly #byFirstWord = new Map<string, Spelling[]>();
  /** The longest word of each spelling: for a quick look at texts that have none of them. */
  readonly #telling: readonly string[];
  /** Every mention that was replaced, as it was written. */
  readonly replacedTexts = new Set<string>();

  /**
   * @param names Runs of compared words; see {@link spellingsOf}.
   * @param emails As they are.
   */
  constructor(names: readonly (readonly string[])[], emails: readonly string[]) {
    const spellings: Spelling[] = [
      ...names.map((words) => ({ words, isAddress: false })),
      ...emails.map((email) => ({ words: comparedWords(email), isAddress: true })),
    ];
    for (const spelling of spellings) {
      const first = spelling.words[0];
      if (first === undefined) continue;
      const known = this.#byFirstWord.get(first);
      if (known === undefined) this.#byFirstWord.set(first, [spelling]);
      else known.push(spelling);
    }
    // The longest first: a middle name goes with the name.
    for (const known of this.#byFirstWord.values()) known.sort((a, b) => b.words.length - a.words.length);
    const longest = (words: readonly string[]): string =>
      words.reduce((a, b) => (b.length > a.length ? b : a), '');
    this.#telling = [...new Set(spellings.map(({ words }) => longest(words)))];
  }

  /** Returns whether a text names somebody. */
  isIn(text: string): boolean {
    return this.#spans(text).length > 0;
  }

  /** Returns whether a JSON text may name somebody in one of its values. */
  mayBeInJson(json: string): boolean {
    // A line break stands there as \n, and would run together with the word behind it.
    return this.isIn(json.includes('\\') ? json.replace(JSON_ESCAPE, unescaped) : json);
  }

  /** Returns a text with every mention replaced. */
  replaced(text: string, by: string): string {
    let result = text;
    for (const { start, end } of this.#spans(text).toReversed()) {
      this.replacedTexts.add(text.slice(start, end));
      result = `${result.slice(0, start)}${by}${result.slice(end)}`;
    }
    return result;
  }

  #spans(text: string): { start: number; end: number }[] {
    if (this.#byFirstWord.size === 0) return [];
    // Most texts are plain and name nobody, and a log has a hundred thousand of them.
    if (PLAIN.test(text) && this.#telling.length < 20) {
      const lower = text.toLowerCase();
      if (!this.#telling.some((word) => lower.includes(word))) return [];
    }
    const words = wordsIn(text);
    const spans: { start: number; end: number }[] = [];
    for (let at = 0; at < words.length; at++) {
      const found = this.#byFirstWord.get(words[at]?.form ?? '')?.find((one) => isAt(text, words, at, one));
      const [first, last] = [words[at], words[at + (found?.words.length ?? 1) - 1]];
      if (found === undefined || first === undefined || last === undefined) continue;
      spans.push({ start: first.start, end: last.end });
      at += found.words.length - 1;
    }
    return spans;
  }
}

function isAt(
  text: string,
  words: readonly Word[],
  at: number,
  { words: wanted, isAddress }: Spelling,
): boolean {
  if (!wanted.every((word, next) => words[at + next]?.form === word)) return false;
  if (!isAddress) return true;
  const [start, end] = [words[at]?.start ?? 0, words[at + wanted.length - 1]?.end ?? 0];
  return (
    /^[^\s@]+@[^\s@]+$/.test(text.slice(start, end)) &&
    !/[.+_-]/.test(text.charAt(start - 1)) &&
    !/^[.-][\p{L}\p{N}]/u.test(text.slice(end, end + 3))
  );
}

const JSON_ESCAPE = /\\(?:u([0-9a-f]{4})|(.))/gi;

function unescaped(_: string, code: string | undefined, letter: string | undefined): string {
  if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
  return letter !== undefined && /[bfnrt]/.test(letter) ? ' ' : (letter ?? '');
}

/** How sure it is that a text speaks of somebody: their whole name or an address, or one word of it. */
export type Likeness = 'name' | 'part';

/** Shorter words of a name turn up as other words. */
const SHORTEST_PART = 3;

/**
 * Returns a function that tells whether a text may speak of somebody: by their whole name or an address, or by one
 * word of their name that is written as a name is, with a capital where the script has them.
 *
 * @example likenessTo(['Zoë Müller'], [])('ask Zoe') // 'part'
 */
export function likenessTo(
  names: readonly string[],
  emails: readonly string[],
): (text: string) => Likeness | null {
  const whole = new Mention(names.flatMap(spellingsOf), emails);
  const parts = new Set(names.flatMap(comparedWords).filter((word) => word.length >= SHORTEST_PART));
  return (text) => {
    if (whole.isIn(text)) return 'name';
    const isPart = wordsIn(text).some(
      ({ form, start, end }) => parts.has(form) && !/^\p{Ll}/u.test(text.slice(start, end)),
    );
    return isPart ? 'part' : null;
  };
}
