/** The signal of a mentor who is in more relationships than they have places, and how that is said. */
import { idOf } from '../reference.ts';
import { inRole } from '../relationship/members/members.ts';
import { oneLine } from '../words/text.ts';
import { type Load, type Signal } from './signal.ts';

export const overCapacity: Signal = {
  name: 'over-capacity',
  label: 'more pairs than places',
  meaning: 'its mentor is in more open relationships than they have places',
  look(facts, { loads }) {
    const over = inRole(facts, 'mentor').flatMap((person) => {
      const load = loads.get(person.participantId);
      return load !== undefined && load.relationships > load.places ? [{ person, load }] : [];
    });
    const [first] = over;
    if (first === undefined) return undefined;
    return {
      reason: 'The mentor is in more relationships than they have places.',
      evidence: `${over.map(({ person, load }) => loadText(person.name, load)).join(', ')}.`,
      advice: 'Ask the mentor whether that is right: give more places, or find another mentor.',
      command: `mentor participant edit ${idOf('P', first.person.participantId)} --capacity ${first.load.relationships}`,
      since: facts.startedOn,
      about: over.map(({ person }) => person.participantId),
      // Only the coordinator can correct this.
      least: 'coordinator',
    };
  },
};

/** Returns `Ada Lovelace is a mentor in 2 relationships and has 1 place`. */
export function loadText(name: string, { relationships, places }: Load): string {
  const taken = `${relationships} ${relationships === 1 ? 'relationship' : 'relationships'}`;
  return `${oneLine(name)} is a mentor in ${taken} and has ${places} ${places === 1 ? 'place' : 'places'}`;
}
