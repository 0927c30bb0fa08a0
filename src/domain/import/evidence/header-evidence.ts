/**
 * What the words of a header say about which field its column is.
 *
 * A header is strong evidence only where each of its words is known and speaks for the field. One unknown word makes it
 * weak, and one word about something else (somebody's parent, a past employer, an ideal mentor) makes it none.
 */
import type { AskedSide } from '../../people/fields/choices.ts';
import type { Meaning } from './lexicon.ts';
import { readings, wordsOf } from './header-words.ts';
import { type HeaderRule, headerRules } from './header-rules.ts';
import { type Concept, speaksAgainst } from './words/concepts.ts';
import { lineOfQuestion } from './spread-question.ts';
import { type MainQuestion, mainQuestion } from './main-question.ts';

export interface HeaderEvidence {
  /** A field of a file of participants. */
  readonly field: string;
  /** Strong evidence may be taken unless the cells speak against it; weak evidence may be asked. */
  readonly strength: 'strong' | 'weak';
  /** For a name: whether the last name comes first. */
  readonly isTurned?: true;
}

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
export function headerEvidence(header: string, side?: AskedSide): readonly HeaderEvidence[] {
  const own = identityIn(header, side);
  if (own.length > 0) return own;
  const question = mainQuestion(header);
  let found = inQuestion(question, side);
  if (found.length === 0)
    found = inDoubt(question.others.map((other) => inWords(wordsOf(other), { side })).find(isTelling) ?? []);
  if (found.length === 0)
    found = inDoubt(inWords(wordsOf(question.main), { side, isLenient: true }, wordsOf(question.aside)));
  return found.map(({ field, strength, isTurned }) => ({ field, strength, ...(isTurned && { isTurned }) }));
}

/** What a survey asks for in one question, with a line for each. */
const IDENTITY: ReadonlySet<string> = new Set(
  'name first_name last_name email organisation department job_title country region'.split(' '),
);

/** Returns which line of such a question a column is: "Please tell us who you are. [E-mail address]". */
function identityIn(header: string, side: AskedSide | undefined): readonly HeaderEvidence[] {
  const { question = '', line = '' } = lineOfQuestion(header) ?? {};
  if (!question.includes(' ')) return [];
  const found = headerEvidence(line, side);
  return found[0] !== undefined && IDENTITY.has(found[0].field) ? found : [];
}

/** How words are read. */
interface Manner {
  readonly side: AskedSide | undefined;
  /** Whether words are mended, and more of them may stay unexplained. */
  readonly isLenient?: boolean;
}

function inQuestion({ main, parts, aside, isChoice }: MainQuestion, side: AskedSide | undefined): Weighed[] {
  const words = wordsOf(main);
  const bare = inWords(words, { side });
  if (aside === '') return bare.length > 0 ? bare : inParts(parts, side);
  const whole = inWords(words, { side }, wordsOf(aside));
  // What people can choose among may be about anything: "Sector (health, education)".
  if (whole.length === 0) return isChoice ? inDoubt(bare) : [];
  return whole.length === 1 || bare.length === 0
    ? whole
    : whole.map((one) =>
        bare.some(({ field }) => field === one.field) ? one : { ...one, strength: 'weak' },
      );
}

function isTelling(found: readonly Weighed[]): boolean {
  return found.length > 0;
}

function inDoubt(found: readonly Weighed[]): Weighed[] {
  return found.map((one) => ({ ...one, strength: 'weak' }));
}

/** Returns what alternatives say together: "Company/Organisation", "Enw / Name". */
function inParts(parts: readonly string[], side: AskedSide | undefined): Weighed[] {
  return parts.length < 2 ? [] : settled(parts.map((part) => inWords(wordsOf(part), { side })));
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
function inWords(words: readonly string[], manner: Manner, aside: readonly string[] = []): Weighed[] {
  return settled(readings(words, aside, manner.isLenient).map((meanings) => inReading(meanings, manner)));
}

/** How many more words a long question may leave unexplained. */
const MORE_REACH = 2;

const SIDES: readonly Concept[] = ['mentor', 'mentee'];

function inReading(meanings: readonly Meaning[], manner: Manner): Weighed[] {
  const { side } = manner;
  const [first, ...rest] = meanings;
  const own = SIDES.find((one) => first?.concepts.includes(one) === true);
  const asWritten = weigh(meanings, manner);
  if (own === undefined || rest.length === 0 || rest.some(({ concepts }) => concepts.includes(own)))
    return asWritten;
  if (side !== undefined && side !== 'both' && side !== own)
    return asWritten.filter(({ field }) => field !== 'email');
  if (asWritten.length > 0 && side !== own) return asWritten;
  // "Mentor name" is the mentor's own name, in a file of mentors.
  const concept: Concept = side === own ? 'light' : 'own-side';
  const asOwn = weigh([{ word: first?.word ?? '', concepts: [concept] }, ...rest], {
    ...manner,
    side: own as AskedSide,
  });
  return asWritten[0]?.strength === 'strong' || asOwn.length === 0 ? asWritten : asOwn;
}

function weigh(meanings: readonly Meaning[], { side, isLenient }: Manner): Weighed[] {
  const best = new Map<string, Weighed>();
  for (const rule of headerRules()) {
    const weighed = byRule(rule, meanings, reachOf(rule, isLenient === true));
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
  // What leaves words unexplained is not needed beside what explains them all.
  const isSure = strong.length > 0 && isAlone;
  return joined.filter(({ unexplained }) => !isSure || unexplained === 0).toSorted(order);
}

/** Leaves topics that could be either what a mentor offers or what a mentee wants to the side that the file is of. */
function onSide(all: readonly Weighed[], side: AskedSide | undefined): readonly Weighed[] {
  const fields = new Set(all.map(({ field }) => field));
  if (side === undefined || side === 'both' || !fields.has('goals') || !fields.has('expertise')) return all;
  const others = side === 'mentor' ? 'goals' : 'expertise';
  return all.filter(({ field, strength }) => field !== others || strength === 'strong');
}

/** Returns how many words may stay unexplained. Short rules, and those of names, bear no more than they say. */
function reachOf({ field, reach }: HeaderRule, isLenient: boolean): number {
  return isLenient && reach > 0 && !STRICT.has(field) ? reach + MORE_REACH : reach;
}

const STRICT: ReadonlySet<string> = new Set([
  'name',
  'first_name',
  'last_name',
  'ref',
  'roles',
  'level',
  'manager',
  'submitted_at',
]);

function byRule(rule: HeaderRule, meanings: readonly Meaning[], reach: number): Weighed | undefined {
  let unexplained = 0;
  let speaking = 0;
  for (const { concepts } of meanings) {
    if (concepts.some((concept) => rule.explains.has(concept))) speaking++;
    else if (concepts.includes('light')) continue;
    else if (concepts.length > 0 && concepts.every(speaksAgainst)) return undefined;
    else unexplained++;
  }
  if (unexplained > reach) return undefined;
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
