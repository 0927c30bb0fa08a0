/** `mentor init`: starts a programme in a new data file. */
import { askProgramme, NAME } from '../../application/programme/ask-programme.ts';
import { ownZone, programmeFrom } from '../../application/programme/new-programme.ts';
import { contact, dayEitherWay, dayPlanned, oneOf } from '../../application/options/values.ts';
import type { Command, Context } from '../../context.ts';
import { daysBetween } from '../../domain/time/dates.ts';
import { DATE_ORDERS } from '../../domain/time/spoken-date.ts';
import { PRESETS, type Preset } from '../../domain/preset.ts';
import { idOf } from '../../domain/reference.ts';
import { shellLine } from '../../domain/words/text.ts';
import { insertRound } from '../../store/matching/rounds.ts';
import { createStore, requireCreatable } from '../../store/file/open.ts';
import { insertProgramme } from '../../store/programme.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Start a programme: makes its data file, with topics, levels, rules and criteria, and opens round 1. In a terminal, without a name, it asks for everything and shows what it would make.',
    )
    .argument('[name]', 'the name of the programme')
    .option('--preset <name>', `where to start from: ${PRESETS.join(', ')}`, oneOf(PRESETS), 'general')
    .option('--timezone <zone>', 'the zone that decides what day it is (default: this machine’s)')
    .option('--starts <day>', 'first day of the programme and of round 1 (default: today)', dayEitherWay)
    .option('--ends <day>', 'last day (default: twelve months from the start)', dayPlanned)
    .option('--date-order <order>', 'which comes first in 3/10/2026: dmy, mdy', oneOf(DATE_ORDERS))
    .option('--contact <address>', 'who signs letters and gets answers: "NAME <EMAIL>"', contact)
    .option('--levels <list>', 'ordered levels, lowest first: "Junior,Senior,Head"')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor init "Heads Together" --preset school\n  $ mentor init "Civil Service" --levels "AA,AO,EO,HEO,SEO"',
    )
    .action(async (given, options, self) => {
      const isPresetGiven = self.getOptionValueSource('preset') !== 'default';
      const isGuided = given === undefined && context.ask.isInteractive;
      if (isGuided) requireCreatable(context.file);
      const guided = isGuided
        ? await askProgramme(context, { ...options, preset: isPresetGiven ? options.preset : undefined })
        : undefined;
      const { programme, preset, lastDay, today } =
        guided?.made ?? programmeFrom(context, given ?? (await context.ask.one(NAME)), options);
      const { name, timezone, startsOn } = programme;

      const store = createStore(context.file, { ...context.writer, today }, (fresh) =>
        fresh.write('init', () => {
          insertProgramme(fresh, programme, preset);
          insertRound(fresh, { name: 'Round 1', startsOn, endsOn: lastDay, openedOn: today });
        }),
      );
      store.close();
      context.changed();
      if (guided === undefined && options.timezone === undefined && ownZone(context) === undefined)
        await context.say(
          'This machine names no time zone that there is (see TZ): the programme is in UTC. To start it in another, delete the file and name one: mentor init … --timezone Europe/London',
        );
      await context.did(
        'init/1',
        `Started ${name} in ${context.file} (preset ${preset.name}, ${timezone}); round 1 is open.`,
        { programme: name, file: context.file, preset: preset.name },
        { timezone, levels: programme.levels, round: idOf('N', 1) },
      );
      const tooLong = phasesTooLong(preset.phases, daysBetween(startsOn, lastDay));
      if (tooLong !== undefined) await context.say(tooLong);
      if (guided !== undefined) {
        const { NAME: called = '', ...rest } = guided.answers;
        const line = ['mentor', ...context.argv, ...Object.entries(rest).flat()];
        const words = called.startsWith('-') ? [...line, '--', called] : [...line, called];
        await context.again(shellLine(words));
      }
      await context.next('mentor import participants FILE.csv, or mentor enrol');
    });
}

/** By so many days the phases may be longer than the programme before it is told. */
const A_MONTH = 30;

/** Returns what to do where the phases take longer than the programme does: letters and forms would come too late. */
function phasesTooLong(phases: Preset['phases'], days: number): string | undefined {
  const planned = Object.values(phases).reduce((sum, { target_days: target }) => sum + target, 0);
  if (planned <= days + A_MONTH) return undefined;
  const growth = phases.growth.target_days - (planned - days);
  const edit = growth > 0 ? `mentor phase edit growth --target-days ${growth}` : 'mentor phase edit';
  return `Its phases are planned to take ${planned} days, and it has ${days}. To shorten growth, so that reviews and reminders come in time: ${edit}`;
}
