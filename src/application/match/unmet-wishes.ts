/** Tells of wishes that nobody can meet, because nobody has what they name or they are not understood. */
import * as v from 'valibot';
import { quote } from '../../domain/words/text.ts';
import { labelOf } from '../../matching/input/criteria-types.ts';
import { fieldWords } from '../../matching/input/field-values.ts';
import { type MatchingInput, pairContextOf } from '../../matching/input/pair-context.ts';
import { OF_WISH, wishesOfNobody } from '../../matching/input/wishes.ts';
import { isRuleInConfidence } from '../../matching/proposal/in-confidence.ts';

/** How many wishes are quoted. */
const MOST_QUOTED = 5;

/**
 * Returns a sentence for each rule or criterion with such wishes.
 *
 * @param isInConfidence whether wishes about a sensitive field are told of
 */
export function unmetWishes(input: MatchingInput, isInConfidence: boolean): readonly string[] {
  const entries = [
    ...input.criteria.rules.filter(({ rule, on }) => rule === 'wish' && on !== false),
    ...(input.scores === null ? input.criteria.criteria.filter(({ criterion }) => criterion === 'wish') : []),
  ].filter((entry) => isInConfidence || !isRuleInConfidence(labelOf('wish', entry), input.sensitiveFields));
  if (entries.length === 0) return [];
  const context = pairContextOf(input, input.mentees, input.mentors);
  const sentences = entries.flatMap((entry) => {
    const { of, texts, people } = wishesOfNobody(v.parse(OF_WISH, entry), context);
    if (people === 0) return [];
    const [wishes, them] = people === 1 ? ['1 wish names', 'it'] : [`${people} wishes name`, 'them'];
    const quoted = texts.slice(0, MOST_QUOTED).map(quote).join(', ');
    const more = texts.length > MOST_QUOTED ? ', …' : '';
    return [
      `${labelOf('wish', entry)}: ${wishes} no ${fieldWords(of)} that anybody has, and no pair meets ${them}: ${quoted}${more}.`,
    ];
  });
  return [...new Set(sentences)];
}
