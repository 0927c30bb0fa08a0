/** What happened in a pair since it was last looked at: the questions, and the command line that records the answer. */
import type { Answers, Question, Step } from '../../ask.ts';
import type { Context } from '../../context.ts';
import { CHANNELS } from '../../domain/people/fields/choices.ts';
import { idOf } from '../../domain/reference.ts';
import { byWhom } from '../../domain/relationship/checklist-item.ts';
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { addDays } from '../../domain/time/dates.ts';
import { oneLine } from '../../domain/words/text.ts';
import { dayReading } from '../options/days.ts';
import { CHECK_IN_SCALES, stepsOf } from '../options/option-sentences.ts';
import { answer, problemIn, wholeNumber } from '../options/values.ts';

/** How long a pair is left alone where nothing is said. */
const USUAL_PAUSE_DAYS = 7;
const USUAL_MINUTES = '60';

interface Happened {
  readonly label: string;
  /** The command line that records it, from the answers; undefined where there is nothing to record. */
  readonly argv: (facts: RelationshipFacts, answers: Answers) => readonly string[] | undefined;
}

const HAPPENED = {
  met: {
    label: 'They met',
    argv: ({ id }, answers) => [
      'meeting',
      'log',
      idOf('R', id),
      ...given(answers, '--on', '--minutes', '--channel', '--notes'),
    ],
  },
  rang: { label: 'I rang, or wrote', argv: snooze },
  said: {
    label: 'They said how it goes',
    argv: ({ id }, answers) => [
      'check-in',
      'record',
      idOf('R', id),
      ...given(answers, '--by', '--satisfaction', '--communication', '--words'),
      ...(answers['--asks-help'] === 'yes' ? ['--asks-help'] : []),
    ],
  },
  later: { label: 'Leave them until a day', argv: snooze },
  nothing: { label: 'Nothing: back to the list', argv: () => undefined },
} as const satisfies Record<string, Happened>;

/** A call has no record of its own; what came of it is the reason for leaving the pair alone for a while. */
function snooze({ id }: RelationshipFacts, answers: Answers): readonly string[] {
  return ['attention', 'snooze', idOf('R', id), ...given(answers, '--until', '--reason')];
}

/** The options that were answered, with their values. */
function given(answers: Answers, ...options: readonly string[]): string[] {
  return options.flatMap((option) => {
    const value = answers[option] ?? '';
    return value === '' ? [] : [option, value];
  });
}

/**
 * Asks what happened in a pair, and returns the command line that records it; undefined for nothing.
 *
 * @throws Failure `cancelled` on Ctrl-C.
 */
export async function whatHappened(
  context: Context,
  facts: RelationshipFacts,
  today: string,
): Promise<readonly string[] | undefined> {
  const read = await dayReading(context);
  const answers = await context.ask.fill(questionsOf(facts, today, read));
  const { '--on': on, '--until': until } = answers;
  // The line is told, to be run again on another day: it has dates.
  const dated = {
    ...answers,
    ...(on === undefined ? {} : { '--on': read(on, 'happened') }),
    ...(until === undefined ? {} : { '--until': read(until, 'planned') }),
  };
  return HAPPENED[answers['happened'] as keyof typeof HAPPENED]?.argv(facts, dated);
}

function questionsOf(
  facts: RelationshipFacts,
  today: string,
  read: Awaited<ReturnType<typeof dayReading>>,
): Step[] {
  const last = facts.meetings.findLast(({ status, metOn }) => status === 'held' && metOn <= today);
  const unknown = facts.meetings.findLast(({ status, metOn }) => status === 'planned' && metOn <= today);
  const only =
    (happened: string, question: Question): Step =>
    ({ happened: answered }) =>
      happened.split(' ').includes(answered ?? '') ? question : undefined;
  return [
    {
      option: 'happened',
      kind: 'choice',
      message: 'What happened?',
      choices: Object.entries(HAPPENED).map(([value, { label }]) => ({ value, label })),
    },
    only('met', {
      option: '--on',
      kind: 'text',
      message: 'On which day?',
      initial: unknown?.metOn ?? today,
      check: (day) => void read(day, 'happened'),
    }),
    only('met', {
      option: '--minutes',
      kind: 'text',
      message: 'How many minutes?',
      initial: String(last?.minutes ?? USUAL_MINUTES),
      check: (minutes) => problemIn(minutes, wholeNumber(1, 1440)),
    }),
    only('met', {
      option: '--channel',
      kind: 'choice',
      message: 'How?',
      choices: CHANNELS.map((value) => ({ value, label: value })),
      initial: last?.channel ?? undefined,
      isOptional: true,
    }),
    only('met', {
      option: '--notes',
      kind: 'text',
      message: 'Key points, which both may read (Enter for none):',
      isOptional: true,
    }),
    only('said', {
      option: '--by',
      kind: 'choice',
      message: 'Who said it?',
      choices: facts.people.map((person) => ({
        value: byWhom(facts, person),
        label: `${oneLine(person.name)} (${person.role})`,
      })),
    }),
    only('said', rating('satisfaction', 'How satisfied are they?')),
    only('said', rating('communication', 'How well do they talk?')),
    only('said', {
      option: '--words',
      kind: 'text',
      message: 'In their own words (for you alone; Enter for none):',
      isOptional: true,
    }),
    only('said', {
      option: '--asks-help',
      kind: 'yes-no',
      message: 'Do they ask you for help?',
      initial: 'no',
    }),
    only('rang later', {
      option: '--reason',
      kind: 'text',
      message: 'What is to be known of it (for you alone)?',
      check: (reason) => problemIn(reason, answer),
    }),
    only('rang later', {
      option: '--until',
      kind: 'text',
      message: 'Leave them until which day?',
      initial: addDays(today, USUAL_PAUSE_DAYS),
      check: (day) => void read(day, 'planned'),
    }),
  ];
}

function rating(name: keyof typeof CHECK_IN_SCALES, message: string): Question {
  return {
    option: `--${name}`,
    kind: 'scale',
    message,
    choices: stepsOf(CHECK_IN_SCALES[name], 1),
    isOptional: true,
  };
}
