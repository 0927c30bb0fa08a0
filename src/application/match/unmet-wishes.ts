/** Tells of wishes that nobody can meet, because nobody has what they name or they are not understood. */
import * as v from 'valibot';
import { capitalised, quote } from '../../domain/words/text.ts';
import { labelOf } from '../../matching/input/criteria-types.ts';
import { fieldWords } from '../../matching/input/field-values.ts';
import { type MatchingInput, pairContextOf } from '../../matching/input/pair-context.ts';
import { OF_WISH, type WishesOfNobody, wishesOfNobody } from '../../matching/input/wishes.ts';
import { isRuleInConfidence } from '../../matching/proposal/in-confidence.ts';

/** How many wishes are quoted. */
const MOST_QUOTED = 5;

/**
 * Returns a sentence for each rule or criterion with such wishes.
 *
 * @param isInConfidence whether wishes about a sensitive field are quoted; otherwise they are counted alone
 */
export function unmetWishes(input: MatchingInput, isInConfidence: boolean): readonly string[] {
  const entries = [
    ...input.criteria.rules.filter(({ rule, on }) => rule === 'wish' && on !== false),
    ...(input.scores === null ? input.criteria.criteria.filter(({ criterion }) => criterion === 'wish') : []),
  ];
  if (entries.length === 0) return [];
  const context = pairContextOf(input, input.mentees, input.mentors);
  const sentences = entries.flatMap((entry) => {
    const parameters = v.parse(OF_WISH, entry);
    const found = wishesOfNobody(parameters, context);
    if (found.people === 0) return [];
    const label = labelOf('wish', entry);
    const [them, theyMean] = found.people === 1 ? ['it', 'it means'] : ['them', 'they mean'];
    const means = `importing again with --means ${parameters.wish}:"WORDS=VALUE" says what ${theyMean}.`;
    return isInConfidence || !isRuleInConfidence(label, input.sensitiveFields)
      ? [`${label}: ${quotedWishes(found)} ${capitalised(means)}`]
      : [`${label}: ${countedWishes(found)}; --confidential shows ${them}, and ${means}`];
  });
  return [...new Set(sentences)];
}

function quotedWishes({ of, texts, people }: WishesOfNobody): string {
  const [wishes, them] = people === 1 ? ['1 wish names', 'it'] : [`${people} wishes name`, 'them'];
  const quoted = texts.slice(0, MOST_QUOTED).map(quote).join(', ');
  const more = texts.length > MOST_QUOTED ? ', …' : '';
  return `${wishes} no ${fieldWords(of)} that anybody has, and no pair meets ${them}: ${quoted}${more}.`;
}

function countedWishes({ people }: WishesOfNobody): string {
  return people === 1
    ? '1 wish is not understood, and no pair with a known value meets it'
    : `${people} wishes are not understood, and no pair with a known value meets them`;
}
