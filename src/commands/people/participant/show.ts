/** `mentor participant show`: shows one participant with their relationships. */
import type { Command, Context } from '../../../context.ts';
import { shownFields } from '../../../domain/people/fields/shown-fields.ts';
import { UNDECIDED } from '../../../domain/people/person-references.ts';
import { missingFor, statusOn } from '../../../domain/people/readiness.ts';
import { idOf } from '../../../domain/reference.ts';
import { type Relationship, side } from '../../../domain/relationship/relationship.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import { loadCustomFields, loadProgramme } from '../../../store/programme.ts';
import { loadReferencesOf } from '../../../store/people/person-references.ts';
import { loadRelationshipsOf } from '../../../store/relationships/relationships.ts';
import type { Block } from '../../../view/document/document.ts';
import { fieldsJson, namesOf, personText, standingJson } from '../../../view/pages/people.ts';
import { referenceJson, referenceWords } from '../../../view/pages/references.ts';
import { type Field, listing, plainTable } from '../../../view/document/result.ts';
import { personArgument } from '../../../application/naming/named-arguments.ts';

const RELATIONSHIP: readonly Field<Relationship>[] = [
  { key: 'id', label: 'Id', give: 0, of: ({ id }) => idOf('R', id) },
  { key: 'mentors', label: 'Mentor', of: (one) => namesOf(side(one, 'mentor')), only: 'table' },
  { key: 'mentees', label: 'Mentee', of: (one) => namesOf(side(one, 'mentee')), only: 'table' },
  { key: 'phase', label: 'Phase', give: 0, of: ({ phase }) => phase },
  { key: 'outcome', label: 'Outcome', give: 0, of: ({ outcome }) => outcome },
];

export const shows = true;

export function define(command: Command, context: Context): void {
  personArgument(command, context)
    .description('Show one participant: what they said, whether they are ready, and their relationships.')
    .option('--confidential', 'show private and sensitive fields too: whom they prefer, whom they avoid')
    .action(async (given, options) => {
      const store = await context.store();
      const { person, programme, custom, relationships, references } = store.read(() => {
        const found = findParticipant(store, given);
        return {
          person: found,
          programme: loadProgramme(store),
          custom: loadCustomFields(store),
          references: loadReferencesOf(store, found.id),
          relationships: loadRelationshipsOf(store, [found.id]),
        };
      });
      const missing = missingFor(person, programme.requiredFields, store.today);
      const status = statusOn(person, store.today);
      const fields = shownFields(person, custom, options.confidential === true);
      const blocks: Block[] = [
        { kind: 'heading', text: personText(person) },
        {
          kind: 'fields',
          fields: [
            ['Status', status],
            ['Ready', missing.length === 0 ? 'yes' : `no: ${missing.join(', ')}`],
            ['Enrolled on', person.enrolledOn],
            ...fields
              .filter(([key, , value]) => value !== '' && key !== 'name')
              .map(([key, label, value]) => [label, referenceWords(references, key) ?? value] as const),
          ],
        },
      ];
      const listed = listing(relationships, RELATIONSHIP, { title: 'Relationships' });
      if (relationships.length > 0) blocks.push(listed.block);
      await context.show({
        schema: 'participant.show/1',
        json: {
          participant: {
            ...standingJson(person, status, missing),
            enrolled_on: person.enrolledOn,
            fields: fieldsJson(fields),
            references: references
              .filter(({ field }) => fields.some(([key]) => key === field))
              .map(referenceJson),
          },
          relationships: listed.json,
        },
        blocks,
        table: plainTable(
          ['field', 'value'],
          [
            ['id', idOf('P', person.id)],
            ['status', status],
            ['ready', missing.length === 0 ? 'yes' : 'no'],
            ['missing', missing.join(', ')],
            ['enrolled_on', person.enrolledOn],
            ...fields.map(([key, , value]) => [key, value]),
          ],
        ),
      });
      if (missing.includes(UNDECIDED))
        await context.next(`mentor participant reference list ${idOf('P', person.id)} --confidential`);
    });
}
