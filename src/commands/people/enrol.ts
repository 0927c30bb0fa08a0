/** `mentor enrol`: enrols one participant, by options or by a guided form. */
import type { Question } from '../../ask.ts';
import type { Command, Context } from '../../context.ts';
import type { Field } from '../../domain/people/field.ts';
import type { Vocabulary } from '../../domain/people/fields/field-entry.ts';
import { FIELDS } from '../../domain/people/fields.ts';
import { NOBODY, parseDraft } from '../../domain/people/draft.ts';
import { type ParticipantFields, rolesOf } from '../../domain/people/participant.ts';
import type { Roles } from '../../domain/people/fields/choices.ts';
import { UNDECIDED } from '../../domain/people/person-references.ts';
import { missingFor } from '../../domain/people/readiness.ts';
import { capitalised, folded, shellLine } from '../../domain/words/text.ts';
import { refused, wrongUsage } from '../../errors.ts';
import { loadParticipants, loadParticipantsById } from '../../store/people/participants.ts';
import { ParticipantWriter } from '../../store/people/participant-writer.ts';
import { loadProgramme, loadVocabulary } from '../../store/programme.ts';
import { personJson, personText } from '../../view/pages/people.ts';
import { said } from '../../view/document/result.ts';
import { tellNearIdentities } from '../../application/people/tell-identities.ts';
import { tellOpenReferences } from '../../application/people/tell-references.ts';
import { addFieldOptions, draftFrom, optionOf, textsFrom } from '../../application/options/field-options.ts';

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
      const isGuided = context.ask.isInteractive && !('name' in given && 'roles' in given);
      const texts = { ...given, ...(await missingTexts(context, vocabulary, given)) };
      const draft = draftFrom(texts, vocabulary);
      const fields: ParticipantFields = { ...NOBODY, ...draft };
      if (fields.name === '')
        throw wrongUsage('--name cannot be empty.', 'give the full name of the participant');
      if (!fields.isMentor && !fields.isMentee)
        throw wrongUsage('--as cannot be empty.', 'say mentor, mentee or both');

      const people = store.read(() => loadParticipants(store));
      const same = people.find((person) => person.email !== null && person.email === fields.email);
      if (same !== undefined)
        throw refused(
          `${personText(same)} has the e-mail ${fields.email} already.`,
          `mentor participant edit P${same.id} changes their fields, --as both gives them both roles; nothing was changed`,
        );
      const id = store.write('enrol', () => new ParticipantWriter(store).insert(fields, null));

      const { person, missing } = store.read(() => {
        const [found] = loadParticipantsById(store, [id]);
        if (found === undefined) throw new Error('the new participant is not there');
        return {
          person: found,
          missing: missingFor(found, loadProgramme(store).requiredFields, store.today),
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
      if (isGuided) await context.say(`The same again, without questions:\n  ${commandLine(texts)}`);
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

/** Asks for what is missing: name and roles, which are required, then what matching needs. */
async function missingTexts(
  context: Context,
  vocabulary: Vocabulary,
  given: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const hasName = 'name' in given || 'first_name' in given || 'last_name' in given;
  const first = [
    ...(hasName ? [] : [textQuestion('name', 'Full name?', vocabulary, true)]),
    ...('roles' in given ? [] : [rolesQuestion()]),
  ];
  if (first.length === 0) return {};
  const answers = byField(await context.ask.fill(first));
  const roles = (answers['roles'] ?? given['roles'] ?? 'mentee') as Roles;
  const rest = FIELDS.filter(
    (field) =>
      !(field.name in given) &&
      !(field.name in answers) &&
      field.isAsked === true &&
      (field.side === undefined || roles === 'both' || field.side === roles),
  ).map((field) =>
    field.name === 'level'
      ? levelQuestion(vocabulary)
      : textQuestion(field.name, questionOn(field), vocabulary, false),
  );
  const more = byField(
    await context.ask.fill(
      rest.filter((question) => question.kind !== 'choice' || question.choices?.length !== 1),
    ),
  );
  return { ...answers, ...Object.fromEntries(Object.entries(more).filter(([, answer]) => answer !== '')) };
}

/** Returns the question for a field. Consent has no default answer for Enter: it is given, never assumed. */
function questionOn({ name, label, about }: Field): string {
  if (name === 'consent_on') return 'Consent given on (YYYY-MM-DD; leave blank if it was not)?';
  return about.toLowerCase().startsWith(label.toLowerCase()) || about === 'e-mail address'
    ? `${capitalised(about)}?`
    : `${label}: ${about}?`;
}

function textQuestion(field: string, message: string, vocabulary: Vocabulary, isRequired: boolean): Question {
  return {
    option: optionOf(field),
    message,
    kind: 'text',
    check(answer) {
      if (answer.trim() === '') return isRequired ? 'This cannot be left out.' : undefined;
      const [problem] = parseDraft({ [field]: answer }, vocabulary).problems;
      return problem === undefined ? undefined : `${problem.message}; ${problem.hint}`;
    },
  };
}

function rolesQuestion(): Question {
  return {
    option: '--as',
    message: 'Mentor, mentee or both?',
    kind: 'choice',
    choices: [
      { value: 'mentee', label: 'Mentee' },
      { value: 'mentor', label: 'Mentor' },
      { value: 'both', label: 'Both' },
    ],
  };
}

function levelQuestion(vocabulary: Vocabulary): Question {
  const levels = vocabulary.levels.map((level) => ({ value: level, label: level }));
  return {
    option: '--level',
    message: 'Level?',
    kind: 'choice',
    choices: [{ value: '', label: '(not said)' }, ...levels],
  };
}

function byField(answers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).map(([option, answer]) => [
      option === '--as' ? 'roles' : option.slice(2).replaceAll('-', '_'),
      answer,
    ]),
  );
}

function commandLine(texts: Readonly<Record<string, string>>): string {
  const words = Object.entries(texts).flatMap(([field, text]) => [
    field === 'roles' ? '--as' : optionOf(field),
    text,
  ]);
  return shellLine(['mentor', 'enrol', ...words]);
}

function roleWords(roles: Roles): string {
  return roles === 'both' ? 'mentor and mentee' : roles;
}
