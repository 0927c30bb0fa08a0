/** The bodies of the rule and the criterion about a wish of one side against a field of the other. */
import * as v from 'valibot';
import type { Participant } from '../../domain/people/participant.ts';
import { quote } from '../../domain/words/text.ts';
import type { Criterion } from '../criteria/criterion.ts';
import type { Keys } from '../kernel/people-classes.ts';
import type { Rule, Verdict } from '../rules/rule.ts';
import { byValues } from './by-values.ts';
import { fieldValues, fieldWords } from './field-values.ts';
import type { PairContext, Values } from './pair-context.ts';
import { fieldName, oneOf } from './parameters.ts';
import { placesByCode } from './value-codes.ts';
import {
  codedWishes,
  type Outcome,
  outcomeOf,
  type Wisher,
  type WishParameters,
  wishReaders,
} from './wishers.ts';

export type { Outcome, WishParameters } from './wishers.ts';

export const OF_WISH = v.object({
  wish: fieldName(),
  of: fieldName(),
  side: v.optional(oneOf(['mentee', 'mentor', 'both']), 'mentee'),
});

/**
 * Says what is asked for.
 *
 * @example describeWish({ wish: 'ideal', of: 'sector', side: 'mentee' }) // "the mentor's sector as the mentee wishes (ideal)"
 */
export function describeWish({ wish, of, side }: WishParameters): string {
  const [wisher, other] = {
    mentee: ['the mentee', 'the mentor'],
    mentor: ['the mentor', 'the mentee'],
    both: ['either side', 'the other'],
  }[side];
  return `${other}'s ${fieldWords(of)} as ${wisher} wishes (${fieldWords(wish)})`;
}

/** Says something of a pair, given the outcomes of those who wish: of the mentee, of the mentor, or of both in this order. */
type Saying<T> = (outcomes: readonly Outcome[]) => T;

/** Returns the body of a rule. */
export function wishRule(says: Saying<Verdict>): Pick<Rule<WishParameters>, 'compile' | 'compileColumns'> {
  const { compile, compileColumns } = ofWishes(says);
  return {
    compile,
    compileColumns: (parameters, context) => {
      const { keys } = compileColumns(parameters, context);
      return {
        keys,
        // Of two wishes, one that is not met decides before one that is not known.
        ...(parameters.side === 'both' ? {} : { lacking: lackingIn(keys) }),
        marksOver: (some, mark) => wishRows(keys, parameters.side, some, (outcomes) => mark(says(outcomes))),
      };
    },
  };
}

/** Returns the body of a criterion. */
export function wishCriterion(
  says: Saying<number | null>,
): Pick<Criterion<WishParameters>, 'compile' | 'compileColumns'> {
  const { compile, compileColumns } = ofWishes(says);
  return {
    compile,
    compileColumns: (parameters, context) => {
      const { keys } = compileColumns(parameters, context);
      return {
        keys,
        lacking: lackingIn(keys),
        rowsOver: (some) => wishRows(keys, parameters.side, some, (outcomes) => says(outcomes) ?? -1),
      };
    },
  };
}

/** Returns keys that tell of which wishes the outcome is not known. */
function lackingIn({ mentees, mentors }: Values<Wisher>): Keys {
  const lacking = ([isOpen, isLacking, , has]: Wisher): string =>
    `${isOpen} ${isLacking} ${has.length === 0}`;
  return { mentees: mentees.map(lacking), mentors: mentors.map(lacking) };
}

function ofWishes<T>(says: Saying<T>) {
  return byValues(codedWishes, ({ side }: WishParameters, mentee, mentor) =>
    says(outcomesOf(side, mentee, mentor)),
  );
}

function outcomesOf(side: WishParameters['side'], mentee: Wisher, mentor: Wisher): readonly Outcome[] {
  if (side === 'mentee') return [outcomeOf(mentee, mentor)];
  if (side === 'mentor') return [outcomeOf(mentor, mentee)];
  return [outcomeOf(mentee, mentor), outcomeOf(mentor, mentee)];
}

/**
 * Returns a function that fills a row with what is said of a mentee and each of some mentors, in the order of these
 * mentors. Where one side wishes, it visits the mentors who share a code with the mentee, and fills in all others at once.
 */
