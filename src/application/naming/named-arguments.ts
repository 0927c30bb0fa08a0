/** Arguments that name people and pairs: how a command declares them, so that its action is given ids. */
import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { idOf, parseId } from '../../domain/reference.ts';
import { follows, mayFollow, settleLast } from '../../arguments.ts';
import type { CommanderCommand } from '../../commander.ts';
import { saidWords } from './choose.ts';
import { whichAtAll } from './which-at-all.ts';
import { pairNamed, type PairOptions, whichPair } from './which-pair.ts';
import { type PersonOptions, whichPerson } from './which-person.ts';
import { type ThingLetter, type ThingOptions, whichThing } from './which-thing.ts';

/** What a thing that a command takes is called, and what its pair must have for it to be meant by their names. */
const THINGS = {
  G: ['goal', 'G3; or its pair by name, where it has one open goal'],
  M: ['meeting', 'M9; or its pair by name, where it has one planned meeting'],
  A: ['action', 'A4; or its pair by name, where it has one open action'],
} as const satisfies Record<ThingLetter, readonly [name: string, about: string]>;

const A_PAIR = 'R7, or one or both of the two by name';
const A_PERSON = 'P12, an e-mail, a ref, a name or part of it';

interface Shown {
  /** The argument as commander reads it; without dots, what has several words has to be in quotes. */
  readonly flags?: string;
  readonly about?: string;
}

interface Answering {
  /** Whether it follows who answers, `--by`, where one person is named. */
  readonly isAnsweredByNamed?: true;
}

type PairArgument = PairOptions & Shown & Answering;
type PersonArgument = PersonOptions & Shown;

/** Adds the argument of a pair: the action is given its id, `R7`. See {@link whichPair}. */
export function pairArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
  { flags = '[pair...]', about = A_PAIR, isAnsweredByNamed, ...options }: PairArgument = {},
): Command<[...Args, string], Options> {
  if (isAnsweredByNamed === true) mayFollow(command, 'by');
  return settledArgument<Args, Options, string>(command, flags, about, async (words) => {
    const { id, person } = await pairNamed(context, words, options);
    if (isAnsweredByNamed === true && person !== undefined)
      follows(command as unknown as CommanderCommand, 'by', idOf('P', person));
    return id;
  });
}

/** Adds the argument of a pair that may be left out: the action is then given undefined. */
export function anyPairArgument<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  context: Context,
  { flags = '[pair...]', about = A_PAIR, ...options }: PairArgument = {},
): Command<[...Args, string | undefined], Options> {
  return settledArgument<Args, Options, string | undefined>(command, flags, about, async (words) =>
    saidWords(words).length === 0 ? undefined : whichPair(context, words, options),
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
  options: ThingOptions & { readonly about?: string } = {},
): Command<[...Args, string], Options> {
  const [name, about] = THINGS[letter];
  return settledArgument<Args, Options, string>(command, `[${name}...]`, options.about ?? about, (words) =>
    whichThing(context, letter, words, options),
  );
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
  { flags = '[participant...]', about = A_PERSON, ...options }: PersonArgument = {},
): Command<[...Args, string], Options> {
  return settledArgument<Args, Options, string>(command, flags, about, async (words) =>
    idOf('P', (await whichPerson(context, words, options)).id),
  );
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
  { flags = '[participant...]', about = A_PERSON, ...options }: PersonArgument = {},
): Command<[...Args, string | undefined], Options> {
  return settledArgument<Args, Options, string | undefined>(command, flags, about, async (words) =>
    saidWords(words).length === 0 ? undefined : idOf('P', (await whichPerson(context, words, options)).id),
  );
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
