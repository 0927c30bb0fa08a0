/** Days as people say them, read by what today is in the programme and by its order of day and month. */
import type { OptionValues } from '@commander-js/extra-typings';
import { type CommanderCommand, dayOption } from '../../commander.ts';
import type { Context } from '../../context.ts';
import { isDate, isTimezone } from '../../domain/time/dates.ts';
import type { DayMonthOrder, Direction } from '../../domain/time/spoken-date.ts';
import { type DaySense, readSpokenDay, type SpokenDay } from '../../domain/time/spoken-day.ts';
import { wrongUsage } from '../../errors.ts';
import { loadDateOrder } from '../../store/programme.ts';

type Sense = Omit<DaySense, 'direction'>;

/**
 * Returns the day, `YYYY-MM-DD`, that a text means in the programme.
 *
 * @throws Failure `usage` where it means none or may mean two, naming both.
 */
export async function readDay(context: Context, text: string, direction: Direction): Promise<string> {
  return (await dayReading(context))(text, direction);
}

/** Returns {@link readDay} for many days, or for a question whose answer is checked at once. */
export async function dayReading(context: Context): Promise<(text: string, direction: Direction) => string> {
  const sense = await ofProgramme(context);
  return (text, direction) => dayOf(readSpokenDay(text, { ...sense, direction }));
}

/**
 * Puts the day in place of what was said, in each option of a command that says a day. The data file is opened only if one
 * was said in another way than `YYYY-MM-DD`.
 *
 * @throws Failure `usage` where no day is meant, or one of two, and what opening the file throws.
 */
export async function resolveDays(command: CommanderCommand, context: Context): Promise<void> {
  const options = command.opts();
  const open = command.options.flatMap((option) => {
    const how = dayOption(option);
    const name = option.attributeName();
    const said: unknown = options[name];
    if (how === undefined || typeof said !== 'string' || said === how.besides || isDate(said)) return [];
    return [{ name, said, flag: option.long ?? option.flags, how }];
  });
  if (open.length === 0) return;
  const isStarting = command.name() === 'init';
  const sense = await (isStarting ? ofTheOneToCome(context, options) : ofProgramme(context));
  for (const { name, said, flag, how } of open) {
    const read = readSpokenDay(said, { ...sense, direction: how.direction });
    if ('problem' in read && how.isPassedOn === true && read.readings === undefined) continue;
    const day = dayOf(read, `${flag}: `);
    command.setOptionValue(name, day);
    context.spoken(said, day);
  }
}

/**
 * Returns the day that was read.
 *
 * @param before The words in front of what is wrong.
 * @throws Failure `usage` where none was.
 */
export function dayOf(read: SpokenDay, before = ''): string {
  if ('day' in read) return read.day;
  throw wrongUsage(`${before}${read.problem}`, read.hint);
}

async function ofProgramme(context: Context): Promise<Sense> {
  const store = await context.store();
  return { today: store.today, order: loadDateOrder(store) };
}

/** What today is where the programme is started by this command, and the order that it will have. */
async function ofTheOneToCome(context: Context, { timezone, dateOrder }: OptionValues): Promise<Sense> {
  const { todayIn } = await import('../programme/new-programme.ts');
  const zone = typeof timezone === 'string' && isTimezone(timezone) ? timezone : undefined;
  return { today: todayIn(context, zone), order: (dateOrder as DayMonthOrder | undefined) ?? null };
}
