/** Decides the time zone of a form's clock: by an option, by a profile, or by asking at the terminal. */
import type { Context } from '../../context.ts';
import { unclearZones } from '../../domain/time/submitted-at.ts';
import { quote, sentence } from '../../domain/words/text.ts';
import { timezoneOf, zonesCalled } from '../../domain/time/timezone-names.ts';
import { answered, type ImportFile } from './import-file.ts';

/** The fields that say when an answer was given. They tell which of two answers is newer. */
const TIMES: ReadonlySet<string> = new Set(['submitted_at', 'answered_on', 'completed_on', 'happened_on']);

/**
 * Returns the file with its time zone. It asks in a terminal where an abbreviation such as BST stands for several zones
 * and the difference matters. A zone given as an option is kept with the other decisions about such files.
 *
 * @param given What the option says.
 */
export async function decideTimezone(
  context: Context,
  file: ImportFile,
  given: string | undefined,
): Promise<ImportFile> {
  const { timezone } = file.choices;
  const isKnown = timezone !== undefined && timezone === file.profile?.choices.timezone;
  if (isKnown || (given === undefined && !context.ask.isInteractive)) return file;
  const unclear = columnsOf(file);
  if (given !== undefined) return { ...file, isToKeep: file.profile !== undefined || unclear.length > 0 };
  const [first] = unclear;
  if (first === undefined) return file;
  const found = timezoneOf(
    await context.ask.one({
      option: '--timezone',
      message: questionOf(first),
      kind: 'text',
      check: (answer) => problemWith(answer),
    }),
  );
  return 'zone' in found ? answered(file, { timezone: found.zone }) : file;
}

interface UnclearColumn {
  readonly header: string;
  readonly zones: readonly string[];
}

function columnsOf({ csv, mapping }: ImportFile): UnclearColumn[] {
  return mapping.columns.flatMap(({ field, header }, index) => {
    if (field === null || !TIMES.has(field)) return [];
    const zones = unclearZones(cellsOf(csv, index));
    return zones.length === 0 ? [] : [{ header, zones }];
  });
}

function* cellsOf(csv: ImportFile['csv'], index: number): Generator<string> {
  for (const { cells } of csv.rows()) yield cells[index] ?? '';
}

function questionOf({ header, zones }: UnclearColumn): string {
  const meant = zones.map((zone) => {
    const known = zonesCalled(zone);
    return known === undefined ? zone : `${zone} (${known})`;
  });
  return `The times in ${quote(header)} say ${meant.join(' and ')}, which several zones use. In which zone is the form’s clock?`;
}

function problemWith(answer: string): string | undefined {
  const found = timezoneOf(answer);
  return 'zone' in found ? undefined : sentence(found.hint);
}
