/** Takes the review of a pair, which either of the two can give for both. */
import { idOf } from '../../../domain/reference.ts';
import type { Review } from '../../../domain/relationship/relationship.ts';
import { notesBeside } from '../../../domain/relationship/meetings.ts';
import { saysNothing } from '../../../domain/words/answer.ts';
import { hasOtherAnswered } from '../../../store/forms/answers.ts';
import { insertReview } from '../../../store/relationships/events.ts';
import { findReview, updateReview } from '../../../store/relationships/reviews.ts';
import { fault, type PairTaking, yesSaid } from './taking.ts';
import { missingFields } from './missing-fields.ts';

export const review: PairTaking = {
  about: 'pair',
  isReplaceable: false,
  take({ store, facts, said, on, occasion }) {
    const missing = missingFields(said, ['still_works', 'goals_right']);
    if (missing !== undefined) return missing;
    const reviewedOn = said.fields.get('reviewed_on') ?? on;
    if (reviewedOn > store.today)
      return fault('the day of the review is still to come', 'import it again after that day');
    const changes = said.fields.get('changes_agreed') ?? null;
    const given: Review = {
      reviewedOn,
      stillWorks: yesSaid(said, 'still_works') === true,
      goalsRight: yesSaid(said, 'goals_right') === true,
      changesAgreed: saysNothing(changes) ? null : changes,
    };
    // What the other has answered on the same occasion is the same review, whatever day they remember.
    const known =
      findReview(store, facts.id, reviewedOn) ??
      (hasOtherAnswered(store, occasion) ? findReview(store, facts.id, undefined) : undefined);
    if (known === undefined) {
      insertReview(store, facts.id, given);
      return { told: doubts(given, facts.people.length) };
    }
    // It works for both where nobody says otherwise.
    const { reviewedOn: knownOn } = known;
    const both: Review = {
      reviewedOn: knownOn,
      stillWorks: known.stillWorks && given.stillWorks,
      goalsRight: known.goalsRight && given.goalsRight,
      changesAgreed: notesBeside(known.changesAgreed, given.changesAgreed),
    };
    updateReview(store, known.id, both);
    const isOtherwise = known.stillWorks !== given.stillWorks || known.goalsRight !== given.goalsRight;
    return {
      told: [
        `the review of ${knownOn} in ${idOf('R', facts.id)} was recorded already; it is one review`,
        ...(isOtherwise
          ? [
              `${facts.people.length === 2 ? 'the two' : 'they'} do not say the same, so that the doubt counts`,
            ]
          : []),
        ...doubts(both, facts.people.length),
      ],
    };
  },
};

function doubts({ stillWorks, goalsRight }: Review, count: number): string[] {
  return [
    ...(stillWorks ? [] : [`it does not work for ${count === 2 ? 'both' : 'all'}`]),
    ...(goalsRight ? [] : ['the goals are not right']),
  ];
}
