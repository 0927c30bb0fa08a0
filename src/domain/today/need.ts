/** What a need is: a pair or a person that needs somebody today, why, and the one thing to do about it. */
import type { Level } from '../attention/signal.ts';

/** How urgent it is, the most urgent first. */
export const TURNS = {
  now: 'somebody asked, or was promised something',
  today: 'a pair or a person may be lost',
  soon: 'it begins to slip',
  later: 'a small thing, or one that may still mend itself',
} as const;
type Turn = keyof typeof TURNS;

/** What a coordinator does about it. */
export type Act = 'ring' | 'write' | 'record';

interface Kind {
  /** The turn at each step of the ladder: gentle, firm, coordinator. */
  readonly turns: Readonly<Record<Level, Turn>>;
  readonly act: Readonly<Record<Level, Act>>;
  /** For documents: when there is such a need, and what it is taken from. */
  readonly meaning: string;
}

function atEach<T>(gentle: T, firm: T, coordinator: T): Readonly<Record<Level, T>> {
  return { gentle, firm, coordinator };
}

const AT_ONCE = atEach<Turn>('now', 'now', 'now');
const CONTACT = atEach<Turn>('later', 'soon', 'today');
const PROGRESS = atEach<Turn>('later', 'later', 'soon');
const WRITE_THEN_RING = atEach<Act>('write', 'write', 'ring');

/** Every kind of need. Of two in the same turn, the one that stands first here comes first. */
export const KINDS = {
  'without-mentor': {
    turns: AT_ONCE,
    act: atEach<Act>('ring', 'ring', 'ring'),
    meaning: 'the attention signal of that name: a circle whose mentor has left',
  },
  'erasure-unfinished': {
    turns: AT_ONCE,
    act: atEach<Act>('record', 'record', 'record'),
    meaning: 'an erasure is not finished: the file or a backup may still have the person',
  },
  'asked-for-help': {
    turns: AT_ONCE,
    act: atEach<Act>('ring', 'ring', 'ring'),
    meaning: 'the attention signal of that name',
  },
  'low-check-in': {
    turns: AT_ONCE,
    act: atEach<Act>('ring', 'ring', 'ring'),
    meaning: 'the attention signal of that name',
  },
  'never-met': {
    turns: CONTACT,
    act: WRITE_THEN_RING,
    meaning: 'the attention signal of that name',
  },
  'one-side-silent': {
    turns: CONTACT,
    act: atEach<Act>('ring', 'ring', 'ring'),
    meaning: 'the attention signal of that name',
  },
  quiet: { turns: CONTACT, act: WRITE_THEN_RING, meaning: 'the attention signal of that name' },
  'proposal-open': {
    turns: CONTACT,
    act: atEach<Act>('record', 'record', 'record'),
    meaning: 'matches are proposed and not applied',
  },
  waiting: {
    turns: CONTACT,
    act: WRITE_THEN_RING,
    meaning:
      'a mentee in the pool of `mentor match` has waited four weeks and the open proposal has none for them: one line, for the one who has waited longest',
  },
  'over-capacity': {
    turns: atEach<Turn>('soon', 'soon', 'soon'),
    act: atEach<Act>('ring', 'ring', 'ring'),
    meaning: 'the attention signal of that name, one line a mentor',
  },
  'topic-not-offered': {
    turns: PROGRESS,
    act: WRITE_THEN_RING,
    meaning:
      'a mentee in the pool of `mentor match` wants a topic that no ready mentor has: one line, for the topic that most of them want',
  },
  'phase-overdue': {
    turns: PROGRESS,
    act: WRITE_THEN_RING,
    meaning: 'the attention signal of that name',
  },
  'no-complete-goal': {
    turns: PROGRESS,
    act: WRITE_THEN_RING,
    meaning: 'the attention signal of that name',
  },
  'meeting-unknown': {
    turns: PROGRESS,
    act: atEach<Act>('record', 'record', 'record'),
    meaning: 'the day of a planned meeting is past, and nobody has said what came of it',
  },
  'action-overdue': {
    turns: atEach<Turn>('later', 'later', 'later'),
    act: atEach<Act>('write', 'write', 'write'),
    meaning: 'the attention signal of that name',
  },
} as const satisfies Record<string, Kind>;
export type NeedKind = keyof typeof KINDS;
export const NEED_KINDS = Object.keys(KINDS) as NeedKind[];

/** Somebody whom a need is about. */
export interface NeedPerson {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
}

export interface Need {
  readonly kind: NeedKind;
  readonly level: Level;
  /** The first day on which it was so. */
  readonly since: string;
  /** `null` where it is not about one pair. */
  readonly relationshipId: number | null;
  /** Whom it is about, mentors first; nobody where it is about the programme. */
  readonly people: readonly NeedPerson[];
  /** A clause with names: who, and what is wrong. */
  readonly reason: string;
  /** What adds to it, as a clause; may be empty. */
  readonly note: string;
  /** The evidence, with dates; never anybody's own words. */
  readonly evidence: string;
  /** What to do, as a clause: `Ring Ana Ruiz`. */
  readonly advice: string;
  /** The command to start with. */
  readonly command: string;
}

/** What decides how urgent a need is. */
export type Urgency = Pick<Need, 'kind' | 'level' | 'since'>;

/** A need of a pair that is put into words only where it becomes the pair's line. */
export interface Untold extends Urgency {
  readonly tell: () => Need;
}

/** A line of the screen: a need, and how many more the same pair has. */
export interface Line extends Need {
  readonly more: number;
}

const TURN_NAMES = Object.keys(TURNS) as Turn[];

/** Orders needs, the most urgent first: by turn, then as kinds stand in {@link KINDS}, then by how long it has been so. */
function byUrgency(a: Urgency, b: Urgency): number {
  return (
    turnOf(a) - turnOf(b) ||
    NEED_KINDS.indexOf(a.kind) - NEED_KINDS.indexOf(b.kind) ||
    (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)
  );
}

function turnOf({ kind, level }: Urgency): number {
  return TURN_NAMES.indexOf(KINDS[kind].turns[level]);
}

/** Returns the line of a pair, with its most urgent need; undefined where it needs nothing. */
export function lineOf(needs: readonly Untold[]): Line | undefined {
  const first = needs.toSorted(byUrgency)[0];
  return first === undefined ? undefined : { ...first.tell(), more: needs.length - 1 };
}

/** Returns lines, the most urgent first; those that are as urgent by relationship, then by person. */
export function ranked(lines: readonly Line[]): Line[] {
  return lines.toSorted(
    (a, b) =>
      byUrgency(a, b) ||
      (a.relationshipId ?? 0) - (b.relationshipId ?? 0) ||
      (a.people[0]?.id ?? 0) - (b.people[0]?.id ?? 0),
  );
}

/** Returns names as they stand in a sentence: of more than three, the first two. */
export function namesText(names: readonly string[]): string {
  if (names.length > 3) return `${names[0]}, ${names[1]} and ${names.length - 2} others`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
