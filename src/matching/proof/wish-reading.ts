/** How the proof reads wishes: it groups people by what they ask for and by what they have. */
import type { Participant } from '../../domain/people/participant.ts';
import { readWish, valueKeys } from '../../domain/wishes/read-wish.ts';
import { fieldValues } from '../input/field-values.ts';
import type { PairContext } from '../input/pair-context.ts';
import { type Groups, groupsOf } from './groups.ts';
import { type Reading, reading } from './reading.ts';

/** Whether a wish is met; `null` where a value is not known, `undefined` where nothing is wished for. */
type Met = boolean | null | undefined;

interface Asking {
  /** The keys of the values that will do; `null` where anything will. */
  readonly wanted: readonly string[] | null;
  /** Whether they would have what they have themselves. */
  readonly isLikeMine: boolean;
  /** The keys of their own values. */
  readonly has: readonly string[];
}

/**
 * Reads a wish.
 *
 * @param sayOf given what becomes of each side's wish; of a side that is not asked, nothing is wished for
 */
export function wishReading(
  { mentees, mentors, everyone }: PairContext,
  {
    wish = '',
    of = '',
    side = 'mentee',
  }: { readonly wish?: string; readonly of?: string; readonly side?: string },
  sayOf: (ofMentee: Met, ofMentor: Met) => number,
): Reading {
  const keys = new Map<string, readonly string[]>();
  const hasOf = (person: PairContext['mentees'][number]): readonly string[] => {
    const values = fieldValues(person, of);
    const text = values.join('\n');
    if (!keys.has(text)) keys.set(text, [...new Set(values.flatMap((value) => valueKeys(value, of)))].sort());
    return keys.get(text)!;
  };
  const known = new Set(everyone.flatMap(hasOf));
  const read = (people: PairContext['mentees'], isAsked: boolean, isAskedFor: boolean): Groups<Asking> => {
    const byText = new Map<string, Omit<Asking, 'has'>>();
    const keyOf = (person: Participant): string =>
      JSON.stringify([isAsked ? fieldValues(person, wish) : [], fieldValues(person, of)]);
    return groupsOf(people, keyOf, (person) => {
      const texts = isAsked ? fieldValues(person, wish) : [];
      const text = texts.join('\n');
      let asked = byText.get(text);
      if (asked === undefined) {
        const { isOpen, isLikeMine, named } = readWish(texts, { wish, of }, known);
        // What nobody has meets nobody, so all such wishes are alike.
        const wanted = isOpen ? null : named.filter((key) => known.has(key)).sort();
        byText.set(text, (asked = { wanted, isLikeMine }));
      }
      return { ...asked, has: isAskedFor || asked.isLikeMine ? hasOf(person) : [] };
    });
  };
  const [ofMentees, ofMentors] = [side !== 'mentor', side !== 'mentee'];
  return reading(read(mentees, ofMentees, ofMentors), read(mentors, ofMentors, ofMentees), (mentee, mentor) =>
    sayOf(metBy(mentee, mentor.has), metBy(mentor, mentee.has)),
  );
}

function metBy({ wanted, isLikeMine, has: own }: Asking, has: readonly string[]): Met {
  if (wanted === null) return undefined;
  const will = isLikeMine ? [...wanted, ...own] : wanted;
  if (has.length === 0 || (isLikeMine && will.length === 0)) return null;
  return has.some((key) => will.includes(key));
}
