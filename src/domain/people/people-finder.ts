/** Finds participants by whatever people call them. Commands, imports and references between participants all use it. */
import { ERASED } from '../privacy/erasure.ts';
import { emailIn } from './email.ts';
import { withoutInvisible } from '../words/invisible-characters.ts';
import { parseId } from '../reference.ts';
import { withoutStrokes } from '../words/letters-with-strokes.ts';
import { withoutAddress } from './names/written-names.ts';
import { folded } from '../words/text.ts';

/** What a person is found by. */
export interface Findable {
  readonly id: number;
  readonly name: string;
  readonly ref: string | null;
  readonly email: string | null;
}

/**
 * How to read `P12`. `first`: the participant of that number, even if somebody has it as a ref. `also`: either of the
 * two. `never`: only a ref, for a text that may be older than the participant.
 */
export type Ids = 'first' | 'also' | 'never';

/** Finds people by id, e-mail, ref or full name, in the various ways that forms and lists write them. */
export class PeopleFinder<T extends Findable> {
  readonly #people: readonly T[];
  #byId: ReadonlyMap<number, T> | undefined;
  #byEmail: ReadonlyMap<string, T> | undefined;
  #byRef: ReadonlyMap<string, T> | undefined;
  #byAnyRef: ReadonlyMap<string, readonly T[]> | undefined;
  #byName: ReadonlyMap<string, readonly T[]> | undefined;
  #byPlainName: ReadonlyMap<string, readonly T[]> | undefined;
  #byBareName: ReadonlyMap<string, readonly T[]> | undefined;

  constructor(people: Iterable<T>) {
    // Skips erased people: a text that resembles their placeholder means nobody.
    this.#people = [...people].filter(
      ({ name, ref, email }) => name !== ERASED || ref !== null || email !== null,
    );
  }

  /**
   * Returns who is meant by a text: one person, several where it could be any of them, or none.
   *
   * 1. The text is an id, an e-mail, a ref or a full name. An earlier kind wins over a later one.
   * 2. The same, for the text without `mailto:`, outer punctuation and invisible characters.
   * 3. `Mo Ray <mo@x.example>`, `mray - Mo Ray`, `P12 Mo Ray`: two of these kinds that name one person. Where they name
   *    two people, either could be meant.
   */
  called(given: string, ids: Ids = 'first'): readonly T[] {
    const exact = this.#whole(given.trim(), ids);
    if (exact.length > 0) return exact;
    const text = bare(given);
    const found = this.#whole(text, ids);
    return found.length > 0 ? found : this.#compound(text, ids);
  }

  /** Returns people who may be meant by a text that names nobody or several, for somebody to choose from. */
  candidates(given: string): readonly T[] {
    const called = this.called(given, 'also');
    if (called.length > 0) return called;
    const text = bare(given);
    const parts = [text.replace(ADDRESS_PART, ' '), ...text.split(/\s+[-–—:|/]+\s+|[<>()[\]]/)];
    const byPart = parts.map(bare).flatMap((part) => (part === '' ? [] : this.#whole(part, 'also')));
    const words = plainName(text).split(' ');
    const alike =
      byPart.length > 0
        ? byPart
        : this.#people.filter(({ name }) => isAlike(plainName(name).split(' '), words));
    return [...new Set(alike)];
  }

  #whole(text: string, ids: Ids): readonly T[] {
    if (text === '') return [];
    const strong = this.#strong(text, ids);
    return strong.length > 0 ? strong : this.#named(text);
  }

  /** Finds by id, e-mail or ref. */
  #strong(text: string, ids: Ids): readonly T[] {
    this.#byId ??= new Map(this.#people.map((one) => [one.id, one]));
    const numbered = ids === 'never' ? undefined : this.#byId.get(parseId('P', text) ?? 0);
    const addressed = this.#withEmail(text.toLowerCase()) ?? this.#withRef(text);
    if (ids === 'also' && numbered !== undefined && addressed !== undefined)
      return [...new Set([numbered, addressed])];
    const one = numbered ?? addressed;
    if (one !== undefined) return [one];
    this.#byAnyRef ??= listed(this.#people, ({ ref }) => (ref === null ? null : folded(ref)));
    return this.#byAnyRef.get(folded(text)) ?? [];
  }

  #withEmail(email: string): T | undefined {
    this.#byEmail ??= new Map(
      this.#people.flatMap((one) =>
        one.email === null ? [] : [[withoutInvisible(one.email).toLowerCase(), one]],
      ),
    );
    return this.#byEmail.get(email);
  }

  #withRef(ref: string): T | undefined {
    this.#byRef ??= new Map(
      this.#people.flatMap((one) => (one.ref === null ? [] : [[withoutInvisible(one.ref), one]])),
    );
    return this.#byRef.get(ref);
  }

  /**
   * Finds by the name as written, otherwise without accents and punctuation, otherwise with the family name first,
   * otherwise without "Dr" or "Frau" before it.
   */
  #named(text: string): readonly T[] {
    this.#byName ??= listed(this.#people, ({ name }) => folded(name));
    const same = this.#byName.get(folded(text));
    if (same !== undefined) return same;
    this.#byPlainName ??= listed(this.#people, ({ name }) => plainName(name));
    const [plain, turned] = [plainName(text), plainName(turnedName(text))];
    const named = this.#byPlainName.get(plain) ?? this.#byPlainName.get(turned);
    if (named !== undefined) return named;
    this.#byBareName ??= listed(this.#people, ({ name }) => withoutAddress(plainName(name)));
    return this.#byBareName.get(withoutAddress(plain)) ?? this.#byBareName.get(withoutAddress(turned)) ?? [];
  }

  #compound(text: string, ids: Ids): readonly T[] {
    const email = emailIn(text);
    if (email !== undefined) {
      const owner = this.#withEmail(email);
      const rest = bare(text.replace(ADDRESS_PART, ' '));
      const others = this.#whole(rest, ids).filter((one) => one !== owner);
      return owner === undefined ? [] : this.#whole(rest, ids).includes(owner) ? [owner] : [owner, ...others];
    }
    for (const [token, rest] of partings(text)) {
      const [owner, ...more] = this.#strong(token, ids);
      if (owner === undefined || more.length > 0) continue;
      const others = this.#whole(rest, ids);
      if (others.includes(owner) || isPartOf(plainName(rest), plainName(owner.name))) return [owner];
      if (others.length > 0) return [owner, ...others];
    }
    return [];
  }
}

