/** The signal of a circle, or a panel, whose mentor has left. */
import { longDate } from '../time/dates.ts';
import { idOf } from '../reference.ts';
import { isWithoutMentor } from '../relationship/members/members.ts';
import { oneLine } from '../words/text.ts';
import type { Signal } from './signal.ts';

export const withoutMentor: Signal = {
  name: 'without-mentor',
  label: 'without a mentor',
  meaning: 'its mentor has left, and nobody has taken over',
  look(facts) {
    if (!isWithoutMentor(facts)) return undefined;
    const last = facts.former
      .filter(({ role }) => role === 'mentor')
      .toSorted((a, b) => (a.leftOn < b.leftOn ? -1 : 1))
      .at(-1);
    const since = last?.leftOn ?? facts.startedOn;
    return {
      reason: 'It is without a mentor.',
      evidence: `${last === undefined ? 'The mentor' : oneLine(last.name)} left on ${longDate(since)}.`,
      advice: 'Find somebody who takes over, or end it and match its people again.',
      command: `mentor relationship join ${idOf('R', facts.id)} NAME --as mentor`,
      since,
      about: facts.people.map(({ participantId }) => participantId),
      // Only the coordinator can find another.
      least: 'coordinator',
      isNews: true,
    };
  },
};
