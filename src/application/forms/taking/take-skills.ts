/** Takes how somebody rates themselves, before, during or after. */
import { saidOfEach } from '../../../domain/forms/check-answer.ts';
import { namedByEach } from '../../../domain/forms/each-of.ts';
import { skillMoment } from '../../../domain/forms/due/form-rules.ts';
import { OWN_SUBJECTS } from '../../../domain/people/skills.ts';
import { quote } from '../../../domain/words/text.ts';
import { insertRating, loadRatings, updateRating } from '../../../store/people/skills.ts';
import { loadTopics } from '../../../store/people/topics.ts';
import { fault, type PairTaking } from './taking.ts';

export const skills: PairTaking = {
  about: 'pair',
  isReplaceable: true,
  take({ store, facts, person, participant, occasion, said, on }) {
    const names = loadTopics(store).map(({ name }) => name);
    const rated = new Map<string, number>();
    for (const subject of OWN_SUBJECTS) {
      const rating = said.fields.get(subject);
      if (rating !== undefined) rated.set(subject, Number(rating));
    }
    for (const [key, rating] of saidOfEach(said, 'topic')) {
      const topic = namedByEach(key, participant.goals) ?? namedByEach(key, names);
      if (topic === undefined)
        return fault(`the programme has no topic ${quote(key)}`, 'mentor topic list shows those that it has');
      rated.set(topic, Number(rating));
    }
    const { participantId } = person;
    const moment = skillMoment(facts, occasion.day);
    const known = loadRatings(store, participantId);
    for (const [subject, rating] of rated) {
      const same = known.find(
        (one) => one.subject === subject && one.moment === moment && one.ratedOn === on,
      );
      if (same !== undefined) updateRating(store, same.id, rating);
      else
        insertRating(store, {
          participantId,
          relationshipId: facts.id,
          subject,
          moment,
          ratedOn: on,
          rating,
        });
    }
    return {};
  },
};
