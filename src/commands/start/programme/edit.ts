/** `mentor programme edit`: changes what `mentor init` decided about the programme. */
import type { Command, Context } from '../../../context.ts';
import { MOST_PLACES } from '../../../domain/people/fields/mentoring-fields.ts';
import type { Contact, Programme } from '../../../domain/programme.ts';
import { idOf } from '../../../domain/reference.ts';
import { DATE_ORDERS, type DayMonthOrder } from '../../../domain/time/spoken-date.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { loadLevelCounts } from '../../../store/levels.ts';
import { latestProposal } from '../../../store/matching/proposals.ts';
import { countAtDefault, loadProgramme, saveProgramme } from '../../../store/programme.ts';
import type { Store } from '../../../store/store.ts';
import { type EditedProgramme, editedDocument } from '../../../view/pages/programme/programme.ts';
import {
  contact,
  dayEitherWay,
  dayReader,
  oneOf,
  requireTimezone,
  text,
  wholeNumber,
  yesNo,
} from '../../../application/options/values.ts';
import { changeLevels } from '../../../application/programme/change-levels.ts';

interface Given {
  readonly name?: string | undefined;
  readonly timezone?: string | undefined;
  readonly starts?: string | undefined;
  /** Or `never`. */
  readonly ends?: string | undefined;
  readonly dateOrder?: DayMonthOrder | 'none' | undefined;
  readonly contact?: Contact | 'none' | undefined;
  readonly confirmGoals?: boolean | undefined;
  readonly defaultCapacity?: number | undefined;
  readonly levels?: string | undefined;
}

export function define(command: Command, context: Context): void {
  command
    .description(
      'Change settings of the programme. Days that were recorded stay, and rounds keep their own dates. The preset is what the programme began with: it stays, and so do the fields that it requires of everybody.',
    )
    .option('--name <name>', 'what the programme is called', text)
    .option('--timezone <zone>', 'the zone that decides what day it is')
    .option('--starts <day>', 'first day of the programme', dayEitherWay)
    .option(
      '--ends <day>',
      'last day of the programme, or never',
      dayReader({ direction: 'planned', besides: 'never' }),
    )
    .option(
      '--date-order <order>',
      'which comes first in 3/10/2026: dmy, mdy; none asks each time',
      oneOf([...DATE_ORDERS, 'none']),
    )
    .option(
      '--contact <address>',
      'who signs letters and gets answers: "NAME <EMAIL>", or none',
      contactOrNone,
    )
    .option(
      '--confirm-goals <yes|no>',
      'whether a goal that one side writes on a form is a draft until the other side confirms it',
      yesNo,
    )
    .option(
      '--default-capacity <n>',
      'how many mentees a mentor takes who has not said',
      wholeNumber(0, MOST_PLACES),
    )
    .option(
      '--levels <list>',
      'all levels, lowest first: "Junior,Senior,Head"; OLD=NEW renames one, "" leaves none',
    )
    .addHelpText(
      'after',
      '\nA level that somebody has cannot be left out. One that is renamed is renamed for\neverybody who has it.\n\nExamples:\n  $ mentor programme edit --levels "AA,AO,EO,HEO,SEO"\n  $ mentor programme edit --levels "Junior,Senior=Middle,Head"\n  $ mentor programme edit --ends 2027-08-31 --default-capacity 2\n  $ mentor programme edit --contact "Ann Lee <ann@example.org>"',
    )
    .action(async (given) => {
      if (Object.keys(given).length === 0)
        throw wrongUsage(
          'Nothing to change was named.',
          'give --name, --timezone, --starts, --ends, --date-order, --contact, --confirm-goals, --default-capacity or --levels',
        );
      if (given.timezone !== undefined) requireTimezone(given.timezone);
      const edited = await context.write('programme edit', (store) => edit(store, given));
      const { before, programme, outdated } = edited;
      await context.show(editedDocument(edited));
      if (JSON.stringify(before) === JSON.stringify(programme)) return;
      await context.next(
        ...(outdated === null
          ? []
          : [`mentor match proposes anew, as ${outdated} was made from other settings`]),
        ...(before.levels.length === 0 && programme.levels.length > 0
          ? ['mentor import participants FILE.csv, or mentor participant edit, says who has which level']
          : []),
        'mentor undo takes it back',
      );
    });
}

function contactOrNone(given: string): Contact | 'none' {
  return given.trim().toLowerCase() === 'none' ? 'none' : contact(given);
}

/** Changes what was given, in a write of the caller, and returns what that did. */
function edit(store: Store, given: Given): EditedProgramme {
  const before = loadProgramme(store);
  const wanted: Programme = {
    ...before,
    name: given.name ?? before.name,
    timezone: given.timezone ?? before.timezone,
    startsOn: given.starts ?? before.startsOn,
    endsOn: given.ends === 'never' ? null : (given.ends ?? before.endsOn),
    dateOrder: given.dateOrder === 'none' ? null : (given.dateOrder ?? before.dateOrder),
    contact: given.contact === 'none' ? null : (given.contact ?? before.contact),
    hasGoalsConfirmed: given.confirmGoals ?? before.hasGoalsConfirmed,
    defaultCapacity: given.defaultCapacity ?? before.defaultCapacity,
  };
  if (wanted.startsOn !== null && wanted.endsOn !== null && wanted.endsOn < wanted.startsOn)
    throw refused(
      `The programme would end on ${wanted.endsOn}, before it starts on ${wanted.startsOn}.`,
      'mend --starts or --ends',
    );
  saveProgramme(store, wanted);
  const ofLevels =
    given.levels === undefined
      ? { renamed: [], countedBy: [], profiles: [] }
      : changeLevels(store, given.levels);
  const programme = loadProgramme(store);
  const atDefault = countAtDefault(store);
  return {
    before,
    programme,
    levels: loadLevelCounts(store),
    ...ofLevels,
    atDefault,
    outdated: outdatedProposal(store, before, programme, atDefault),
  };
}

/** Returns the id of the open proposal if matching would have had other levels or places to go by. */
function outdatedProposal(
  store: Store,
  before: Programme,
  after: Programme,
  atDefault: number,
): string | null {
  const latest = latestProposal(store);
  if (latest?.status !== 'open') return null;
  const hasOtherLevels = JSON.stringify(before.levels) !== JSON.stringify(after.levels);
  const hasOtherPlaces = before.defaultCapacity !== after.defaultCapacity && atDefault > 0;
  return hasOtherLevels || hasOtherPlaces ? idOf('X', latest.id) : null;
}
