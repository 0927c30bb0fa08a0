/** Takes how ready somebody feels. */
import { insertAssessment } from '../../../store/relationships/events.ts';
import { numberSaid, type PairTaking } from './taking.ts';
import { missingFields } from './missing-fields.ts';

const RATINGS = ['motivation', 'time', 'expectations', 'confidence'] as const;

export const readiness: PairTaking = {
  about: 'pair',
  isReplaceable: true, // the newest assessment is the one that counts
  take({ store, facts, person, said, on }) {
    const missing = missingFields(said, RATINGS);
    if (missing !== undefined) return missing;
    const [motivation = 0, time = 0, expectations = 0, confidence = 0] = RATINGS.map((one) =>
      numberSaid(said, one),
    );
    insertAssessment(store, facts.id, {
      participantId: person.participantId,
      assessedOn: on,
      motivation,
      time,
      expectations,
      confidence,
      words: said.fields.get('words') ?? null,
    });
    return {};
  },
};
