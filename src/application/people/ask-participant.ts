/** The form of `mentor enrol`: a question for each field that it asks for, and a look at the answers before they are kept. */
import type { Answers, Choice, Question, Step } from '../../ask.ts';
import type { Context } from '../../context.ts';
import { parseDraft } from '../../domain/people/draft.ts';
import type { Field } from '../../domain/people/field.ts';
import type { Vocabulary } from '../../domain/people/fields/field-entry.ts';
import { FIELDS } from '../../domain/people/fields.ts';
import type { Findable } from '../../domain/people/people-finder.ts';
import type { Programme } from '../../domain/programme.ts';
import { capitalised, distinct, folded, oneLine, quote } from '../../domain/words/text.ts';
import { Failure, refused } from '../../errors.ts';
import { found } from '../../questions/find-choice.ts';
import { MOST_FOUND } from '../../questions/question.ts';
import { personText } from '../../view/pages/people.ts';
import { dayReading } from '../options/days.ts';
import { fieldOf, optionOf } from '../options/field-options.ts';

/** What is known when somebody is enrolled. */
export interface Enrolling {
  readonly programme: Programme;
  readonly vocabulary: Vocabulary;
  readonly people: readonly Findable[];
}

type ReadDay = Awaited<ReturnType<typeof dayReading>>;

/** The questions, by field. Those of other fields are made of what the field is about. */
const SENTENCES: Readonly<Record<string, (enrolling: Enrolling) => string>> = {
  name: () => 'What is their full name?',
  email: () => 'What is their e-mail address?',
  organisation: () => 'Which school, company or other organisation are they from?',
  job_title: () => 'What is their job title?',
  level: () => 'Which level are they?',
  country: () => 'Which country are they in?',
  timezone: ({ programme }) => `Which time zone are they in? (Enter: ${programme.timezone})`,
  languages: () => 'Which languages do they speak, best first, with ";" between?',
  availability: () => 'When are they free? "Mon 12:00-14:00; Thu 16:00-18:00"',
  expertise: () => 'What can they help with?',
  goals: () => 'What do they want to work on, most important first?',
  capacity: ({ programme }) =>
    `How many mentees can they take? (Enter: ${programme.defaultCapacity}, as is usual here)`,
};

/** The answer to whether there is consent; it is no field. */
const CONSENT = 'consent';

/**
 * Asks for what the line does not give: name and roles, then what matching needs. Shows the answers and asks whether they
 * are right. Returns them by option, without those left out.
 *
 * @param given The texts of the line, by field.
 * @throws Failure `usage` where nobody can be asked; `cancelled` on no and on Ctrl-C.
 */
export async function askParticipant(
  context: Context,
  enrolling: Enrolling,
  given: Readonly<Record<string, string>>,
): Promise<Answers> {
  const hasName = 'name' in given || 'first_name' in given || 'last_name' in given;
  const first = [
    ...(hasName ? [] : [textQuestion('name', enrolling, false)]),
    ...('roles' in given ? [] : [ROLES]),
  ];
  if (first.length === 0) return {};
  const readDay = context.ask.isInteractive ? await dayReading(context) : undefined;
  const rest = FIELDS.filter(
    (field) => field.isAsked === true && !(field.name in given) && field.name !== 'name',
  ).flatMap((field) => stepsOn(field, enrolling, given, readDay));
  const { right, ...answers } = await context.ask.fill([
    ...first,
    ...rest,
    async (said) => {
      const fields = Object.entries(textsOf(said, readDay)).map(
        ([option, text]) => [labelOf(option), text] as const,
      );
      await context.tell({ schema: 'enrol/1', json: {}, blocks: [{ kind: 'fields', fields }] });
      return { option: 'right', message: 'Enrol them?', kind: 'yes-no' };
    },
  ]);
  if (right !== 'yes')
    throw new Failure(
      'cancelled',
      'Not enrolled; nothing was changed.',
      'run mentor enrol again when you are ready',
    );
  return textsOf(answers, readDay);
}

/** Returns the answers that say something, with the day of consent as a date. */
function textsOf(answers: Answers, readDay: ReadDay | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([option, answer]) => {
      if (option === CONSENT || answer === '') return [];
      return [[option, option === optionOf('consent_on') ? dayOf(answer, readDay) : answer]];
    }),
  );
}

const ROLES: Question = {
  option: '--as',
  message: 'Are they a mentor, a mentee or both?',
  kind: 'choice',
  choices: [
    { value: 'mentee', label: 'Mentee' },
    { value: 'mentor', label: 'Mentor' },
    { value: 'both', label: 'Both' },
    { value: 'peer', label: 'Peer: one of two or three equals' },
  ],
};

/** Whether somebody of these roles is asked what one side is asked. A peer wants something, as a mentee does, and has it to give. */
function isAskedOf(side: 'mentor' | 'mentee', roles: string): boolean {
  return roles
    .split('; ')
    .some((role) => role === side || role === 'both' || (role === 'peer' && side === 'mentee'));
}

