/** What can stand at the end of an unfinished command line. */
import type { CommanderCommand, CommanderOption } from '../../commander.ts';
import { plainName } from '../../domain/people/people-finder.ts';
import { idOf } from '../../domain/reference.ts';
import type { NamesKnown } from '../../store/people/names-known.ts';
import { choicesOf } from '../options/values.ts';
import type { TypedLine } from './typed-line.ts';

export interface Candidate {
  readonly value: string;
  /** A few words, for shells that show them; may be empty. */
  readonly about: string;
}

/** What is offered: some words, or names of files, which the shell knows best. */
export type Offered = readonly Candidate[] | 'files';

/** More than so many names help nobody to choose, and take a shell long to lay out. */
const MOST = 200;

type Source = (known: () => NamesKnown, typed: string) => Offered;

const DAYS = 'today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday';
const days: Source = () => DAYS.split(' ').map((value) => ({ value, about: '' }));
const files: Source = () => 'files';

/** People by name. With the beginning of an id, by id. */
const people: Source = (known, typed) =>
  /^p\d*$/i.test(typed) && typed !== 'p'
    ? known()
        .people()
        .map(({ id, name }) => ({ value: idOf('P', id), about: name }))
    : known()
        .people()
        .map(({ id, name }) => ({ value: name, about: idOf('P', id) }));

/** Pairs by the names of those who are in one; with the beginning of an id, by id. */
const pairs: Source = (known, typed) => {
  const open = known().pairs();
  if (/^r\d*$/i.test(typed) && typed !== 'r')
    return open.map(({ id, names }) => ({ value: idOf('R', id), about: names.join(' and ') }));
  return open.flatMap(({ id, names }) =>
    names.map((value) => ({
      value,
      about: `${idOf('R', id)} with ${names.filter((name) => name !== value).join(' and ')}`,
    })),
  );
};

const topics: Source = (known) =>
  known()
    .topics()
    .map((value) => ({ value, about: '' }));

/** By the name of an argument or of an option's value, as help shows it: `<pair>`, `[participant]`, `<file>`. */
const SOURCES: Readonly<Record<string, Source>> = {
  participant: people,
  person: people,
  mentor: people,
  mentee: people,
  mentees: people,
  mentors: people,
  member: people,
  one: people,
  other: people,
  who: people,
  pair: pairs,
  pairs,
  // Things of a pair are named by it, where it has one.
  goal: pairs,
  meeting: pairs,
  action: pairs,
  thing: people,
  topic: topics,
  day: days,
  date: days,
  file: files,
  dir: files,
  folder: files,
};

/**
 * Returns what can stand at the end of a line, by what is known of its command and of the people in its data file.
 *
 * @param known Reads the data file; called only where names or ids can stand.
 */
export function offered(
  { expected, current }: Pick<TypedLine, 'expected' | 'current'>,
  root: CommanderCommand,
  known: () => NamesKnown,
): Offered {
  if (expected.kind === 'option') return fitting(options(expected.command, root), current);
  const from = (name: string, choices: readonly string[] | undefined): Offered => {
    if (choices !== undefined)
      return fitting(
        choices.map((value) => ({ value, about: '' })),
        current,
      );
    const all = SOURCES[name]?.(known, current) ?? [];
    return all === 'files' ? all : fitting(all, current);
  };
  if (expected.kind === 'value') return from(placeholder(expected.option), choicesOf(expected.option));
  const { group, command, place } = expected;
  const commands = place > 0 ? [] : fitting(commandsOf(group), current);
  const argument = command.registeredArguments[place] ?? command.registeredArguments.at(-1);
  if (argument === undefined || (place >= command.registeredArguments.length && !argument.variadic))
    return commands;
  const values = from(argument.name(), choicesOf(argument));
  return values === 'files' ? (commands.length > 0 ? commands : values) : [...commands, ...values];
}

function commandsOf(group: CommanderCommand): Candidate[] {
  return group.commands.map((child) => ({ value: child.name(), about: child.summary() }));
}

function options(command: CommanderCommand, root: CommanderCommand): Candidate[] {
  const all = command === root ? root.options : [...command.options, ...root.options];
  const named = all.flatMap(({ long, description }) =>
    typeof long === 'string' ? [{ value: long, about: description }] : [],
  );
  return [...named, { value: '--help', about: 'show its help' }];
}

/** Returns the name of an option's value: `day` of `--on <day>`. */
function placeholder({ flags }: CommanderOption): string {
  return /[<[]([^>\].]+)/.exec(flags)?.[1] ?? '';
}

/**
 * Returns those that begin as what was typed, blind to case and accents; of names also from a later word on, which is
 * then what is offered.
 */
function fitting(all: readonly Candidate[], typed: string): Candidate[] {
  const wanted = plainName(typed);
  const lower = typed.toLowerCase();
  const found = new Map<string, Candidate>();
  for (const { value, about } of all) {
    if (found.size === MOST) break;
    const part = value.toLowerCase().startsWith(lower) ? value : namePart(value, wanted);
    if (part !== undefined && !found.has(part)) found.set(part, { value: part, about });
  }
  return [...found.values()];
}

/** Returns a name, or a later part of it, that begins as what was typed. */
function namePart(value: string, wanted: string): string | undefined {
  if (wanted === '') return undefined;
  const plain = plainName(value);
  if (plain.startsWith(wanted)) return value;
  return plain.includes(` ${wanted}`) ? laterPart(value, wanted) : undefined;
}

/** Returns a name from the first later word on that begins as what was typed. */
function laterPart(value: string, wanted: string): string | undefined {
  const words = value.split(' ');
  const at = words.findIndex(
    (_, index) => index > 0 && plainName(words.slice(index).join(' ')).startsWith(wanted),
  );
  return at < 0 ? undefined : words.slice(at).join(' ');
}
