/** Arguments that name people and pairs: how a command declares them, so that its action is given ids. */
import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { idOf, parseId } from '../../domain/reference.ts';
import type { CommanderCommand } from '../../commander.ts';
import { follows, mayFollow, settleLast } from '../../arguments.ts';
import { saidWords } from './choose.ts';
import { whichAtAll } from './which-at-all.ts';
import { pairNamed, type PairOptions, whichPair } from './which-pair.ts';
import { type PersonOptions, whichPerson } from './which-person.ts';
import { type ThingLetter, type ThingOptions, THINGS, whichThing } from './which-thing.ts';

/** The id of a thing, in help. */
const EXAMPLES: Readonly<Record<ThingLetter, string>> = { G: 'G3', M: 'M9', A: 'A4' };
const A_PAIR = 'R7, or one or more of its people by name';
const A_PERSON = 'P12, an e-mail, a ref, a name or part of it';

interface Shown {
  /** The argument as commander reads it; without dots, what has several words has to be in quotes. */
  readonly flags?: string;
  readonly about?: string;
}

/** Adds the argument of a pair: the action is given its id, `R7`. See {@link whichPair}. */
export function pairArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
  { flags = '[pair...]', about = A_PAIR, ...options }: PairOptions & Shown = {},
): Command<[...Args, string], Options> {
  return settledArgument(command, flags, about, (words) => whichPair(context, words, options));
}

/** Adds the argument of a pair, and the option of which of the two answers: where one of them is named, it is that one. */
// oxlint-disable-next-line typescript/explicit-function-return-type -- the type is what the option adds up to
export function answeringArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
) {
  mayFollow(command, 'by');
  return settledArgument<Args, Options, string>(command, '[pair...]', A_PAIR, async (words) => {
    const { id, person } = await pairNamed(context, words);
    if (person !== undefined) follows(command, 'by', idOf('P', person));
    return id;
  }).requiredOption(
    '--by <who>',
    'mentor, mentee, or one of them by name (default: the one of the two who is named)',
  );
}

/** Adds the argument of a pair: the action is given its id and, where the words name one person alone, theirs. */
export function pairAndPersonArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
): Command<[...Args, readonly string[]], Options> {
  return settledArgument<Args, Options, readonly string[]>(command, '[pair...]', A_PAIR, async (words) => {
    const [id, one] = saidWords(words);
    // The line may have been settled before.
    if (
      id !== undefined &&
      one !== undefined &&
      parseId('R', id) !== undefined &&
      parseId('P', one) !== undefined
    )
      return [id, one];
    const { id: found, person } = await pairNamed(context, words);
    return person === undefined ? [found] : [found, idOf('P', person)];
  });
}

/** Adds the argument of a pair that may be left out: the action is then given undefined. */
export function anyPairArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
  options: PairOptions = {},
): Command<[...Args, string | undefined], Options> {
  return settledArgument(
    command,
    '[pair...]',
    A_PAIR,
    orNone((words) => whichPair(context, words, options)),
  );
}

/** Adds the argument of several relationships by id, or of one pair by name: the action is given ids, perhaps none. */
export function pairsArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
): Command<[...Args, readonly string[]], Options> {
  const about = 'R7 R12 …, or one or both of a pair by name';
  return settledArgument<Args, Options, readonly string[]>(command, '[pairs...]', about, async (words) => {
    const said = saidWords(words);
    if (said.every((word) => parseId('R', word) === undefined))
      return said.length === 0 ? [] : [await whichPair(context, said)];
    const ids: string[] = [];
    for (const word of said) ids.push(await whichPair(context, [word]));
    return ids;
  });
}

/** Adds the argument of a goal, a meeting or an action: the action is given its id. See {@link whichThing}. */
export function thingArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
  letter: ThingLetter,
  options: ThingOptions = {},
): Command<[...Args, string], Options> {
  const { name, open } = THINGS[letter];
  const about = `${EXAMPLES[letter]}; or its pair by name, where it has one ${open}`;
  return settledArgument(command, `[${name}...]`, about, (words) =>
    whichThing(context, letter, words, options),
  );
}

/** Adds the argument of several goals, meetings or actions by id, or of one as {@link thingArgument} has it: the action is given ids. */
export function thingsArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
  letter: ThingLetter,
): Command<[...Args, readonly string[]], Options> {
  const { name, open } = THINGS[letter];
  const about = `${EXAMPLES[letter]}, or several; or its pair by name, where it has one ${open}`;
  return settledArgument<Args, Options, readonly string[]>(command, `[${name}...]`, about, async (words) => {
    const said = saidWords(words);
    const isOfIds = said.length > 1 && said.every((word) => parseId(letter, word) !== undefined);
    if (!isOfIds) return [await whichThing(context, letter, words)];
    const ids: string[] = [];
    for (const word of new Set(said)) ids.push(await whichThing(context, letter, [word]));
    return ids;
  });
}

