/** `mentor agreement show`: the newest version, and who accepted it. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { Failure } from '../../errors.ts';
import { findRelationship } from '../../store/relationships.ts';
import { personJson, relationshipText } from '../../view/people.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Show the agreement as it now stands, and who has accepted it.')
    .argument('<relationship>', 'R7')
    .action(async (given) => {
      const store = await context.store();
      const facts = store.read(() => findRelationship(store, given));
      const { agreement } = facts;
      if (agreement === null)
        throw new Failure(
          'refused',
          `${idOf('R', facts.id)} has no agreement yet.`,
          `mentor agreement set ${idOf('R', facts.id)} --help`,
        );
      const rhythm = agreement.rhythmDays === null ? null : `every ${agreement.rhythmDays} days`;
      await context.show({
        schema: 'agreement.show/1',
        json: {
          relationship: idOf('R', facts.id),
          version: agreement.version,
          drafted_on: agreement.draftedOn,
          mentor_expectations: agreement.mentorExpectations,
          mentee_expectations: agreement.menteeExpectations,
          responsibilities: agreement.responsibilities,
          rhythm_days: agreement.rhythmDays,
          channel: agreement.channel,
          boundaries: agreement.boundaries,
          confidentiality: agreement.confidentiality,
          etiquette: agreement.etiquette,
          accepted: agreement.acceptances.map((acceptance) => {
            const person = facts.people.find((one) => one.participantId === acceptance.participantId);
            return {
              participant: personJson({
                id: acceptance.participantId,
                name: person?.name ?? '',
                email: person?.email ?? null,
              }),
              on: acceptance.acceptedOn,
            };
          }),
        },
        blocks: [
          { kind: 'heading', text: `Agreement of ${relationshipText(facts)}` },
          {
            kind: 'fields',
            fields: [
              ['Version', `${agreement.version}, of ${agreement.draftedOn}`],
              ['Mentor', agreement.mentorExpectations],
              ['Mentee', agreement.menteeExpectations],
              ['Responsibilities', agreement.responsibilities],
              ['Rhythm', rhythm],
              ['Channel', agreement.channel],
              ['Boundaries', agreement.boundaries],
              ['Confidentiality', agreement.confidentiality],
              ['Etiquette', agreement.etiquette],
            ],
          },
          {
            kind: 'checklist',
            items: facts.people.map((person) => {
              const done = agreement.acceptances.find((one) => one.participantId === person.participantId);
              return {
                isDone: done !== undefined,
                text: `accepted by ${person.name} (${person.role})`,
                ...(done === undefined ? {} : { note: done.acceptedOn }),
              };
            }),
          },
        ],
      });
    });
}
