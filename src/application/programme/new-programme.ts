/** A programme as `mentor init` starts it. */
import type { Context } from '../../context.ts';
import { parseLevels } from '../../domain/level-change.ts';
import type { Preset, PresetName } from '../../domain/preset.ts';
import type { Contact, Programme } from '../../domain/programme.ts';
import { addMonths, dateInZone, isTimezone } from '../../domain/time/dates.ts';
import type { DayMonthOrder } from '../../domain/time/spoken-date.ts';
import { wrongUsage } from '../../errors.ts';
import { readPreset } from '../../io/program-files.ts';
import { type CriteriaFile, parseCriteriaFile } from '../../matching/input/criteria-file.ts';
import { STANDARD_FIELDS } from '../../matching/input/field-values.ts';
import { requireTimezone } from '../options/values.ts';

/** What is said of it. */
export interface ProgrammeOptions {
  readonly preset?: PresetName | undefined;
  readonly timezone?: string | undefined;
  readonly starts?: string | undefined;
  readonly ends?: string | undefined;
  readonly levels?: string | undefined;
  readonly dateOrder?: DayMonthOrder | undefined;
  readonly contact?: Contact | undefined;
}

/** A programme that is not in a file yet. */
export interface NewProgramme {
  readonly programme: Programme & { readonly startsOn: string };
  readonly preset: Preset;
  readonly criteria: CriteriaFile;
  /** Of the programme and of its first round. */
  readonly lastDay: string;
  readonly today: string;
}

/**
 * Returns the programme that a name and options describe, with the defaults for what they leave out.
 *
 * @throws Failure `usage` or `refused` for what does not go together.
 */
export function programmeFrom(context: Context, given: string, options: ProgrammeOptions): NewProgramme {
  const name = given.trim();
  if (name === '') throw wrongUsage('The programme needs a name.', 'mentor init "NAME"');
  const timezone = options.timezone ?? usualZone(context);
  requireTimezone(timezone);
  const today = todayIn(context, timezone);
  const startsOn = options.starts ?? today;
  const lastDay = options.ends ?? addMonths(startsOn, 12);
  if (lastDay < startsOn) throw wrongUsage('The programme ends before it starts.', 'mend --starts or --ends');
  const preset = readPreset(options.preset ?? 'general');
  const levels = options.levels === undefined ? preset.levels : parseLevels(options.levels);
  // A preset is ours, but it is still checked like any other criteria, against this programme's levels.
  const criteria = parseCriteriaFile(preset.criteria, { fields: STANDARD_FIELDS, levels, courses: [] });
  const programme = {
    name,
    preset: preset.name,
    timezone,
    startsOn,
    endsOn: options.ends ?? null,
    dateOrder: options.dateOrder ?? null,
    hasGoalsConfirmed: false,
    contact: options.contact ?? null,
    defaultCapacity: preset.default_capacity,
    requiredFields: preset.required_fields,
    levels,
  };
  return { programme, preset, criteria, lastDay, today };
}

/** Returns the zone of this machine; undefined where it names none that there is. */
export function ownZone({ host }: Context): string | undefined {
  return host.timezone !== undefined && isTimezone(host.timezone) ? host.timezone : undefined;
}

function usualZone(context: Context): string {
  return ownZone(context) ?? 'UTC';
}

/** Returns today's date in a zone, or in the usual one. */
export function todayIn(context: Context, timezone = usualZone(context)): string {
  return context.options.today ?? dateInZone(context.host.now(), timezone);
}
