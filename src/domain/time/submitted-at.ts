/** When a form was submitted, as forms and spreadsheets write it, and which of two answers is newer. */
import { instantsOf } from './local-time.ts';
import { zonesMeant } from './timezone-names.ts';
import { type DateFormat, readDate, timeIn } from './written-dates.ts';

export interface Moment {
  /** The day as it is written, `YYYY-MM-DD`. */
  readonly date: string;
  /** What the clock showed, in a form that sorts by time. */
  readonly clock: string;
  /** The latest that it can have shown: a day without a time covers the whole day. */
  readonly clockUntil: string;
  /** What is written of its zone, in capitals; '' for nothing. Two times with the same label are by the same clock. */
  readonly label: string;
  /** The earliest and latest it can have been, in milliseconds since 1970; equal where time and zone are certain. */
  readonly earliest: number;
  readonly latest: number;
}

const MINUTE = 60_000;
const HOUR = 60;
/** How far clocks are from UTC, in minutes. */
const EVERYWHERE = [-12 * HOUR, 14 * HOUR];

/** Minutes ahead of UTC, one for each zone that an abbreviation stands for. */
const ABBREVIATIONS: Readonly<Record<string, readonly number[]>> = {
  Z: [0],
  UTC: [0],
  GMT: [0],
  WET: [0],
  WEST: [60],
  CET: [60],
  CEST: [120],
  MEZ: [60],
  MESZ: [120],
  EET: [120],
  EEST: [180],
  BST: [60, 360],
  IST: [60, 120, 330],
  EST: [-300, 600],
  EDT: [-240, 660],
  CST: [-360, -300, 480],
  CDT: [-300, -240],
  MST: [-420, 480],
  MDT: [-360],
  PST: [-480, 480],
  PDT: [-420],
  AKST: [-540],
  AKDT: [-480],
  HST: [-600],
  AST: [-240, 180],
  ADT: [-180, 240],
  JST: [540],
  KST: [540],
  AEST: [600],
  AEDT: [660],
  ACST: [570],
  AWST: [480],
  NZST: [720],
  NZDT: [780],
  SAST: [120],
  SGT: [480],
  HKT: [480],
  WAT: [60],
  CAT: [120],
  EAT: [180],
};

/** Days since the last of 1899 in which spreadsheets keep dates: 2000 to 2099. */
const SERIAL = /^(\d{5})(\.\d{1,12})?$/;

/**
 * Returns when a form was submitted; `ambiguous` where it could be either of two days, undefined where it is not a time.
 *
 * @param zone The zone of the form's clock, where somebody has said it.
 * @example readMoment('2026/09/02 1:20:00 PM GMT+1')?.earliest === Date.parse('2026-09-02T12:20:00Z') // true
 */
export function readMoment(
  text: string,
  format?: DateFormat,
  zone?: string,
): Moment | 'ambiguous' | undefined {
  const serial = SERIAL.exec(text.trim());
  if (serial !== null) return ofSerial(Number(serial[0]), zone);
  const date = readDate(text, format);
  if (date === undefined || date === 'ambiguous') return date;
  const { clock, label } = timeIn(text);
  return momentOf(date, clock, label, zone);
}

function ofSerial(days: number, zone: string | undefined): Moment | undefined {
  if (days < 36_526 || days >= 73_051) return undefined;
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000).toISOString();
  const clock = Number.isInteger(days) ? undefined : `${at.slice(11, 19)}.000000`;
  return momentOf(at.slice(0, 10), clock, '', zone);
}

const START = '00:00:00.000000';
const END = '23:59:59.999999';

/** @param clock Undefined for a day without a time. */
function momentOf(date: string, clock: string | undefined, label: string, zone: string | undefined): Moment {
  const [first, last] = [clock ?? START, clock ?? END];
  return {
    date,
    clock: `${date} ${first}`,
    clockUntil: `${date} ${last}`,
    label,
    earliest: Math.min(...instantsAt(date, first, label, zone)),
    latest: Math.max(...instantsAt(date, last, label, zone)),
  };
}

