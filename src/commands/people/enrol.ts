/** `mentor enrol`: enrols one participant, by options or by a guided form. */
import type { Command, Context } from '../../context.ts';
import { NOBODY } from '../../domain/people/draft.ts';
import { type ParticipantFields, rolesOf } from '../../domain/people/participant.ts';
import type { Roles } from '../../domain/people/fields/choices.ts';
import { UNDECIDED } from '../../domain/people/person-references.ts';
import { missingFor } from '../../domain/people/readiness.ts';
import { folded, shellLine } from '../../domain/words/text.ts';
import { wrongUsage } from '../../errors.ts';
import { loadParticipantsById } from '../../store/people/participants.ts';
import { loadFindable } from '../../store/people/person-references.ts';
import { ParticipantWriter } from '../../store/people/participant-writer.ts';
import { loadProgramme, loadVocabulary } from '../../store/programme.ts';
import { personJson, personText } from '../../view/pages/people.ts';
import { said } from '../../view/document/result.ts';
import { askParticipant, refuseKnownEmail } from '../../application/people/ask-participant.ts';
import { tellNearIdentities } from '../../application/people/tell-identities.ts';
import { tellOpenReferences } from '../../application/people/tell-references.ts';
import {
  addFieldOptions,
  draftFrom,
  fieldOf,
  optionOf,
  textsFrom,
} from '../../application/options/field-options.ts';

export function define(command: Command, context: Context): void {
  command.description(
    'Enrol one participant. In a terminal a form asks for what is missing; without one every value is an option.',
  );
  addFieldOptions(command);
  command
    .addHelpText(
      'after',
      '\nLists are separated by ";". Examples:\n  $ mentor enrol\n  $ mentor enrol --as mentee --name "Ada Lovelace" --email ada@example.org \\\n      --goals "Leading a team" --consent-on 2026-09-01',
    )
    .action(async (options) => {
      const store = await context.store();
      const vocabulary = store.read(() => loadVocabulary(store));
      const given = textsFrom(options);
      const people = store.read(() => loadFindable(store));
      const programme = store.read(() => loadProgramme(store));
      // What the line gives is checked before anything is asked.
      if (context.ask.isInteractive) refuseKnownEmail(people, draftFrom(given, vocabulary).email);
      const answers = await askParticipant(context, { programme, vocabulary, people }, given);
      const answered = Object.entries(answers).map(([option, answer]) => [fieldOf(option), answer] as const);
      const texts = { ...given, ...Object.fromEntries(answered) };
      const draft = draftFrom(texts, vocabulary);
      const fields: ParticipantFields = { ...NOBODY, ...draft };
      if (fields.name === '')
        throw wrongUsage('--name cannot be empty.', 'give the full name of the participant');
      if (!fields.isMentor && !fields.isMentee && !fields.isPeer)
        throw wrongUsage('--as cannot be empty.', 'say mentor, mentee, both or peer');

      refuseKnownEmail(
        store.read(() => loadFindable(store)),
        fields.email,
      );
      const id = store.write('enrol', () => new ParticipantWriter(store).insert(fields, null));

      const { person, missing } = store.read(() => {
        const [found] = loadParticipantsById(store, [id]);
        if (found === undefined) throw new Error('the new participant is not there');
        return {
          person: found,
          missing: missingFor(found, programme.requiredFields, store.today),
        };
      });
      await context.show({
        ...said(
          'enrol/1',
          `Enrolled ${personText(person)} as ${roleWords(rolesOf(person))}${missing.length === 0 ? ', ready to be matched' : `; not ready: ${missing.join(', ')}`}.`,
          { id: `P${id}`, name: person.name, roles: rolesOf(person) },
        ),
        json: {
          participant: {
            ...personJson(person),
            roles: rolesOf(person),
            is_ready: missing.length === 0,
            missing,
          },
        },
      });
      if (Object.keys(answers).length > 0)
        await context.again(shellLine(['mentor', ...context.argv, ...Object.entries(answers).flat()]));
      const told = await tellNearIdentities(context, store, id);
      const namesake = people.find((one) => folded(one.name) === folded(fields.name) && !told.has(one.id));
      if (namesake !== undefined)
        await context.say(
          `Note: ${personText(namesake)} has the same name. If it is the same person, mentor undo takes this back.`,
        );
      await tellOpenReferences(context, store, id);
      const lacking = missing.filter((name) => name !== UNDECIDED);
      await context.next(
        ...(missing.length === 0 ? ['mentor match, when everyone is in'] : []),
        ...(lacking.length === 0
          ? []
          : [`mentor participant edit P${id} ${lacking.map((name) => `${optionOf(name)} …`).join(' ')}`]),
      );
    });
}

function roleWords(roles: Roles): string {
  return roles.replace('both', 'mentor and mentee').replace('; ', ' and ');
}
