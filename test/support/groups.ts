/** Relationships of several people in a data file. */
import type { Format } from '../../src/domain/people/fields/choices.ts';
import type { RelationshipRole } from '../../src/domain/relationship/relationship.ts';
import { loadParticipants } from '../../src/store/people/participants.ts';
import { insertRelationship } from '../../src/store/relationships/relationships.ts';
import { addDays } from '../../src/domain/time/dates.ts';
import type { aProgramme } from './programme.ts';

/** Adds a relationship of people who are in a programme already, by name. The others are mentees, or peers where it is of peers. */
export function withGroup(
  programme: ReturnType<typeof aProgramme>,
  format: Format,
  mentors: readonly string[],
  others: readonly string[],
): void {
  programme.with(`a ${format}`, ({ store }) => {
    const ids = new Map(loadParticipants(store).map(({ id, name }) => [name, id]));
    const member = (name: string, role: RelationshipRole) => ({
      participantId: ids.get(name) ?? 0,
      role,
      waitBefore: 0,
    });
    insertRelationship(store, {
      format,
      roundId: null,
      proposalId: null,
      previousId: null,
      score: null,
      phase: 'preparation',
      startedOn: store.today,
      plannedEndOn: addDays(store.today, 300),
      people: [
        ...mentors.map((name) => member(name, 'mentor')),
        ...others.map((name) => member(name, format === 'peer' ? 'peer' : 'mentee')),
      ],
    });
  });
}
