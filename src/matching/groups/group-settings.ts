/** What a proposal of groups is asked for, and what it is where nothing is said. */

/** What a proposal of groups is made of. `mixed` has circles and one-to-one places. */
export const GROUP_FORMATS = ['circle', 'panel', 'peer', 'mixed'] as const;
export type GroupFormat = (typeof GROUP_FORMATS)[number];

/** At most this many members of one group have the same value of a field. */
export interface AtMost {
  /** A standard or custom field, as its CSV header. */
  readonly field: string;
  readonly most: number;
}

interface EverySetting {
  /** The search stops after so many seconds, and says how far from the best it may be. */
  readonly seconds: number;
  /** In the order given. */
  readonly atMost: readonly AtMost[];
}

interface SettingsOfCircles extends EverySetting {
  /** Least and most mentees of a circle. A mentor's capacity says whether they open one, not how large it is. */
  readonly size: readonly [least: number, most: number];
  /** Circles with fewer mentees than this are as few as possible; `null` where the size does not matter. */
  readonly wished: number | null;
  /** At most so many circles of one mentor, and no more than they have places. */
  readonly circlesEach: number;
  /** Whether every circle has a time at which all its members are free in each week of the round. */
  readonly withSlots: boolean;
  /** How long that time is. */
  readonly slotMinutes: number;
}

/** One mentor and several mentees. */
export interface CircleSettings extends SettingsOfCircles {
  readonly format: 'circle';
}

/** One-to-one places and circles, by the formats that people accept. */
export interface MixedSettings extends SettingsOfCircles {
  readonly format: 'mixed';
  /**
   * `one-to-one-first`: as good one-to-one pairs as there can be, and then circles of those left. `together`: the best of
   * all, where a circle of several may take the place of a pair.
   */
  readonly way: 'one-to-one-first' | 'together';
}

/** One mentee and several mentors. A mentor is in at most as many panels as they have places. */
export interface PanelSettings extends EverySetting {
  readonly format: 'panel';
  /** Least and most mentors of a panel. */
  readonly mentors: readonly [least: number, most: number];
  /** A field of which no two mentors of a panel have the same value. */
  readonly different: string | null;
}

/** Pairs of equals. */
export interface PeerSettings extends EverySetting {
  readonly format: 'peer';
  /** What two peers score with each other: the mean of both directions, exact, or the lesser one. */
  readonly symmetric: 'mean' | 'least';
  /** Whether one group may have three peers, where a pair would leave somebody over. */
  readonly trio: boolean;
  /**
   * Two who were peers in one of so many last rounds, this one counted, are not peers again. `null` leaves it to the
   * rule `paired-before`; a number takes its place.
   */
  readonly apartRounds: number | null;
}

export type GroupSettings = CircleSettings | PanelSettings | PeerSettings | MixedSettings;

const EVERY = { seconds: 60, atMost: [] } as const;

const OF_CIRCLES = {
  ...EVERY,
  size: [3, 8],
  wished: null,
  circlesEach: 1,
  withSlots: false,
  slotMinutes: 60,
} as const;

/** What a proposal of a format is asked for where nothing is said. */
export const DEFAULT_SETTINGS: { readonly [F in GroupFormat]: Extract<GroupSettings, { format: F }> } = {
  circle: { ...OF_CIRCLES, format: 'circle' },
  panel: { ...EVERY, format: 'panel', mentors: [2, 3], different: null },
  peer: { ...EVERY, format: 'peer', symmetric: 'mean', trio: false, apartRounds: null },
  mixed: { ...OF_CIRCLES, format: 'mixed', way: 'one-to-one-first' },
};
