/** People's wishes and values of a field, as codes. */
import type { Participant } from '../../domain/people/participant.ts';
import { readWish, valueKeys } from '../../domain/wishes/read-wish.ts';
import { fieldReader } from './field-reader.ts';
import { eachOnce, memo } from './memo.ts';
import type { PairContext, Values } from './pair-context.ts';
import { type Codes, newCoder, shareOne } from './value-codes.ts';

export interface WishParameters {
  /** The field that holds the wish. */
  readonly wish: string;
  /** The field of the other side that the wish is about. */
  readonly of: string;
  /** Who wishes. */
  readonly side: 'mentee' | 'mentor' | 'both';
}

/** What becomes of one person's wish in a pair. `open`: they wish for nothing. `unknown`: a value is not known. */
export type Outcome = 'met' | 'unmet' | 'open' | 'unknown';

/** What a person wishes for and what they have, as codes. Equal ones are the same array. */
export type Wisher = readonly [isOpen: boolean, isLacking: boolean, wished: Codes, has: Codes];

/** Returns what becomes of a person's wish with another. */
export function outcomeOf([isOpen, isLacking, wished]: Wisher, [, , , has]: Wisher): Outcome {
  if (isOpen) return 'open';
  if (isLacking || has.length === 0) return 'unknown';
  return shareOne(wished, has) ? 'met' : 'unmet';
}

/** Returns everyone's wishes and values. */
export function codedWishes({ wish, of, side }: WishParameters, context: PairContext): Values<Wisher> {
  const { wisherOf } = wishReaders(context, `${wish}=${of}`);
  return {
    mentees: context.mentees.map((person) => wisherOf(person, side !== 'mentor', side !== 'mentee')),
    mentors: context.mentors.map((person) => wisherOf(person, side !== 'mentee', side !== 'mentor')),
  };
}

const NO_WISH = { isOpen: true, isLikeMine: false, wished: [] } as const;

/** Reads the wishes and values of two fields, joined by "=", each text once. */
export const wishReaders = memo((context, fields: string) => {
  const [wish = '', of = ''] = fields.split('=');
  const keysOf = fieldReader(of, (texts) => texts.flatMap((text) => valueKeys(text, of)));
  const known = new Set(context.everyone.flatMap(keysOf));
  const code = newCoder((key) => key);
  const wishOf = fieldReader(wish, (texts) => {
    const { isOpen, isLikeMine, named } = readWish(texts, { wish, of }, known);
    // What nobody has meets nobody, so all such wishes are alike.
    return { isOpen, isLikeMine, wished: code(named.filter((key) => known.has(key)).toSorted()) };
  });
  const sorted = eachOnce((keys: readonly string[]) => code(keys.toSorted()));
  const wishers = new Map<string, Wisher>();
  const wisherOf = (person: Participant, isWishing: boolean, isWishedFor: boolean): Wisher => {
    const has = sorted(keysOf(person));
    const { isOpen, isLikeMine, wished } = isWishing ? wishOf(person) : NO_WISH;
    const isLacking = isLikeMine && has.length === 0 && wished.length === 0;
    const wisher: Wisher = [
      isOpen,
      isLacking,
      isLikeMine ? [...wished, ...has] : wished,
      isWishedFor ? has : [],
    ];
    const text = wisher.join(';');
    const before = wishers.get(text);
    if (before === undefined) wishers.set(text, wisher);
    return before ?? wisher;
  };
  return { wishOf, wisherOf };
});
