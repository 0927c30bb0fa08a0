/** What a report says as a whole: a sentence by rules from its own figures, and what to do about it. Neither names anybody. */
import { capitalised, thousands } from '../domain/words/text.ts';
import type { Figure } from './figure.ts';
import { sum } from './statistics/arithmetic.ts';

/** Reads a figure of the report by its name. */
export type FigureOf = (name: string) => Figure;

/** Returns what reads these figures by their names. It throws where there is none of that name. */
export function figureOf(figures: readonly Figure[]): FigureOf {
  return (name) => {
    const found = figures.find((one) => one.name === name);
    if (found === undefined) throw new Error(`the report has no figure ${name}`);
    return found;
  };
}

/** Clauses of one sentence, in their order; `null` where there is nothing to say. */
export type Clauses = readonly (string | null)[];

/** Something to do, with the command to begin with. */
export interface Step {
  readonly text: string;
  readonly command: string;
  /** Whether it is of pairs that need a word: where they are told one by one, it says nothing more. */
  readonly isOfPairs?: true;
}

const NUMBERS = 'no one two three four five six seven eight nine ten'.split(' ');

/**
 * Returns a count in words up to ten, with its noun.
 *
 * @example counted(1, 'pair', 'pairs') // 'one pair'
 * @example counted(12, 'pair', 'pairs') // '12 pairs'
 */
export function counted(count: number, one: string, many: string): string {
  return `${NUMBERS[count] ?? thousands(count)} ${count === 1 ? one : many}`;
}

/**
 * Returns a clause with the part and the whole of a share; `null` of nothing.
 *
 * @param verbs What is said of one or of none, and of several: `['has met', 'have met']`.
 * @param noun What the whole is of, where the figure says it too shortly.
 * @example partOf(share, ['meets', 'meet']) // 'seven of ten pairs meet', 'all 12 pairs meet', 'none of the 12 pairs meets'
 */
export function partOf(
  { numerator, denominator, noun: own = ['', ''] }: Figure,
  [one, several]: readonly [one: string, several: string],
  noun: readonly [one: string, many: string] = own,
): string | null {
  const [part, whole] = [numerator ?? 0, denominator ?? 0];
  if (whole === 0) return null;
  const word = (count: number): string => (whole > 10 ? thousands(count) : (NUMBERS[count] ?? ''));
  if (whole === 1) return `the only ${noun[0]} ${part === 1 ? one : negated(one)}`;
  if (part === 0) return `${whole === 2 ? 'neither' : 'none'} of the ${word(whole)} ${noun[1]} ${one}`;
  if (part === whole) return `${whole === 2 ? 'both' : `all ${word(whole)}`} ${noun[1]} ${several}`;
  return `${word(part)} of ${word(whole)} ${noun[1]} ${part === 1 ? one : several}`;
}

/**
 * Returns a clause on a share with what it was at this stage of the round before, where that is known.
 *
 * @example withLast('nine of ten were matched', figure) // 'nine of ten were matched (then 28 of 40)'
 */
export function withLast(clause: string | null, { lastRound }: Figure): string | null {
  if (clause === null || lastRound === undefined) return clause;
  return `${clause} (then ${thousands(lastRound.numerator ?? 0)} of ${thousands(lastRound.denominator ?? 0)})`;
}

/**
 * Returns clauses with what they come to before the first of them.
 *
 * @example headed('better', ['all met', null]) // ['better: all met', null]
 */
export function headed(head: string | undefined, clauses: Clauses): Clauses {
  const first = clauses.findIndex((clause) => clause !== null);
  return head === undefined
    ? clauses
    : clauses.map((clause, at) => (at === first ? `${head}: ${clause}` : clause));
}

/** Returns what is said of one with “not”: `is not well`, `has not met`, `does not need`. */
function negated(verb: string): string {
  const [first = '', ...rest] = verb.split(' ');
  if (['is', 'has', 'was', 'could'].includes(first)) return [first, 'not', ...rest].join(' ');
  return ['does not', first.replace(/s$/, ''), ...rest].join(' ');
}

/** Returns how many there are of each, the commonest first, then by name. */
export function commonestFirst(labels: readonly string[]): (readonly [label: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

/**
 * Returns in a text how many there are of each, the commonest first, then by name.
 *
 * @param most So many are named; the others are one number.
 * @example countedEach(['never met', 'asked for help', 'never met']) // 'never met (2), asked for help (1)'
 */
export function countedEach(labels: readonly string[], most = Infinity): string {
  const sorted = commonestFirst(labels);
  const named = sorted.slice(0, most);
  const others = labels.length - sum(named.map(([, count]) => count));
  return [...named, ...(others === 0 ? [] : [['something else', others] as const])]
    .map(([label, count]) => `${label} (${thousands(count)})`)
    .join(', ');
}

/**
 * Returns the clause, or `null` where its figure is 0 or of nothing.
 *
 * @example unlessNone(figure, (count) => `${count} are late`)
 */
export function unlessNone({ value, numerator }: Figure, say: (count: number) => string): string | null {
  const count = numerator ?? value ?? 0;
  return count === 0 ? null : say(count);
}

/**
 * Returns how many ready mentees have no mentor, by the share of those who have; `null` where each has one.
 *
 * @example withoutMentorText(fourOfFive) // 'One ready mentee has no mentor.'
 */
export function withoutMentorText(matched: Figure | undefined): string | null {
  const count = (matched?.denominator ?? 0) - (matched?.numerator ?? 0);
  if (count === 0) return null;
  return sentenceOf([
    `${counted(count, 'ready mentee', 'ready mentees')} ${count === 1 ? 'has' : 'have'} no mentor`,
  ]);
}

/** Returns what to do where relationships need a word: which they are, only the coordinator's own screen says by name. */
export function needAWord(figure: FigureOf): Step[] {
  const count = figure('at_risk').numerator ?? 0;
  return count === 0 ? [] : [{ text: 'Who needs a word, and what to do:', command: 'mentor today' }];
}

/**
 * Returns the sentence of a report.
 *
 * @example sentenceOf(['two are late', null, 'one has never met']) // 'Two are late; one has never met.'
 */
export function sentenceOf(clauses: Clauses): string {
  const said = clauses.filter((clause) => clause !== null);
  return said.length === 0 ? 'There is nothing to tell yet.' : `${capitalised(said.join('; '))}.`;
}
