/** `mentor skill rate`: records a rating that a person gives themselves. */
import type { Command, Context } from '../../../context.ts';
import type { Vocabulary } from '../../../domain/people/fields/field-entry.ts';
import { idOf } from '../../../domain/reference.ts';
import { happenedOn } from '../../../domain/relationship/relationship.ts';
import { MOMENTS, OWN_SUBJECTS, subjectNamed } from '../../../domain/people/skills.ts';
import { sentence } from '../../../domain/words/text.ts';
import { refused } from '../../../errors.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import { loadVocabulary } from '../../../store/programme.ts';
import { insertRating } from '../../../store/people/skills.ts';
import { personText } from '../../../view/pages/people.ts';
import { relationshipFor, relationshipNamed } from '../../../application/relationship/of-relationship.ts';
import { dayItHappened, oneOf, rating, text } from '../../../application/options/values.ts';
import { personArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  personArgument(command, context)
    .description(
      `Record what a mentor or a mentee rates in themselves: a topic of the programme, or ${OWN_SUBJECTS.join(', ')}. 5 is best, for workload too.`,
    )
    .requiredOption('--subject <subject>', 'what is rated', text)
    .requiredOption('--rating <1-5>', '1 (not at all) to 5 (fully)', rating)
    .requiredOption('--moment <moment>', MOMENTS.join(', '), oneOf(MOMENTS))
    .option(
      '--relationship <relationship>',
      'R7, or the other of the two by name (default: the one they are in)',
    )
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor skill rate P3 --subject leadership --rating 2 --moment before',
    )
    .action(async (given, options) => {
      const relationshipGiven = await relationshipNamed(context, given, options.relationship);
      const { person, subject, ratedOn, relationshipId } = await context.write('skill rate', (store) => {
        const found = findParticipant(store, given);
        const saved = {
          subject: subjectOf(options.subject, loadVocabulary(store)),
          ratedOn: happenedOn(options.on, store.today),
          relationshipId: relationshipFor(store, found.id, relationshipGiven),
        };
        insertRating(store, {
          participantId: found.id,
          moment: options.moment,
          rating: options.rating,
          ...saved,
        });
        return { person: found, ...saved };
      });
      const values = {
        participant: idOf('P', person.id),
        relationship: relationshipId === null ? null : idOf('R', relationshipId),
        subject,
        moment: options.moment,
        on: ratedOn,
        rating: options.rating,
      };
      await context.did(
        'skill.rate/1',
        `${personText(person)}: ${subject} ${options.rating} of 5, ${options.moment}, on ${ratedOn}.`,
        values,
      );
      await context.next(`mentor skill list ${idOf('P', person.id)}`);
    });
}

function subjectOf(given: string, { topics }: Vocabulary): string {
  const found = subjectNamed(given, topics);
  if ('subject' in found) return found.subject;
  throw refused(sentence(found.message), found.hint);
}
