/** Organisations with similar names, which may be one. Somebody decides; they are never merged without being asked. */
import { organisationWords, plainOrganisation } from './organisations.ts';
import { nearSpelling } from '../words/text.ts';

/** Two names that may belong to one organisation. */
export interface NearOrganisations {
  /** The name to give up: the one fewer people have, or the one the file brings. */
  readonly from: string;
  readonly into: string;
}

/** Words that a name may have or lack anywhere: "Elm" may be "The Elm Primary School". */
const GENERIC: ReadonlySet<string> = new Set(
  `the and of for at in de la le les des du der die das und et y
   ltd limited plc inc incorporated llc llp lp gmbh ag kg sa srl spa bv nv oy ab co company corp corporation group holding holdings
   school schools primary secondary infant infants junior nursery high academy college sixth form university institute`.split(
    /\s+/,
  ),
);

const SAME_WORD: ReadonlyMap<string, string> = new Map([['saint', 'st']]);

/** With more names than this, none are reported: such a column is not a list of organisations. */
const MOST_NAMES = 10_000;
const MOST_TOLD = 200;

interface Name {
  readonly name: string;
  readonly people: number;
  readonly isNew: boolean;
  /** In the order of the name. */
  readonly words: readonly string[];
  /** Those of its words that many organisations have in their names. */
  readonly generic: ReadonlySet<string>;
}

/**
 * Returns pairs of names, at least one of them new, that may belong to one organisation. Two names may where they
 *
 * - have the same words in any order. Words that many organisations have may be missing from one of the two names, but
 *   not some from each; or
 * - differ in one word of five letters or more, by a near spelling. Words with figures do not count as misspellings of
 *   each other. Nor do words of scripts without capitals, where one sign may be a word.
 *
 * Names that already compare as one (`plainOrganisation`) are left out. Pairs come in the order of the new names; each
 * new name is paired with names before it.
 *
 * @param fresh New names → how many people have them.
 * @param known Existing names → how many people have them.
 * @example nearOrganisations(new Map([['Elm Schol', 1]]), new Map([['Elm School', 9]])) // [{ from: 'Elm Schol', into: 'Elm School' }]
 */
export function nearOrganisations(
  fresh: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, number> = new Map(),
): NearOrganisations[] {
  if (fresh.size === 0 || fresh.size + known.size > MOST_NAMES) return [];
  const byKey = new Map<string, Name[]>();
  const found: NearOrganisations[] = [];
  for (const one of distinctNames(fresh, known)) {
    const seen = new Set<Name>();
    for (const key of keysOf(one)) {
      const others = byKey.get(key) ?? [];
      if (others.length === 0) byKey.set(key, others);
      others.push(one);
      if (!one.isNew) continue;
      for (const other of others) {
        if (other === one || seen.has(other) || !areNear(one, other)) continue;
        seen.add(other);
        found.push(pairOf(one, other));
        if (found.length === MOST_TOLD) return found;
      }
    }
  }
  return found;
}

/** Returns the known names, then the new ones. Of spellings that compare as one, only the most frequent is kept. */
function distinctNames(fresh: ReadonlyMap<string, number>, known: ReadonlyMap<string, number>): Name[] {
  const byPlain = new Map<string, Name>();
  for (const [names, isNew] of [
    [known, false],
    [fresh, true],
  ] as const)
    for (const [name, people] of names) {
      const plain = plainOrganisation(name);
      const other = byPlain.get(plain);
      if (other !== undefined && (!other.isNew || other.people >= people)) continue;
      const words = organisationWords(name).map((word) => SAME_WORD.get(word) ?? word);
      const generic = new Set(words.filter((word) => GENERIC.has(word)));
      byPlain.set(plain, { name, people, isNew, words, generic });
    }
  return [...byPlain.values()];
}

/** Returns the keys of a name. Similar names share at least one. */
function keysOf({ words, generic }: Name): string[] {
  const own = words.filter((word) => !generic.has(word)).toSorted();
  const misspelt = words.flatMap((word, at) =>
    MISSPELLABLE.test(word)
      ? [word, ...withoutOne(word)].map((part) => words.with(at, `${part}*`).join(' '))
      : [],
  );
  return [...new Set([...(own.length === 0 ? [] : [`= ${own.join(' ')}`]), ...misspelt])];
}

/** Five letters or more, in a script that has capitals. */
const MISSPELLABLE = /^\p{Ll}{5,}$/u;

/** Returns a word with each letter left out in turn. Two words that differ in one letter share one of these. */
function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

function areNear(a: Name, b: Name): boolean {
  const [less, more] = a.generic.size <= b.generic.size ? [a.generic, b.generic] : [b.generic, a.generic];
  const own = ({ words, generic }: Name): string =>
    words
      .filter((word) => !generic.has(word))
      .toSorted()
      .join(' ');
  if (own(a) === own(b) && own(a) !== '' && [...less].every((word) => more.has(word))) return true;
  const apart = a.words.flatMap((word, at) => (word === b.words[at] ? [] : [[word, b.words[at]] as const]));
  const [[word, other] = ['', undefined]] = apart;
  return (
    a.words.length === b.words.length &&
    apart.length === 1 &&
    other !== undefined &&
    MISSPELLABLE.test(word) &&
    MISSPELLABLE.test(other) &&
    nearSpelling(word, [other]) !== undefined
  );
}

/** The name that more people have stays. On a tie, the earlier one stays. */
function pairOf(one: Name, earlier: Name): NearOrganisations {
  const stays = earlier.isNew && one.people > earlier.people ? one : earlier;
  return { from: (stays === one ? earlier : one).name, into: stays.name };
}
