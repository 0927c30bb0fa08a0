/** Finds a person's names and addresses in other people's words, in any spelling. */
import { comparedWords, PLAIN, type Word, wordsIn } from '../words/spellings.ts';

/** Everything that somebody was ever called. */
export interface Called {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly refs: readonly string[];
}

/** A run of compared words by which somebody is known. */
interface Spelling {
  readonly words: readonly string[];
  /** An e-mail or a ref: found as one, and not within a longer one. */
  readonly isAddress: boolean;
  /** How many words an e-mail has before the @, where one with a plus and more before it is of the same mailbox. */
  readonly local?: number;
  /** A longer name or address of somebody else that contains a mention. It stays. */
  readonly isKept?: boolean;
}

/** What is somebody else's. */
export interface Kept {
  /** Runs of compared words. */
  readonly names: readonly (readonly string[])[];
  readonly emails: readonly string[];
}

/** Finds the names and addresses of one or more people in a text. */
export class Mention {
  readonly #byFirstWord = new Map<string, Spelling[]>();
  /** The longest word of each spelling, to skip quickly the texts that have none of them. */
  readonly #telling: readonly string[];
  /** Every mention that was replaced, as it was written. */
  readonly replacedTexts = new Set<string>();

  /**
   * @param names Runs of compared words; see `spellingsOf`.
   * @param addresses E-mails and refs, as they are. An e-mail stands for its mailbox.
   * @param kept Where a mention is within one of these, it is none.
   */
  constructor(names: readonly (readonly string[])[], addresses: readonly string[], kept?: Kept) {
    const spellings: Spelling[] = [
      ...names.map((words) => ({ words, isAddress: false })),
      ...addresses.map(addressSpelling),
    ];
    const others: Spelling[] = [
      ...(kept?.names ?? []).map((words) => ({ words, isAddress: false, isKept: true })),
      ...(kept?.emails ?? []).map((email) => ({
        words: comparedWords(email),
        isAddress: true,
        isKept: true,
      })),
    ];
    for (const spelling of [...others, ...spellings]) {
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
    // A short cut: most texts name nobody, and a log has a hundred thousand of them.
    if (PLAIN.test(text) && this.#telling.length < 20) {
      const lower = text.toLowerCase();
      if (!this.#telling.some((word) => lower.includes(word))) return [];
    }
    const words = wordsIn(text);
    const spans: { start: number; end: number }[] = [];
    for (let at = 0; at < words.length; at++) {
      const found = this.#at(text, words, at);
      const [first, last] = [words[at], words[(found?.next ?? 0) - 1]];
      if (found === undefined || first === undefined || last === undefined) continue;
      if (found.spelling.isKept !== true) spans.push({ start: first.start, end: last.end });
      at = found.next - 1;
    }
    return spans;
  }

  /** Returns the longest spelling that stands at a word, and the number of the word behind it. */
  #at(text: string, words: readonly Word[], at: number): { spelling: Spelling; next: number } | undefined {
    let best: { spelling: Spelling; next: number } | undefined;
    for (const form of words[at]?.forms ?? [])
      for (const spelling of this.#byFirstWord.get(form) ?? []) {
        if (best !== undefined && spelling.words.length <= best.spelling.words.length) break;
        const next = behind(text, words, at, spelling);
        if (next !== undefined) best = { spelling, next };
      }
    return best;
  }
}

/** Characters that a mail server ignores. */
const PLUS = /\+[^@]*(?=@)/;

function addressSpelling(address: string): Spelling {
  const [local = '', domain] = address.replace(PLUS, '').split('@');
  const words = comparedWords(local);
  if (domain === undefined) return { words, isAddress: true };
  return { words: [...words, ...comparedWords(domain)], isAddress: true, local: words.length };
}

/** Returns the number of the word behind a spelling, if it stands where it is looked for. */
function behind(
  text: string,
  words: readonly Word[],
  at: number,
  { words: wanted, isAddress, local }: Spelling,
): number | undefined {
  let next = at;
  for (const [index, word] of wanted.entries()) {
    if (index === local) next = behindPlus(text, words, next);
    if (words[next]?.forms.includes(word) !== true) return undefined;
    next++;
  }
  return !isAddress || isAddressAt(text, words[at]?.start ?? 0, words[next - 1]?.end ?? 0) ? next : undefined;
}

/** So many words at most stand between the plus of an e-mail and its @. */
const MOST_AFTER_PLUS = 10;

function behindPlus(text: string, words: readonly Word[], from: number): number {
  if (text.charAt(words[from - 1]?.end ?? 0) !== '+') return from;
  for (let next = from; next < from + MOST_AFTER_PLUS; next++) {
    const gap = text.slice(words[next - 1]?.end, words[next]?.start);
    if (gap.endsWith('@')) return next;
    if (/\s/.test(gap)) break;
  }
  return from;
}

function isAddressAt(text: string, start: number, end: number): boolean {
  return (
    /^[^\s@]+(?:@[^\s@]+)?$/.test(text.slice(start, end)) &&
    !/[.+_@-]/.test(text.charAt(start - 1)) &&
    !/^(?:[._-][\p{L}\p{N}]|@)/u.test(text.slice(end, end + 3))
  );
}

const JSON_ESCAPE = /\\(?:u([0-9a-f]{4})|(.))/gi;

function unescaped(_: string, code: string | undefined, letter: string | undefined): string {
  if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
  return letter !== undefined && /[bfnrt]/.test(letter) ? ' ' : (letter ?? '');
}

/**
 * Returns whether a ref, standing in a text, can be nothing else: a number may be any number, and `R12` a relationship.
 *
 * @example isTelling('ZM77') // true
 */
export function isTelling(ref: string): boolean {
  return ref.length >= 4 && /\p{L}/u.test(ref) && /\d/.test(ref) && !/^\p{L}\d{0,4}$/u.test(ref);
}
