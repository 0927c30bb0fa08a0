/** `mentor show`: shows what is named by the command that shows such a thing; of a person, what tells most. */
import type { Command, Context } from '../../context.ts';
import { shownFields } from '../../domain/people/fields/shown-fields.ts';
import { missingFor, statusOn } from '../../domain/people/readiness.ts';
import { idOf } from '../../domain/reference.ts';
import { glanceAt } from '../../domain/relationship/glance.ts';
import { isOpen } from '../../domain/relationship/relationship.ts';
import { MeantLine } from '../../errors.ts';
import { findParticipant } from '../../store/people/participants.ts';
import { loadCustomFields, loadPhases, loadProgramme } from '../../store/programme.ts';
import { loadFacts, loadRelationshipsOf } from '../../store/relationships/relationships.ts';
import { personGlance } from '../../view/pages/relationship/person-glance.ts';
import { anythingArgument } from '../../application/naming/named-arguments.ts';
import { findThing } from '../../application/naming/which-thing.ts';

/** By the letter of an id, the command that shows it. */
const SHOWN_BY: Readonly<Record<string, readonly string[]>> = {
  R: ['relationship', 'show'],
  G: ['goal', 'show'],
  M: ['meeting', 'list'],
  A: ['meeting', 'action', 'list'],
  N: ['round', 'list'],
  X: ['match', 'show'],
  S: ['resource', 'list'],
};

/** Commands that show all of a kind, and take no id. */
const OF_ALL = new Set(['N', 'S']);

export const shows = true;

export function define(command: Command, context: Context): void {
  anythingArgument(command, context)
    .description(
      'Show what is named: a person with their pairs, what is open and when they last met; a pair, by both names or R7; or a goal, a meeting, a proposal by its id.',
    )
    .option('--confidential', 'show private and sensitive fields and words too')
    .addHelpText('after', '\nExamples:\n  $ mentor show Kasia\n  $ mentor show Kasia Ana\n  $ mentor show G3')
    .action(async (id, options, { args }) => {
      const letter = id.charAt(0);
      const shownBy = SHOWN_BY[letter];
      if (shownBy !== undefined) {
        const pair =
          letter === 'M' || letter === 'A' ? (await findThing(context, letter, id)).relationship : id;
        throw new MeantLine(['show', ...args], [...shownBy, ...(OF_ALL.has(letter) ? [] : [pair])], false);
      }
      const store = await context.store();
      const { today } = store;
      const shown = store.read(() => {
        const person = findParticipant(store, id);
        const { requiredFields } = loadProgramme(store);
        const settings = loadPhases(store);
        const own = loadRelationshipsOf(store, [person.id]);
        return {
          person,
          status: statusOn(person, today),
          missing: missingFor(person, requiredFields, today),
          fields: shownFields(person, loadCustomFields(store), options.confidential === true),
          relationships: loadFacts(store, { ids: own.map((one) => one.id) }).map((facts) => ({
            ...facts,
            ...glanceAt(facts, settings, today),
          })),
          today,
        };
      });
      await context.show(personGlance(shown));
      const pair = shown.relationships.find(isOpen);
      await context.next(
        `mentor participant show ${id} for all that they said`,
        ...(pair === undefined ? [] : [`mentor show ${idOf('R', pair.id)} for what happened in the pair`]),
      );
    });
}
