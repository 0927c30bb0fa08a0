/** `mentor participant list`: shows who is enrolled, who is ready, and what is missing. */
import type { Command, Context } from '../../../context.ts';
import { placesText } from '../../../domain/people/fields/mentoring-fields.ts';
import { type Participant, type RollEntry, rolesOf, STATUSES } from '../../../domain/people/participant.ts';
import { type Role, ROLES } from '../../../domain/people/fields/choices.ts';
import { missingFor, statusOn } from '../../../domain/people/readiness.ts';
import { idOf } from '../../../domain/reference.ts';
import { loadRoll } from '../../../store/people/participants.ts';
import { loadProgramme } from '../../../store/programme.ts';
import { type Block, type Cell, textBlock } from '../../../view/document/document.ts';
import { PARTICIPANT_LIST, standingJson } from '../../../view/pages/people.ts';
import { conditionsOnPeople } from '../../../application/people/people-where.ts';
import { oneOf, repeated } from '../../../application/options/values.ts';
import { unmetWords, WHERE } from '../../../application/options/where.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('List participants, by name: who is ready to be matched and what the others lack.')
    .option('--as <role>', 'only those who are mentors, mentees, both or peers', oneOf(ROLES))
    .option('--status <status>', `only those who are ${STATUSES.join(', ')}`, oneOf(STATUSES))
    .option('--ready', 'only those who can be matched')
    .option('--not-ready', 'only those who cannot, with what is missing')
    .option('--where <condition>', WHERE, repeated)
    .option('--confidential', 'let --where ask for private and sensitive fields too')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor participant list --as mentee --not-ready\n  $ mentor participant list --where organisation="Elm Hill" --where "topic=Behaviour"',
    )
    .action(async (options) => {
      const store = await context.store();
      const { today } = store;
      const { programme, participants, conditions } = store.read(() => {
        const loaded = loadProgramme(store);
        const asked = options.where === undefined ? [] : conditionsOnPeople(store, loaded, options);
        const also = asked.flatMap(({ asked: { properties } }) => properties);
        return {
          programme: loaded,
          participants: loadRoll(store, loaded.requiredFields, also),
          conditions: asked,
        };
      });
      const lines = participants
        .map((person) => ({
          person,
          status: statusOn(person, today),
          missing: missingFor(person, programme.requiredFields, today),
        }))
        .filter(({ person, status, missing }) => {
          if (options.as !== undefined && !hasRole(person, options.as)) return false;
          if (options.status !== undefined && options.status !== status) return false;
          if (options.ready === true && missing.length > 0) return false;
          if (options.notReady === true && missing.length === 0) return false;
          return conditions.every(({ isMet }) => isMet(person));
        })
        .sort((a, b) => compareText(a.person.name, b.person.name) || a.person.id - b.person.id);
      const rowsOf = (placesOf: (person: RollEntry) => Cell): Cell[][] =>
        lines.map(({ person, status, missing }) => [
          idOf('P', person.id),
          person.name,
          person.email,
          rolesOf(person),
          person.organisation,
          person.level,
          person.isMentor ? placesOf(person) : null,
          status,
          missing.length === 0 ? 'yes' : 'no',
          missing.join(', '),
        ]);
      let blocks: Block[] | undefined;
      await context.show({
        schema: 'participant.list/1',
        // A getter, as below: with thousands of lines, only the form that is printed is built.
        get json() {
          return {
            participants: lines.map(({ person, status, missing }) => ({
              ...standingJson(person, status, missing),
              organisation: person.organisation,
              level: person.level,
              capacity: person.isMentor ? (person.capacity ?? programme.defaultCapacity) : null,
              is_default_capacity: person.isMentor && person.capacity === null,
            })),
          };
        },
        get blocks(): Block[] {
          return (blocks ??= [
            {
              kind: 'table',
              table: {
                columns: PARTICIPANT_LIST,
                rows: rowsOf(({ capacity }) => capacity ?? programme.defaultCapacity),
                whenEmpty: 'No participants.',
              },
            },
          ]);
        },
        // Nobody who reads this, not even an import, may take a default for what somebody gave.
        get table() {
          return {
            columns: PARTICIPANT_LIST,
            rows: rowsOf(({ capacity }) => placesText(capacity, programme.defaultCapacity)),
          };
        },
        notes: unmetWords(conditions, participants, 'participant').map((text) => textBlock(text)),
      });
    });
}

function hasRole(person: Pick<Participant, 'isMentor' | 'isMentee' | 'isPeer'>, role: Role): boolean {
  if (role === 'peer') return person.isPeer;
  return (role === 'mentee' || person.isMentor) && (role === 'mentor' || person.isMentee);
}

const COLLATOR = new Intl.Collator('en');

function compareText(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
