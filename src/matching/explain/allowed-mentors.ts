/** The mentors whom a mentee may have, with their scores. */
import type { Participant } from '../../domain/people/participant.ts';
import { byCandidateKey, type MatchingInput, pairContextOf } from '../input/pair-context.ts';
import { emptyList, EVERY_LEVEL } from '../kernel/row-kernel.ts';
import type { Ready } from '../proposal/best-matches.ts';
import { compilePairRules } from '../scoring/pair-rules.ts';

export interface AllowedMentor {
  readonly other: Participant;
  /** In units. */
  readonly score: number;
}

/**
 * Returns the mentors with a place whom the rules allow a mentee, who need not be in the pool, by key. Places that are locked
 * count as places.
 *
 * @param ready the input ready to be asked, where it is: otherwise the rules are compiled for this mentee alone
 */
export function allowedMentors(
  input: MatchingInput,
  mentee: Participant,
  ready: Ready | null,
): readonly AllowedMentor[] {
  const at = ready === null ? -1 : ready.context.mentees.findIndex(({ id }) => id === mentee.id);
  if (ready !== null && at !== -1) {
    const row = emptyList();
    ready.problem.kernel.atLeast(at, EVERY_LEVEL, 0, row);
    // There, mentors without a place are as if they had one.
    const withPlace = new Set(
      input.mentors.filter(({ places }) => places > 0).map(({ participant }) => participant.id),
    );
    return Array.from({ length: row.length }, (_, k) => ({
      other: ready.context.mentors[row.mentorOf[k]!]!,
      score: row.scores[k]!,
    })).filter(({ other }) => withPlace.has(other.id));
  }
  const alone = [{ participant: mentee, places: 0, wait: 0 }];
  const context = pairContextOf(input, alone, input.mentors.toSorted(byCandidateKey));
  const { scoreOf } = compilePairRules(input, context);
  return context.mentors
    .map((other, mentor) => ({ other, score: scoreOf(0, mentor) }))
    .filter(({ score }) => !Number.isNaN(score));
}