/** An address, with what precedes it. */
const ADDRESS_PART = /(?:mailto:)?[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+/gi;

/** Yields each word at the beginning or end of a text that may be an id or a ref, with the rest of the text. */
function* partings(text: string): Generator<readonly [token: string, rest: string]> {
  const first = /^(\S+?)\s*(?:\s|[-–—:|/,(])\s*(\S.*)$/u.exec(text);
  if (first !== null) yield [bare(first[1] ?? ''), bare(first[2] ?? '')];
  const last = /^(.*\S)\s*(?:\s|[-–—:|/,(])\s*(\S+)$/u.exec(text);
  if (last !== null) yield [bare(last[2] ?? ''), bare(last[1] ?? '')];
}

/** Characters without width: controls, soft hyphens, joiners, direction marks. */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;

/** Returns a text without invisible characters, `mailto:` and outer punctuation. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\t\n\r]/g, ' ')
    .replace(UNSEEN, '')
    .trim()
    .replace(/^[\s"'“”‘’«»<([{]*mailto:\s*/i, '')
    .replace(/^[\s"'“”‘’«»<>()[\]{}.,;:!?*•–—-]+|[\s"'“”‘’«»<>()[\]{}.,;:!?*•–—-]+$/g, '')
    .replace(/\s+/g, ' ');
}

/**
 * Returns a name in the form used for comparison: without case, accents, punctuation and doubled blanks.
 *
 * @example plainName("Zoë  O'Hara-Smith") // 'zoe ohara smith'
 */
export function plainName(name: string): string {
  // A short cut: most names are plain, and lists of a hundred thousand are compared.
  if (/^[A-Za-z '.-]*$/.test(name)) {
    const letters = name.toLowerCase().replace(/['.]/g, '');
    return /^[a-z]+(?: [a-z]+)*$/.test(letters) ? letters : letters.replace(/[ -]+/g, ' ').trim();
  }
  return withoutStrokes(name.normalize('NFKD').replace(UNSEEN, '').toLowerCase())
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Returns a name without its list form, where the family name comes first. Returns any other name as it is.
 *
 * @example turnedName('Lee, Kim') // 'Kim Lee'
 */
export function turnedName(name: string): string {
  return name.replace(
    /^([^,]+),([^,]+)$/,
    (_, family: string, given: string) => `${given.trim()} ${family.trim()}`,
  );
}

/** Returns whether two names share a word longer than an initial. */
function isPartOf(some: string, name: string): boolean {
  const words = new Set(name.split(' '));
  return some.split(' ').some((word) => word.length > 1 && words.has(word));
}

/**
 * Returns whether every word of one name nearly matches a word of the other. Words of four letters and more may differ
 * by one letter: added, missing or changed.
 */
function isAlike(name: readonly string[], given: readonly string[]): boolean {
  const [fewer, more] = name.length <= given.length ? [name, given] : [given, name];
  return (
    fewer.length >= 2 &&
    fewer.every((word) => more.some((other) => other === word || (word.length > 1 && isNear(word, other))))
  );
}

function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

function listed<T>(
  people: readonly T[],
  keyOf: (one: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const one of people) {
    const key = keyOf(one);
    if (key === null || key === '') continue;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [one]);
    else list.push(one);
  }
  return lists;
}
