/**
 * What is asked in place of an option that is missing: a sentence each, where the help of the option does not read as one.
 * By the words of the command and the option, or by the option alone.
 */
import type { Choice } from '../../ask.ts';
import { END_REASONS } from '../../domain/relationship/relationship.ts';
import { OUTCOME_KINDS, type OutcomeKind, type OutcomeName } from '../../domain/relationship/outcomes.ts';
import { capitalised } from '../../domain/words/text.ts';

/** How an option is asked for. */
export interface Asked {
  readonly question: string;
  /** The words of each number of a scale, lowest first. */
  readonly scale?: readonly string[];
  /** The words of each choice, by its value. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Whether it cannot be left out, though the option can. */
  readonly isNeeded?: boolean;
}

/** The same by what is known so far: the answers, and what the line gives. Undefined is not asked. */
type Depending = (known: Readonly<Record<string, string>>) => Asked | undefined;

const DEGREES = ['not at all', 'a little', 'partly', 'mostly', 'fully'];
/** What a check-in asks on the telephone too. */
export const CHECK_IN_SCALES = {
  satisfaction: ['not at all', 'a little', 'fairly', 'mostly', 'very much'],
  communication: ['very badly', 'badly', 'so-so', 'well', 'very well'],
} as const;
const LIKELY = [
  'not at all',
  ...Array<string>(4).fill(''),
  'perhaps',
  ...Array<string>(4).fill(''),
  'certainly',
];

const SENTENCES: Readonly<Record<string, Asked | Depending>> = {
  '--achievements': { question: 'What was achieved?' },
  '--action': { question: 'What is to be done?' },
  '--asks-help': { question: 'Do they ask you for help?' },
  '--baseline': { question: 'Where does it stand now? "3 of 10"' },
  '--by': { question: 'Who answered?' },
  'agreement accept --by': { question: 'Who accepts it?' },
  'reflection --by': { question: 'Whose account is it?' },
  '--celebrate': { question: 'What is there to celebrate?' },
  '--changes': { question: 'What will they do differently?' },
  '--commitment': { question: 'How far do both keep to it?', scale: DEGREES },
  '--communication': {
    question: 'How well do the two talk?',
    scale: CHECK_IN_SCALES.communication,
  },
  '--confidence': { question: 'Do they feel up to it?', scale: DEGREES },
  '--course': { question: 'Which course was it?' },
  '--due': { question: 'By when?' },
  '--expectations': { question: 'Do they know what to expect?', scale: DEGREES },
  '--goals-right': { question: 'Are the goals still right?' },
  '--kind': {
    question: 'What became of them?',
    choices: Object.fromEntries(Object.entries(OUTCOME_KINDS).map(([kind, { meaning }]) => [kind, meaning])),
  },
  '--lessons': { question: 'What was learnt?' },
  '--measure': { question: 'How is progress seen? "lessons without an incident"' },
  '--moment': {
    question: 'When do they say so of themselves?',
    choices: { before: 'before it began', during: 'while it goes on', after: 'after it' },
  },
  '--motivation': { question: 'Do they want this?', scale: DEGREES },
  '--notes': { question: 'What is there to note?' },
  '--on': { question: 'When was it?' },
  'outcome record --notes': (known) => ({
    question: 'What is there to say about it?',
    isNeeded: outcome(known)?.needsNotes === true,
  }),
  'outcome record --value': (known) => {
    const { value, needsValue } = outcome(known) ?? {};
    if (value === undefined) return undefined;
    return { question: `${capitalised(value.meaning)}?`, isNeeded: needsValue === true };
  },
  '--out': { question: 'Into which folder?' },
  '--rating': { question: 'How do they rate themselves in it?', scale: DEGREES },
  '--reason': { question: 'Why?' },
  'goal drop --reason': { question: 'Why is it dropped?' },
  'match forbid --reason': { question: 'Why are they kept apart?' },
  'relationship end --reason': { question: 'Why does it end?', choices: END_REASONS },
  '--recommend': { question: 'Would they recommend the programme?', scale: LIKELY },
  '--satisfaction': {
    question: 'How satisfied are they?',
    scale: CHECK_IN_SCALES.satisfaction,
  },
  '--share': { question: 'May the other side read it?' },
  '--statement': { question: 'What is to be achieved?' },
  '--still-works': { question: 'Does it still work for both?' },
  '--subject': { question: 'What do they rate in themselves?' },
  '--target': { question: 'Where should it be? "8 of 10"' },
  '--time': { question: 'Do they have the time?', scale: DEGREES },
  '--trust': { question: 'How far do they trust the other?', scale: DEGREES },
  '--until': { question: 'Until which day?' },
  'goal progress --value': { question: 'Where does it stand? 4, "4 of 10", 40%' },
  '--wants-more': { question: 'Would they go on?' },
  '--why': { question: 'Why does it matter?' },
  '--words': { question: 'What do they say, in their own words?' },
};

function outcome({ '--kind': kind = '' }: Readonly<Record<string, string>>): OutcomeKind | undefined {
  return Object.hasOwn(OUTCOME_KINDS, kind) ? OUTCOME_KINDS[kind as OutcomeName] : undefined;
}

/** What is asked besides what is missing, where a command has to ask at all. Enter leaves each out. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'agreement accept': ['--on'],
  'check-in record': [
    '--satisfaction',
    '--trust',
    '--communication',
    '--commitment',
    '--recommend',
    '--words',
    '--asks-help',
    '--on',
  ],
  'goal add': ['--measure', '--baseline', '--target', '--why', '--due'],
  'goal drop': ['--on'],
  'goal progress': ['--on'],
  readiness: ['--words', '--on'],
  reflection: ['--lessons', '--celebrate', '--satisfaction', '--wants-more', '--share', '--on'],
  'outcome record': ['--value', '--notes', '--on'],
  'relationship end': ['--notes', '--on'],
  review: ['--changes', '--on'],
  'skill rate': ['--on'],
  'training record': ['--on'],
};

/** Returns the steps of a scale: `5 fully`. */
export function stepsOf(scale: readonly string[], first: number): Choice[] {
  return scale.map((words, at) => ({
    value: `${first + at}`,
    label: `${first + at}${words === '' ? '' : ` ${words}`}`,
  }));
}

/** Returns how an option of a command is asked for; undefined where its help has to do. */
export function sentenceFor(command: string, option: string): Asked | Depending | undefined {
  return SENTENCES[`${command} ${option}`] ?? SENTENCES[option];
}

/** Returns the options that a command also asks for. */
export function alsoAsked(command: string): readonly string[] {
  return ALSO[command] ?? [];
}

/** Returns every option with a sentence, as `command words --option` or `--option`, for the test that they are there. */
export function everySentence(): readonly string[] {
  return [
    ...Object.keys(SENTENCES),
    ...Object.entries(ALSO).flatMap(([command, options]) => options.map((option) => `${command} ${option}`)),
  ];
}