function wishRows(
  { mentees, mentors }: Values<Wisher>,
  side: WishParameters['side'],
  some: Int32Array,
  says: Saying<number>,
): (mentee: number, row: Int32Array | Uint8Array) => void {
  if (side === 'both')
    return (mentee, row) => {
      for (const [k, mentor] of some.entries())
        row[k] = says(outcomesOf(side, mentees[mentee]!, mentors[mentor]!));
    };
  const [met, unmet, open, unknown] = [says(['met']), says(['unmet']), says(['open']), says(['unknown'])];
  const toOthers = ([isOpen, isLacking]: Wisher): number => (isOpen ? open : isLacking ? unknown : unmet);
  if (side === 'mentee') {
    const { placesWith, without } = placesByCode(
      mentors.map(([, , , has]) => has),
      some,
    );
    return (mentee, row) => {
      const wisher = mentees[mentee]!;
      const [isOpen, , wished] = wisher;
      row.fill(toOthers(wisher));
      for (const code of wished) for (const place of placesWith.get(code) ?? []) row[place] = met;
      if (!isOpen) for (const place of without) row[place] = unknown;
    };
  }
  const { placesWith } = placesByCode(
    mentors.map(([, , wished]) => wished),
    some,
  );
  const wishers = Array.from(some, (mentor) => mentors[mentor]!);
  const [toKnown, toUnknown] = [wishers.map(toOthers), wishers.map(([isOpen]) => (isOpen ? open : unknown))];
  return (mentee, row) => {
    const [, , , has] = mentees[mentee]!;
    row.set(has.length === 0 ? toUnknown : toKnown);
    for (const code of has) for (const place of placesWith.get(code) ?? []) row[place] = met;
  };
}

/**
 * Says what becomes of the wishes in a pair.
 *
 * @param outcomes which are told; all unless said
 * @example wishWords(parameters, ada, bob, context) // 'the mentee asks for "Law"; the mentor\'s sector is Finance'
 */
export function wishWords(
  parameters: WishParameters,
  mentee: Participant,
  mentor: Participant,
  context: PairContext,
  outcomes: readonly Outcome[] = ['met', 'unmet', 'open', 'unknown'],
): string {
  const { wish, of, side } = parameters;
  const { wishOf, wisherOf } = wishReaders(context, `${wish}=${of}`);
  const sides = [
    { who: 'mentee', other: 'mentor', wisher: mentee, wished: mentor },
    { who: 'mentor', other: 'mentee', wisher: mentor, wished: mentee },
  ].filter(({ who }) => side === 'both' || side === who);
  return sides
    .flatMap(({ who, other, wisher, wished }) => {
      const own = wisherOf(wisher, true, false);
      const outcome = outcomeOf(own, wisherOf(wished, false, true));
      if (!outcomes.includes(outcome)) return [];
      if (outcome === 'open') return [`the ${who} asks for nothing`];
      const asked = `the ${who} asks for ${quote(fieldValues(wisher, wish).join('; '))}`;
      const { isLikeMine, wished: named } = wishOf(wisher);
      if (outcome === 'unmet' && !isLikeMine && named.length === 0)
        return [`${asked}, which is nobody's ${fieldWords(of)}`];
      if (outcome === 'unknown')
        return [`${asked}; the ${own[1] ? who : other}'s ${fieldWords(of)} is not known`];
      return [`${asked}; the ${other}'s ${fieldWords(of)} is ${fieldValues(wished, of).join(', ')}`];
    })
    .join('; ');
}

/** Wishes under one rule or criterion that nobody meets. */
export interface WishesOfNobody {
  /** The field that they are about. */
  readonly of: string;
  /** The texts, each once, in the order of the people. */
  readonly texts: readonly string[];
  /** How many people have such a wish. */
  readonly people: number;
}

/** Returns the wishes of those to be matched that name no value of anybody. */
export function wishesOfNobody({ wish, of, side }: WishParameters, context: PairContext): WishesOfNobody {
  const { wishOf } = wishReaders(context, `${wish}=${of}`);
  const asked = [
    ...(side === 'mentor' ? [] : context.mentees),
    ...(side === 'mentee' ? [] : context.mentors),
  ];
  const wishers = new Map(asked.map((person) => [person.key, person]));
  const found = [...wishers.values()].filter((person) => {
    const { isOpen, isLikeMine, wished } = wishOf(person);
    return !isOpen && !isLikeMine && wished.length === 0;
  });
  const texts = new Set(found.map((person) => fieldValues(person, wish).join('; ')));
  return { of, texts: [...texts], people: found.length };
}
