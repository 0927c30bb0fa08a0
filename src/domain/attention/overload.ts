/** The signal of a mentor who has more mentees than places. */
import { idOf } from '../reference.ts';
import { inRole } from '../relationship/members/members.ts';
import { oneLine } from '../words/text.ts';
import { type Signal } from './signal.ts';

export const overCapacity: Signal = {
  name: 'over-capacity',
  meaning: 'its mentor has more mentees in open relationships than places',
  look(facts, { loads }) {
    const over = inRole(facts, 'mentor').flatMap((person) => {
      const load = loads.get(person.participantId);
      return load !== undefined && load.mentees > load.places ? [{ person, load }] : [];
    });
    const [first] = over;
    if (first === undefined) return undefined;
    return {
      reason: 'The mentor has more mentees than places.',
      evidence: `${over.map(({ person, load }) => `${oneLine(person.name)} has ${load.mentees} mentees and ${load.places} ${load.places === 1 ? 'place' : 'places'}`).join(', ')}.`,
      advice: 'Ask the mentor whether that is right: give more places, or find another mentor.',
      command: `mentor participant edit ${idOf('P', first.person.participantId)} --capacity ${first.load.mentees}`,
      since: facts.startedOn,
      about: over.map(({ person }) => person.participantId),
      // Only the coordinator can correct this.
      least: 'coordinator',
    };
  },
};
