/** The questions for the options that a command line leaves out. */
import type { Answers, Choice, Question, Step } from '../../ask.ts';
import { NO_OR_YES } from '../../questions/question.ts';
import { type CommanderCommand, type CommanderOption, dayOption, pathOf } from '../../commander.ts';
import type { Context } from '../../context.ts';
import { OWN_SUBJECTS } from '../../domain/people/skills.ts';
import { idOf } from '../../domain/reference.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { capitalised, oneLine } from '../../domain/words/text.ts';
import { loadCourses } from '../../store/people/training.ts';
import { loadVocabulary } from '../../store/programme.ts';
import { findRelationship } from '../../store/relationships/relationships.ts';
import { dayReading } from './days.ts';
import { alsoAsked, type Asked, sentenceFor, stepsOf } from './option-sentences.ts';
import { choicesOf, problemIn, rating, yesNo } from './values.ts';

/** Options that name somebody in the pair. */
const OF_THE_PAIR = new Set(['--by', '--owner', '--mentee']);

/**
 * Asks for missing options, and for what is worth asking besides. Returns the answers as words of a command line, in which a
 * day is a date. Whoever the command is about has been settled before.
 *
 * @param line The line, with ids for names.
 * @throws Failure `cancelled` on Ctrl-C.
 */
export async function askOptions(
  context: Context,
  command: CommanderCommand,
  missing: readonly CommanderOption[],
  line: readonly string[],
): Promise<readonly string[]> {
  const path = pathOf(command);
  const also = alsoAsked(path).flatMap((name) => {
    const option = command.options.find(({ long }) => long === name);
    const isGiven = option === undefined || command.getOptionValue(option.attributeName()) !== undefined;
    return isGiven || missing.includes(option) ? [] : [option];
  });
  const known = knownFrom(command);
  const about: About = {
    command: path,
    readDay: await dayReading(context),
    pair: await pairOf(context, line),
    lists: await listsOf(context, missing),
  };
  const step = (option: CommanderOption, isOptional: boolean): Step => {
    const name = option.long ?? option.flags;
    const asked = sentenceFor(path, name) ?? { question: `${capitalised(option.description)}?` };
    if (typeof asked !== 'function') return questionFor(about, option, asked, isOptional);
    return (answers) => {
      const now = asked({ ...known, ...answers });
      return now === undefined ? undefined : questionFor(about, option, now, isOptional);
    };
  };
  const steps = [
    ...missing.map((option) => step(option, false)),
    ...also.map((option) => step(option, true)),
  ];
  return wordsOf(command, await context.ask.fill(steps), about);
}

/** What questions are made of, besides their options. */
interface About {
  readonly command: string;
  readonly readDay: Awaited<ReturnType<typeof dayReading>>;
  readonly pair: Relationship | undefined;
  /** What there is to choose from in the programme, by option. */
  readonly lists: ReadonlyMap<string, readonly Choice[]>;
}

function questionFor(
  { command, readDay, pair, lists }: About,
  option: CommanderOption,
  asked: Asked,
  isLeftOut: boolean,
): Question {
  const name = option.long ?? option.flags;
  const isOptional = isLeftOut && asked.isNeeded !== true;
  const base = { option: name, message: asked.question, isOptional };
  if (OF_THE_PAIR.has(name) && pair !== undefined)
    return { ...base, kind: 'choice', choices: peopleOf(pair, command === 'agreement accept') };
  const list = lists.get(name);
  if (list !== undefined && list.length > 0) return { ...base, kind: 'search', choices: list };
  const day = dayOption(option);
  // A flag is a no where it is absent.
  if (option.isBoolean()) return { ...base, kind: 'choice', choices: NO_OR_YES, isOptional: false };
  if (day === undefined) return { ...base, ...kindOf(option, asked) };
  const isToday = isOptional && name === '--on';
  return {
    ...base,
    message: isToday ? `${asked.question} (Enter: today)` : asked.question,
    kind: 'text',
    check(answer) {
      if (answer !== day.besides) readDay(answer, day.direction);
      return undefined;
    },
  };
}

/** Returns what a line gives already, by option, as far as it is a text. */
function knownFrom(command: CommanderCommand): Record<string, string> {
  return Object.fromEntries(
    command.options.flatMap((option) => {
      const value: unknown = command.getOptionValue(option.attributeName());
      return typeof value === 'string' ? [[option.long ?? option.flags, value]] : [];
    }),
  );
}

/** Returns the courses and the topics of the programme, where they are asked for. */
async function listsOf(
  context: Context,
  options: readonly CommanderOption[],
): Promise<ReadonlyMap<string, readonly Choice[]>> {
  const isAsked = (name: string): boolean => options.some(({ long }) => long === name);
  const choices = (names: readonly string[]): readonly Choice[] =>
    names.map((name) => ({ value: name, label: oneLine(name) }));
  return context.read((store) => {
    const lists = new Map<string, readonly Choice[]>();
    if (isAsked('--course')) lists.set('--course', choices(loadCourses(store).map(({ name }) => name)));
    if (isAsked('--subject'))
      lists.set('--subject', choices([...OWN_SUBJECTS, ...new Set(loadVocabulary(store).topics.values())]));
    return lists;
  });
}

function wordsOf(command: CommanderCommand, answers: Answers, { readDay }: About): string[] {
  return Object.entries(answers).flatMap(([name, answer]) => {
    const option = command.options.find(({ long, flags }) => name === (long ?? flags));
    if (option === undefined || answer === '') return [];
    if (option.isBoolean()) return answer === 'yes' ? [name] : [];
    const day = dayOption(option);
    const isDay = day !== undefined && answer !== day.besides;
    return [name, isDay ? readDay(answer, day.direction) : answer];
  });
}

/** Returns what kind of question an option is, from what reads its value. */
function kindOf(
  option: CommanderOption,
  { scale, choices: words }: Asked,
): Pick<Question, 'kind' | 'choices' | 'initial' | 'check'> {
  if (option.parseArg === yesNo) return { kind: 'yes-no' };
  if (scale !== undefined)
    return { kind: 'scale', choices: stepsOf(scale, option.parseArg === rating ? 1 : 0) };
  const known = choicesOf(option);
  if (known !== undefined)
    return {
      kind: 'choice',
      choices: known.map((value) => ({ value, label: labelOf(value, words?.[value]) })),
    };
  return {
    kind: 'text',
    check: (answer) => problemIn(answer, (given) => option.parseArg?.(given, undefined)),
  };
}

function labelOf(value: string, words: string | undefined): string {
  return words === undefined || words === value ? value : `${value}: ${words}`;
}

/** Returns the people of a pair by name; by side, where a side is one person. */
function peopleOf({ people }: Relationship, isBothTaken: boolean): Choice[] {
  const choices = people.map((person) => {
    const isOnlyOne = people.filter(({ role }) => role === person.role).length === 1;
    return {
      value: isOnlyOne ? person.role : idOf('P', person.participantId),
      label: `${oneLine(person.name)} (${person.role})`,
    };
  });
  return isBothTaken ? [{ value: 'both', label: 'Both' }, ...choices] : choices;
}

async function pairOf(context: Context, line: readonly string[]): Promise<Relationship | undefined> {
  const id = line.find((word) => /^R\d+$/.test(word));
  return id === undefined ? undefined : context.read((store) => findRelationship(store, id));
}
