/** Takes how somebody says that it is going. */
import { scheduleOf } from '../../../domain/attention/thresholds.ts';
import {
  CHECK_IN_RATINGS,
  type CheckIn,
  type CheckInRating,
} from '../../../domain/relationship/check-in/check-in.ts';
import { latestCheckInMoment } from '../../../domain/relationship/check-in/check-in-schedule.ts';
import { addDays } from '../../../domain/time/dates.ts';
import { saysNothing } from '../../../domain/words/answer.ts';
import { loadSettings } from '../../../store/relationships/attention.ts';
import { findCheckIn, insertCheckIn, updateCheckIn } from '../../../store/relationships/check-ins.ts';
import { fault, numberSaid, type PairTaking, yesSaid } from './taking.ts';

export const checkIn: PairTaking = {
  about: 'pair',
  isReplaceable: true,
  take({ store, facts, person, said, on, occasion }) {
    const rating = (name: CheckInRating | 'recommend'): number | null => numberSaid(said, name) ?? null;
    const given: CheckIn = {
      participantId: person.participantId,
      answeredOn: on,
      satisfaction: rating('satisfaction'),
      trust: rating('trust'),
      communication: rating('communication'),
      commitment: rating('commitment'),
      recommend: rating('recommend'),
      words: said.fields.get('words') ?? null,
      asksHelp: yesSaid(said, 'asks_help') ?? false,
    };
    const isRated = [...CHECK_IN_RATINGS, 'recommend'].some((one) => said.fields.has(one));
    if (!isRated && saysNothing(given.words) && !given.asksHelp)
      return fault('it says nothing of how it is going', 'ask for the answer again');
    const known = findCheckIn(store, facts.id, given.participantId, on);
    if (known === undefined) insertCheckIn(store, facts.id, given);
    else updateCheckIn(store, known.id, laidOver(known, given));
    // The next one can be answered a week before it is due.
    const moment = latestCheckInMoment(facts, scheduleOf(loadSettings(store)), addDays(on, 7));
    const isOfNext = moment !== undefined && moment.opensOn <= on && moment.dueOn > occasion.day;
    const late = `it is late, and counts for the check-in of ${moment?.dueOn}`;
    return {
      told: [
        ...(isOfNext ? [late] : []),
        ...(given.asksHelp ? ['asks for help: mentor report attention'] : []),
      ],
    };
  },
};

/** What was said the same day by another way stays where the answer leaves it out. */
function laidOver(known: CheckIn, said: CheckIn): CheckIn {
  return {
    ...said,
    satisfaction: said.satisfaction ?? known.satisfaction,
    trust: said.trust ?? known.trust,
    communication: said.communication ?? known.communication,
    commitment: said.commitment ?? known.commitment,
    recommend: said.recommend ?? known.recommend,
    words: said.words ?? known.words,
    asksHelp: said.asksHelp || known.asksHelp,
  };
}
