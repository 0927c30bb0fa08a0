/** The options of `mentor match` that are about groups: how they are read, and which format each belongs to. */
import { InvalidArgumentError } from '../../../commander.ts';
import { quote, nearest } from '../../../domain/words/text.ts';
import { wrongUsage } from '../../../errors.ts';
import { STANDARD_FIELDS } from '../../../matching/input/field-values.ts';
import {
  DEFAULT_SETTINGS,
  GROUP_FORMATS,
  type GroupFormat,
  type GroupSettings,
} from '../../../matching/groups/group-settings.ts';
import type { Store } from '../../../store/store.ts';
import { loadCustomFields } from '../../../store/programme.ts';

/** What `--format` can be; the first is what it is without. */
export const MATCH_FORMATS = ['one-to-one', ...GROUP_FORMATS] as const;
export type MatchFormat = (typeof MATCH_FORMATS)[number];

/** As they are given. */
export interface GroupOptions {
  readonly format?: MatchFormat | undefined;
  readonly size?: readonly [number, number] | undefined;
  readonly wished?: number | undefined;
  readonly circlesEach?: number | undefined;
  readonly withSlots?: boolean | undefined;
  readonly slotMinutes?: number | undefined;
  readonly mentors?: readonly [number, number] | undefined;
  readonly different?: string | false | undefined;
  readonly symmetric?: 'mean' | 'least' | undefined;
  readonly trio?: true | undefined;
  readonly apartRounds?: number | undefined;
  readonly atMost?: ReadonlyMap<string, string> | undefined;
  readonly seconds?: number | undefined;
  readonly way?: 'one-to-one-first' | 'together' | undefined;
}

/** The formats that each option is for. */
const FORMATS_OF: Readonly<Record<Exclude<keyof GroupOptions, 'format'>, readonly GroupFormat[]>> = {
  size: ['circle', 'mixed'],
  wished: ['circle', 'mixed'],
  circlesEach: ['circle', 'mixed'],
  withSlots: ['circle', 'mixed'],
  slotMinutes: ['circle', 'mixed'],
  mentors: ['panel'],
  different: ['panel'],
  symmetric: ['peer'],
  trio: ['peer'],
  apartRounds: ['peer'],
  atMost: ['circle', 'panel', 'mixed'],
  seconds: ['circle', 'panel', 'mixed'],
  way: ['mixed'],
};

/** Options of one-to-one proposals that groups do not have. */
export interface PairOptions {
  readonly objective?: string | undefined;
  readonly explain?: true | undefined;
}

/**
 * Refuses options that do not fit the format. Call it before the data file is opened.
 *
 * @throws Failure `usage`, naming the format that the option is for.
 */
export function refuseUnfit(format: MatchFormat, options: GroupOptions & PairOptions): void {
  for (const [name, formats] of Object.entries(FORMATS_OF) as [keyof typeof FORMATS_OF, GroupFormat[]][])
    if (options[name] !== undefined && !formats.some((each) => each === format))
      throw wrongUsage(
        `--${options[name] === false ? 'no-' : ''}${flagOf(name)} is for --format ${orListed(formats)}${format === 'one-to-one' ? '' : `, not ${format}`}.`,
        format === 'one-to-one'
          ? `mentor match --format ${formats[0]} --${flagOf(name)} …`
          : `leave --${flagOf(name)} out`,
      );
  if (format !== 'one-to-one' && options.objective !== undefined && options.objective !== 'default')
    throw wrongUsage(
      '--objective is for one-to-one matches.',
      'groups are made so that as many as possible have one, then by how long they waited, then by score',
    );
  if (format !== 'one-to-one' && options.explain === true)
    throw wrongUsage(
      '--explain is for one-to-one matches.',
      'mentor match show --unmatched says what would place those who have no group',
    );
}

/** @example orListed(['circle', 'panel', 'mixed']) // 'circle, panel or mixed' */
function orListed(formats: readonly string[]): string {
  return formats.join(', ').replace(/, (\S+)$/, ' or $1');
}

function flagOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Returns the settings that options ask for.
 *
 * @param kept What the open proposal was asked for, where that is kept; of another format it counts for nothing.
 * @throws Failure `usage` where they cannot be had together, or there is no such field.
 */
export function settingsFrom(
  store: Store,
  format: GroupFormat,
  options: GroupOptions,
  kept?: GroupSettings,
): GroupSettings {
  const base = kept?.format === format ? kept : DEFAULT_SETTINGS[format];
  const atMost =
    options.atMost === undefined
      ? base.atMost
      : [...options.atMost].map(([field, most]) => ({
          field: knownField(store, 'at-most', field),
          most: Number(most),
        }));
  const every = { atMost, seconds: options.seconds ?? base.seconds };
  if (base.format === 'peer')
    return {
      ...base,
      ...every,
      symmetric: options.symmetric ?? base.symmetric,
      trio: options.trio ?? base.trio,
      apartRounds: options.apartRounds ?? base.apartRounds,
    };
  if (base.format === 'panel') {
    const { different } = options;
    return {
      ...base,
      ...every,
      mentors: options.mentors ?? base.mentors,
      different:
        different === undefined
          ? base.different
          : different === false
            ? null
            : knownField(store, 'different', different),
    };
  }
  const settings = {
    ...base,
    ...every,
    size: options.size ?? base.size,
    wished: options.wished ?? base.wished,
    circlesEach: options.circlesEach ?? base.circlesEach,
    withSlots: options.withSlots ?? base.withSlots,
    slotMinutes: options.slotMinutes ?? base.slotMinutes,
  };
  const [least, most] = settings.size;
  if (settings.wished !== null && (settings.wished < least || settings.wished > most))
    throw wrongUsage(
      `--wished ${settings.wished} is not a size from ${least} to ${most}.`,
      'the wished size lies between those of --size',
    );
  return settings.format === 'mixed' ? { ...settings, way: options.way ?? settings.way } : settings;
}

function knownField(store: Store, option: string, given: string): string {
  const name = given.toLowerCase().replaceAll('-', '_');
  const known = [...STANDARD_FIELDS, ...loadCustomFields(store).map((field) => field.name)];
  const found = known.find((field) => field.toLowerCase() === name);
  if (found !== undefined) return found;
  const near = nearest(name, known);
  throw wrongUsage(
    `--${option}: there is no field ${quote(given)}.`,
    near === undefined ? `it can be ${known.join(', ')}` : `did you mean ${near}?`,
  );
}

/** Returns a reader of `3..8`, also written `3-8`, or of one size. */
export function sizeRange(least: number, most: number): (given: string) => readonly [number, number] {
  return (given) => {
    const found = /^(\d{1,3})(?:\s*(?:\.{2,3}|-|–|to)\s*(\d{1,3}))?$/.exec(given.trim());
    const [from, to] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])];
    if (found !== null && from >= least && to <= most && from <= to) return [from, to];
    throw new InvalidArgumentError(
      `It must be two sizes from ${least} to ${most}, the smaller first, like ${least}..${Math.min(most, least + 5)}.`,
    );
  };
}

/** Checks that each `FIELD=N` has a whole number from 1. */
export function refuseUncounted(atMost: ReadonlyMap<string, string> | undefined): void {
  for (const [field, most] of atMost ?? [])
    if (!/^[1-9]\d{0,3}$/.test(most))
      throw wrongUsage(
        `--at-most ${field}=${most}: ${quote(most)} is not a whole number from 1.`,
        `--at-most ${field}=2, for example`,
      );
}