/** Returns the earliest and latest time at which a clock can have shown this. */
function instantsAt(date: string, clock: string, label: string, zone: string | undefined): readonly number[] {
  const wall = Date.parse(`${date}T${clock.slice(0, 12)}Z`);
  const at = offsetsOf(label) ?? EVERYWHERE;
  const instants = at.map((offset) => wall - offset * MINUTE);
  if (zone === undefined || (label !== '' && at.length === 1)) return instants;
  const inZone = wallInZone(date, clock.slice(0, 5), zone).map((instant) => instant + (wall % MINUTE));
  if (label === '') return inZone.length > 0 ? inZone : instants;
  const both = instants.filter((instant) => inZone.includes(instant));
  if (both.length > 0) return both;
  // People write the abbreviation of winter time in summer too.
  const offsets = offsetsIn(date.slice(0, 4), zone);
  const ofZone = at.filter((offset) => offsets.includes(offset));
  return ofZone.length > 0 ? ofZone.map((offset) => wall - offset * MINUTE) : instants;
}

function wallInZone(date: string, time: string, zone: string): number[] {
  return instantsOf(date, time, zone).map((instant) => Date.parse(instant));
}

/** Returns how far a zone is ahead of UTC in winter and in summer, in minutes. */
function offsetsIn(year: string, zone: string): number[] {
  return [`${year}-01-15`, `${year}-07-15`].flatMap((date) =>
    wallInZone(date, '12:00', zone).map((instant) => (Date.parse(`${date}T12:00Z`) - instant) / MINUTE),
  );
}

/**
 * Returns the abbreviations in a column's times that stand for several zones, where a zone is needed to tell which time
 * is earlier. Returns none where all times are by one clock.
 *
 * @example unclearZones(['2 Sept 2026 13:20 BST', '2 Nov 2026 13:20 GMT']) // ['BST']
 */
export function unclearZones(times: Iterable<string>): string[] {
  const labels = new Set<string>();
  for (const time of times) if (time.trim() !== '') labels.add(timeIn(time).label);
  return labels.size < 2 ? [] : [...labels].filter((label) => (offsetsOf(label)?.length ?? 0) > 1);
}

function offsetsOf(label: string): readonly number[] | undefined {
  const numeric = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d\d)?$/.exec(label);
  if (numeric === null) return ABBREVIATIONS[label];
  const minutes = Number(numeric[2]) * HOUR + Number(numeric[3] ?? 0);
  return [numeric[1] === '-' ? -minutes : minutes];
}

/**
 * Returns the rows oldest first, and whether that order is certain; where it is not, in the order of the file.
 *
 * @param said In the order of the file.
 */
export function inOrderOfTime<T extends { readonly submitted: string }>(
  said: readonly T[],
  format: DateFormat | undefined,
  zone: string | undefined,
): { readonly order: readonly T[]; readonly isKnown: boolean } {
  if (said.length < 2) return { order: said, isKnown: true };
  const unknown = { order: said, isKnown: false };
  const timed: { one: T; moment: Moment }[] = [];
  for (const one of said) {
    const moment = readMoment(one.submitted, format, zone);
    if (moment === undefined || moment === 'ambiguous') return unknown;
    timed.push({ one, moment });
  }
  const isOneClock = zone === undefined && new Set(timed.map(({ moment }) => moment.label)).size === 1;
  // Sorting is stable: rows with the same time stay in the order of the file.
  timed.sort(({ moment: a }, { moment: b }) =>
    isOneClock ? (a.clock < b.clock ? -1 : a.clock > b.clock ? 1 : 0) : a.earliest - b.earliest,
  );
  const isKnown = timed.every(({ moment }, at) => {
    const before = timed[at - 1]?.moment;
    if (before === undefined) return true;
    return isOneClock ? before.clockUntil < moment.clock : before.latest < moment.earliest;
  });
  return isKnown ? { order: timed.map(({ one }) => one), isKnown } : unknown;
}

/** Zones to try where a time has none, as the form may come from anywhere. */
const ANYWHERE = ['Europe/London', 'America/New_York'];

/**
 * Returns a zone of the form's clock that would decide an undecided order of rows: one that an abbreviation
 * in their times stands for, or any zone if a time has none. Undefined if no zone would decide it.
 *
 * @example zoneThatTells([{ submitted: '2 Sept 2026 13:20 EST' }, { submitted: '2 Sept 2026 17:20 GMT' }],
 *   undefined) // 'America/New_York'
 */
export function zoneThatTells(
  said: readonly { readonly submitted: string }[],
  format: DateFormat | undefined,
): string | undefined {
  const labels = [...new Set(said.map(({ submitted }) => timeIn(submitted).label))];
  const unclear = labels.filter((label) => (offsetsOf(label)?.length ?? 0) > 1);
  const zones = [...unclear.flatMap(zonesMeant), ...(labels.includes('') ? ANYWHERE : [])];
  return zones.find((zone) => inOrderOfTime(said, format, zone).isKnown);
}
