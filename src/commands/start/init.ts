/** `mentor init`: starts a programme in a new data file. */
import type { Command, Context } from '../../context.ts';
import { addMonths, dateInZone, isTimezone } from '../../domain/time/dates.ts';
import { DATE_ORDERS } from '../../domain/time/spoken-date.ts';
import { PRESETS } from '../../domain/preset.ts';
import { parseLevels } from '../../domain/level-change.ts';
import type { Programme } from '../../domain/programme.ts';
import { idOf } from '../../domain/reference.ts';
import { wrongUsage } from '../../errors.ts';
import { readPreset } from '../../io/program-files.ts';
import { parseCriteriaFile } from '../../matching/input/criteria-file.ts';
import { STANDARD_FIELDS } from '../../matching/input/field-values.ts';
import { createStore } from '../../store/file/open.ts';
import { insertProgramme } from '../../store/programme.ts';
import { insertRound } from '../../store/matching/rounds.ts';
import { dayEitherWay, dayPlanned, oneOf, requireTimezone } from '../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Start a programme: makes its data file, with topics, levels, rules and criteria, and opens round 1.',
    )
    .argument('[name]', 'the name of the programme')
    .option('--preset <name>', `where to start from: ${PRESETS.join(', ')}`, oneOf(PRESETS), 'general')
    .option('--timezone <zone>', 'the zone that decides what day it is (default: this machine’s)')
    .option('--starts <day>', 'first day of the programme and of round 1 (default: today)', dayEitherWay)
    .option('--ends <day>', 'last day (default: twelve months from the start)', dayPlanned)
    .option('--date-order <order>', 'which comes first in 3/10/2026: dmy, mdy', oneOf(DATE_ORDERS))
    .option('--levels <list>', 'ordered levels, lowest first: "Junior,Senior,Head"')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor init "Heads Together" --preset school\n  $ mentor init "Civil Service" --levels "AA,AO,EO,HEO,SEO"',
    )
    .action(async (given, options) => {
      const name = (given ?? (await askName(context))).trim();
      if (name === '') throw wrongUsage('The programme needs a name.', 'mentor init "NAME"');
      const machine = context.host.timezone;
      const isMachineKnown = machine !== undefined && isTimezone(machine);
      const timezone = options.timezone ?? (isMachineKnown ? machine : 'UTC');
      requireTimezone(timezone);
      const today = context.options.today ?? dateInZone(context.host.now(), timezone);
      const startsOn = options.starts ?? today;
      const endsOn = options.ends ?? addMonths(startsOn, 12);
      if (endsOn < startsOn)
        throw wrongUsage('The programme ends before it starts.', 'mend --starts or --ends');

      const preset = readPreset(options.preset);
      const programme: Programme = {
        name,
        preset: preset.name,
        timezone,
        startsOn,
        endsOn: options.ends ?? null,
        dateOrder: options.dateOrder ?? null,
        defaultCapacity: preset.default_capacity,
        requiredFields: preset.required_fields,
        levels: options.levels === undefined ? preset.levels : parseLevels(options.levels),
      };
      // A preset is ours, but it is still checked like any other criteria, against this programme's levels.
      parseCriteriaFile(preset.criteria, { fields: STANDARD_FIELDS, levels: programme.levels, courses: [] });

      const store = createStore(context.file, { ...context.writer, today }, (fresh) =>
        fresh.write('init', () => {
          insertProgramme(fresh, programme, preset);
          insertRound(fresh, { name: 'Round 1', startsOn, endsOn, openedOn: today });
        }),
      );
      store.close();
      context.changed();
      if (options.timezone === undefined && !isMachineKnown)
        await context.say(
          'This machine names no time zone that there is (see TZ): the programme is in UTC. To start it in another, delete the file and name one: mentor init … --timezone Europe/London',
        );
      await context.did(
        'init/1',
        `Started ${name} in ${context.file} (preset ${preset.name}, ${timezone}); round 1 is open.`,
        { programme: name, file: context.file, preset: preset.name },
        { timezone, levels: programme.levels, round: idOf('N', 1) },
      );
      await context.next('mentor import participants FILE.csv, or mentor enrol');
    });
}

async function askName(context: Context): Promise<string> {
  return context.ask.one({
    option: 'NAME',
    message: 'What is the programme called?',
    kind: 'text',
    check: (answer) => (answer.trim() === '' ? 'It needs a name.' : undefined),
  });
}
