/**
 * Arguments that are settled before a command does anything else: names become ids. What is not certain is asked in a
 * terminal, before the options that are missing.
 */
import type { CommanderCommand, CommanderOption } from './commander.ts';

/** Returns what the words of an argument stand for, as the command takes it. */
type Settler = (words: readonly string[]) => Promise<string | readonly string[] | undefined>;

/** What is used of a command, whatever its arguments are. */
type Settled = Pick<CommanderCommand, 'args' | 'registeredArguments'> & { processedArgs: unknown[] };

const SETTLERS = new WeakMap<object, Map<number, Settler>>();

/** Has a settler decide what the argument is that was added last; the action is given that. */
export function settleLast(given: unknown, settler: Settler): void {
  // The typings know each command by its own arguments; at run time there is only commander's class.
  const command = given as CommanderCommand;
  let settlers = SETTLERS.get(command);
  if (settlers === undefined) {
    settlers = new Map();
    SETTLERS.set(command, settlers);
    command.hook('preAction', async (_, running) => {
      if (running === command) await settle(command);
    });
  }
  settlers.set(command.registeredArguments.length - 1, settler);
}

/** Puts what the arguments stand for in their place. */
async function settle(command: Settled): Promise<void> {
  for (const [at, settler] of SETTLERS.get(command) ?? [])
    command.processedArgs[at] = await settler(wordsOf(command, at));
}

/** Returns the words that were typed for an argument. */
function wordsOf({ args, registeredArguments }: Settled, at: number): string[] {
  return registeredArguments[at]?.variadic === true ? args.slice(at) : args.slice(at, at + 1);
}

/**
 * Returns a line with the arguments of its command settled, so that they are not asked about again: names are replaced
 * with ids, and what was asked for, or follows from an argument, is added.
 *
 * @param argv The line that commander has read into the command.
 */
export async function settledLine(
  command: CommanderCommand,
  argv: readonly string[],
): Promise<readonly string[]> {
  const settlers = SETTLERS.get(command);
  // An option that is not known stands among the words; the command will say so.
  if (settlers === undefined || command.args.some((word) => /^-./.test(word))) return argv;
  const words: string[] = [];
  for (const at of command.registeredArguments.keys()) {
    const typed = wordsOf(command, at);
    words.push(...[(await settlers.get(at)?.(typed)) ?? typed].flat());
  }
  const places = placesOfWords(argv, command);
  const typed = places.slice(places.length - command.args.length);
  const first = typed[0] ?? (places.at(-1) ?? -1) + 1;
  const rest = argv.filter((_, at) => !typed.includes(at));
  const before = argv.slice(0, first).filter((_, at) => !typed.includes(at)).length;
  return [...rest.slice(0, before), ...words, ...rest.slice(before), ...followingOptions(command)];
}

const FOLLOWING = new WeakMap<object, Set<string>>();

/** Says that an option of a command, by the name of its value, may follow from an argument. */
export function mayFollow(given: unknown, option: string): void {
  const command = given as CommanderCommand;
  FOLLOWING.set(command, (FOLLOWING.get(command) ?? new Set()).add(option));
}

/** Returns whether an option that was not given may follow from an argument. */
export function canFollow(command: CommanderCommand, option: CommanderOption): boolean {
  return FOLLOWING.get(command)?.has(option.attributeName()) === true;
}

/** Has an option that was not given follow from an argument; for a settler. */
export function follows(given: unknown, option: string, value: string): void {
  const command = given as CommanderCommand;
  if (command.getOptionValue(option) === undefined)
    command.setOptionValueWithSource(option, value, 'implied');
}

/** Returns the options that follow from the arguments, as words of a line. */
function followingOptions(command: CommanderCommand): string[] {
  return command.options.flatMap((option) => {
    const name = option.attributeName();
    const isFollowing = command.getOptionValueSource(name) === 'implied';
    return isFollowing ? [option.long ?? option.flags, String(command.getOptionValue(name))] : [];
  });
}

/** Returns where the words of a line stand that are neither options, as a command knows them, nor their values. */
export function placesOfWords(argv: readonly string[], command: CommanderCommand): number[] {
  const options = [];
  for (let at: CommanderCommand | null = command; at !== null; at = at.parent) options.push(...at.options);
  const places: number[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (word === '--') return [...places, ...Array.from(argv.keys()).slice(at + 1)];
    if (!/^-./.test(word)) places.push(at);
    const option = options.find(({ long, short }) => word === long || word === short);
    if (option?.required === true || (option?.optional === true && !/^-./.test(argv[at + 1] ?? '-x'))) at++;
    if (option?.variadic === true) while (at + 1 < argv.length && !/^-./.test(argv[at + 1] ?? '')) at++;
  }
  return places;
}