/** Returns the questions on a field: none where the person has not its side, or the programme nothing to choose from. */
function stepsOn(
  field: Field,
  enrolling: Enrolling,
  given: Readonly<Record<string, string>>,
  readDay: ReadDay | undefined,
): Step[] {
  if (field.name === 'consent_on') return consentSteps(enrolling, readDay);
  return [
    (answers) => {
      const roles = answers['--as'] ?? given['roles'];
      if (field.side !== undefined && !isAskedOf(field.side, roles ?? '')) return undefined;
      if (field.name === 'level') return levelQuestion(enrolling);
      if (field.kept === 'topics' && enrolling.vocabulary.topics.size > 0)
        return topicsQuestion(field, enrolling);
      return textQuestion(field.name, enrolling, true);
    },
  ];
}

function textQuestion(name: string, enrolling: Enrolling, isOptional: boolean): Question {
  return {
    option: optionOf(name),
    message: sentenceOn(name, enrolling),
    kind: 'text',
    isOptional,
    check(answer) {
      const problem = problemWith(name, answer, enrolling.vocabulary);
      if (name === 'email' && problem === undefined)
        refuseKnownEmail(enrolling.people, parseDraft({ email: answer }, enrolling.vocabulary).draft.email);
      return problem;
    },
  };
}

function problemWith(field: string, text: string, vocabulary: Vocabulary): string | undefined {
  const [problem] = parseDraft({ [field]: text }, vocabulary).problems;
  return problem === undefined ? undefined : `${capitalised(problem.message)}.\n${problem.hint}`;
}

/**
 * Throws where somebody has an e-mail address already.
 *
 * @throws Failure `refused`, which says what to do instead.
 */
export function refuseKnownEmail(people: readonly Findable[], email: string | null | undefined): void {
  if (email === null || email === undefined) return;
  const same = people.find((person) => person.email === email);
  if (same === undefined) return;
  throw refused(
    `${personText(same)} has the e-mail ${email} already.`,
    `mentor participant edit P${same.id} changes their fields, --as both gives them both roles; nothing was changed`,
  );
}

function sentenceOn(name: string, enrolling: Enrolling): string {
  const field = FIELDS.find((one) => one.name === name);
  return SENTENCES[name]?.(enrolling) ?? `${capitalised(field?.about ?? name)}?`;
}

function levelQuestion(enrolling: Enrolling): Question | undefined {
  const { levels } = enrolling.vocabulary;
  if (levels.length === 0) return undefined;
  const choices = levels.map((level) => ({ value: level, label: level }));
  return {
    option: optionOf('level'),
    message: sentenceOn('level', enrolling),
    kind: 'choice',
    choices,
    isOptional: true,
  };
}

/** Asks for topics one by one. What is none yet is offered as a new one. */
function topicsQuestion({ name }: Field, enrolling: Enrolling): Question {
  const { topics, isClosed } = enrolling.vocabulary;
  const names = distinct([...topics.values()]);
  const known: readonly Choice[] = [
    ...names.map((topic) => ({ value: topic, label: oneLine(topic) })),
    ...[...topics].flatMap(([called, topic]) =>
      folded(topic) === called ? [] : [{ value: topic, label: `${oneLine(topic)} (${called})` }],
    ),
  ];
  return {
    option: optionOf(name),
    message: sentenceOn(name, enrolling),
    kind: 'search',
    isSeveral: true,
    choices(typed) {
      const fitting = found(known, typed);
      const once = fitting.filter(({ value }, at) => fitting.findIndex((one) => one.value === value) === at);
      const isNew = typed !== '' && isClosed !== true && !topics.has(folded(typed));
      return isNew
        ? [...once.slice(0, MOST_FOUND - 1), { value: typed, label: `${quote(typed)}, a new topic` }]
        : once;
    },
  };
}

/** Consent is given, never assumed: Enter alone is a no. */
function consentSteps({ vocabulary }: Enrolling, readDay: ReadDay | undefined): Step[] {
  return [
    () => ({
      option: CONSENT,
      message: 'Have they consented to taking part?',
      kind: 'choice',
      choices: [
        { value: 'no', label: 'Not yet' },
        { value: 'yes', label: 'Yes' },
      ],
    }),
    (answers) =>
      answers[CONSENT] === 'yes'
        ? {
            option: optionOf('consent_on'),
            message: 'On which day?',
            kind: 'text',
            initial: 'today',
            check: (answer) => problemWith('consent_on', dayOf(answer, readDay), vocabulary),
          }
        : undefined,
  ];
}

function dayOf(said: string, readDay: ReadDay | undefined): string {
  return readDay?.(said, 'happened') ?? said;
}

function labelOf(option: string): string {
  const name = fieldOf(option);
  return FIELDS.find((field) => field.name === name)?.label ?? name;
}
