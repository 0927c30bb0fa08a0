/**
 * What the words of a header say about which field its column is.
 *
 * A header is strong evidence only where each of its words is known and speaks for the field. One unknown word makes it
 * weak, and one word about something else (somebody's parent, a past employer, an ideal mentor) makes it none.
 */
import type { Meaning } from './lexicon.ts';
import { readings, wordsOf } from './header-words.ts';
import { type HeaderRule, headerRules } from './header-rules.ts';
import { type Concept, speaksAgainst } from './words/concepts.ts';
import { mainQuestion } from './main-question.ts';

export interface HeaderEvidence {
  /** A field of a file of participants. */
  readonly field: string;
  /** Strong evidence may be taken unless the cells speak against it; weak evidence may be asked. */
  readonly strength: 'strong' | 'weak';
  /** For a name: whether the last name comes first. */
  readonly isTurned?: true;
}

export type Side = 'mentor' | 'mentee' | 'both';

/** Evidence with what decides the order: how many words are left unexplained, and how many speak for it. */
interface Weighed extends HeaderEvidence {
  readonly unexplained: number;
  readonly speaking: number;
}

/**
 * Returns the fields that a header may mean, the best first; none where it says nothing.
 *
 * @param side What everyone in the file is, where that is known.
 * @example headerEvidence('Best email to reach you at') // [{ field: 'email', strength: 'strong' }]
 */
export function headerEvidence(header: string, side?: Side): readonly HeaderEvidence[] {
  const { main, parts, aside } = mainQuestion(header);
  let found = inWords(wordsOf(main), side);
  if (aside !== '') found = withAside(found, inWords(wordsOf(main), side, wordsOf(aside)));
  if (found.length === 0 && parts.length > 1) found = inParts(parts, side);
  return found.map(({ field, strength, isTurned }) => ({ field, strength, ...(isTurned && { isTurned }) }));
}

/** Returns what the header says with a short aside in brackets: "Role (mentor or mentee)", "Hours (per week)". */
function withAside(bare: readonly Weighed[], whole: readonly Weighed[]): Weighed[] {
  return whole.map((one) =>
    one.strength === 'weak' ||
    bare.length === 0 ||
    bare.some(({ field }) => field === one.field) ||
    whole.length === 1
      ? one
      : { ...one, strength: 'weak' },
  );
}

/** Returns what alternatives say together: "Company/Organisation", "Enw / Name". */
function inParts(parts: readonly string[], side: Side | undefined): Weighed[] {
  return settled(parts.map((part) => inWords(wordsOf(part), side)));
}

/** Joins readings: strong only where all say that it is the same field. */
function settled(all: readonly (readonly Weighed[])[]): Weighed[] {
  const telling = all.filter((one) => one.length > 0);
  const best = new Map<string, Weighed>();
  for (const one of telling.flat()) {
    const before = best.get(one.field);
    if (before === undefined || order(one, before) < 0) best.set(one.field, one);
  }
  const isAgreed = all.every((one) => one[0]?.field === telling[0]?.[0]?.field);
  const joined = [...best.values()].toSorted(order);
  return isAgreed ? joined : joined.map((one) => ({ ...one, strength: 'weak' }));
}

/** Returns what words say, in whatever language they are. */
function inWords(words: readonly string[], side: Side | undefined, aside: readonly string[] = []): Weighed[] {
  return settled(readings(words, aside).map((meanings) => inReading(meanings, side)));
}

const SIDES: readonly Concept[] = ['mentor', 'mentee'];

function inReading(meanings: readonly Meaning[], side: Side | undefined): Weighed[] {
  const asWritten = weigh(meanings, side);
  if (asWritten.length > 0) return asWritten;
  const [first, ...rest] = meanings;
  const own = SIDES.find((one) => first?.concepts.includes(one) === true);
  // "Mentor name" is the mentor's own name, in a file of mentors.
  if (own === undefined || rest.length === 0 || rest.some(({ concepts }) => concepts.includes(own)))
    return [];
  if (side !== undefined && side !== 'both' && side !== own) return [];
  const concept: Concept = side === own ? 'light' : 'own-side';
  return weigh([{ word: first?.word ?? '', concepts: [concept] }, ...rest], own as Side);
}

function weigh(meanings: readonly Meaning[], side: Side | undefined): Weighed[] {
  const best = new Map<string, Weighed>();
  for (const rule of headerRules()) {
    const weighed = byRule(rule, meanings);
    const before = best.get(rule.field);
    if (weighed !== undefined && (before === undefined || order(weighed, before) < 0))
      best.set(rule.field, weighed);
  }
  const all = onSide([...best.values()], side).toSorted(order);
  return oneStrong(all);
}

/** Where two fields are strong, keeps the one for which more words speak; where as many do, both are in doubt. */
function oneStrong(all: readonly Weighed[]): Weighed[] {
  const strong = all.filter(({ strength }) => strength === 'strong');
  const most = Math.max(...strong.map(({ speaking }) => speaking));
  const isAlone = strong.filter(({ speaking }) => speaking === most).length === 1;
  const joined = all.map((one): Weighed =>
    one.strength === 'strong' && (one.speaking < most || !isAlone) ? { ...one, strength: 'weak' } : one,
  );
  return joined.toSorted(order);
}

/** Mentors have no goals in these programmes, and mentees no places. */
function onSide(all: readonly Weighed[], side: Side | undefined): Weighed[] {
  if (side === 'mentor') {
    const asMentor = all.map((one) =>
      one.field === 'goals' && one.strength === 'weak' && one.speaking < 2
        ? { ...one, field: 'expertise' }
        : one,
    );
    return asMentor;
  }
  return [...all];
}

function byRule(rule: HeaderRule, meanings: readonly Meaning[]): Weighed | undefined {
  let unexplained = 0;
  let speaking = 0;
  for (const { concepts } of meanings) {
    if (concepts.some((concept) => rule.explains.has(concept))) speaking++;
    else if (concepts.includes('light')) continue;
    else if (concepts.length > 0 && concepts.every(speaksAgainst)) return undefined;
    else unexplained++;
  }
  if (unexplained > rule.reach) return undefined;
  const has = (wanted: Concept): boolean => meanings.some(({ concepts }) => concepts.includes(wanted));
  if (!rule.needs.every((any) => any.some(has))) return undefined;
  const isTurned = rule.field === 'name' && isLastFirst(meanings);
  return {
    field: rule.field,
    strength: unexplained === 0 ? rule.strength : 'weak',
    unexplained,
    speaking,
    ...(isTurned && { isTurned }),
  };
}

const LAST: readonly Concept[] = ['last', 'name-or-last'];
const FIRST: readonly Concept[] = ['first', 'name-or-first'];

/** Whether a header names the last name before the first. */
function isLastFirst(meanings: readonly Meaning[]): boolean {
  const at = (wanted: readonly Concept[]): number =>
    meanings.findIndex(({ concepts }) => concepts.some((one) => wanted.includes(one)));
  const last = at(LAST);
  const first = at(FIRST);
  return last >= 0 && first > last;
}

function order(a: Weighed, b: Weighed): number {
  const strengths = Number(b.strength === 'strong') - Number(a.strength === 'strong');
  return strengths || a.unexplained - b.unexplained || b.speaking - a.speaking;
}