/** Adds the argument of a pair or of a planned meeting of it: the action is given `R7` or `M9`. */
export function pairOrMeetingArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
): Command<[...Args, string], Options> {
  return settledArgument<Args, Options, string>(
    command,
    '[pair...]',
    `${A_PAIR}; or M9, a planned meeting`,
    (words) =>
      parseId('M', words.join(' ')) === undefined
        ? whichPair(context, words)
        : whichThing(context, 'M', words),
  );
}

/** Adds the argument of a person: the action is given their id, `P12`. See {@link whichPerson}. */
export function personArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
  { flags = '[participant...]', about = A_PERSON, ...options }: PersonOptions & Shown = {},
): Command<[...Args, string], Options> {
  return settledArgument(command, flags, about, (words) => personId(context, words, options));
}

/** Adds the argument of a person, a pair or a thing: the action is given its id. See {@link whichAtAll}. */
export function anythingArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
): Command<[...Args, string], Options> {
  return settledArgument<Args, Options, string>(
    command,
    '[participant...]',
    'a name or part of it, both names of a pair, or an id: P12, R7, G3, M9, X2',
    (words) => whichAtAll(context, words),
  );
}

/** Adds the argument of a person that may be left out: the action is then given undefined. */
export function anyPersonArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
  { flags = '[participant...]', about = A_PERSON, ...options }: PersonOptions & Shown = {},
): Command<[...Args, string | undefined], Options> {
  return settledArgument(
    command,
    flags,
    about,
    orNone((words) => personId(context, words, options)),
  );
}

/**
 * Adds the argument of several people, each one word: the action is given their ids. Those who are missing are asked for in a
 * terminal.
 *
 * @param asked Whom there have to be at least, for the question: `the mentor`.
 * @param besides The option that names the last of them, where it is given.
 */
export function peopleArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
  {
    flags,
    about,
    asked,
    besides,
  }: Required<Shown> & { readonly asked: readonly string[]; readonly besides: string },
): Command<[...Args, readonly string[]], Options> {
  return settledArgument<Args, Options, readonly string[]>(command, flags, about, async (words) => {
    const said = saidWords(words);
    const isGiven = (command as unknown as CommanderCommand).getOptionValue(besides) !== undefined;
    const least = isGiven ? asked.length - 1 : asked.length;
    const ids: string[] = [];
    for (let at = 0; at < Math.max(said.length, least); at++)
      ids.push(await personId(context, said.slice(at, at + 1), { what: asked[at] }));
    return ids;
  });
}

/**
 * Adds the argument of somebody in a relationship that another argument names: the action is given the words, which the command
 * reads among its people. A name need not be the only one in the programme.
 */
export function memberArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
): Command<[...Args, string], Options> {
  const about = 'who, of those in it: P12, an e-mail, a name or part of it; mentor, where there is one';
  return settledArgument<Args, Options, string>(command, '[member...]', about, async (words) => {
    const text = saidWords(words).join(' ');
    return text === '' ? personId(context, [], { what: 'the one who leaves' }) : text;
  });
}

/** Adds the arguments of a mentee and a mentor, who may be named the other way round. */
export function twoPeopleArguments<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
): Command<[...Args, string, string], Options> {
  const first = personArgument(command, context, {
    flags: '[mentee]',
    about: `${A_PERSON} (in quotes, where it is several words); the other way round will do`,
    what: 'the mentee',
  });
  return personArgument(first, context, { flags: '[mentor]', about: 'the same', what: 'the mentor' });
}

/** Adds the argument of further people, each word or quoted name one of them: the action is given their ids, perhaps none. */
export function morePeopleArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
  about: string,
): Command<[...Args, readonly string[]], Options> {
  return settledArgument<Args, Options, readonly string[]>(command, '[others...]', about, async (words) => {
    const ids: string[] = [];
    for (const word of saidWords(words)) ids.push(await personId(context, [word], {}));
    return ids;
  });
}

/** Adds an argument whose words are replaced with what they stand for; the action is given that. */
export function settledArgument<
  Args extends unknown[],
  Options extends OptionValues,
  Value extends string | readonly string[] | undefined,
>(
  command: Command<Args, Options>,
  flags: string,
  about: string,
  settle: (words: readonly string[]) => Promise<Value>,
): Command<[...Args, Value], Options> {
  command.argument(flags, about);
  settleLast(command, settle);
  return command as unknown as Command<[...Args, Value], Options>;
}

/** Has a settler decide only where there are words. */
function orNone(
  settle: (words: readonly string[]) => Promise<string>,
): (words: readonly string[]) => Promise<string | undefined> {
  return async (words) => (saidWords(words).length === 0 ? undefined : settle(words));
}

async function personId(context: Context, words: readonly string[], options: PersonOptions): Promise<string> {
  return idOf('P', (await whichPerson(context, words, options)).id);
}
