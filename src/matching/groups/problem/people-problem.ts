/** From people to the numbers that the solver of groups takes. */
import { grouped } from '../../../domain/grouping.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { refused } from '../../../errors.ts';
import { type GroupProblem, NOT_ALLOWED } from '../../circles/group-problem.ts';
import type { GroupInput, HeldGroup } from '../group-input.ts';
import type { PlannedGroup, WeeklySlot } from '../group-plan.ts';
import { groupRulesOf, sharingPairs } from './group-rules.ts';
import type { CircleSettings, MixedSettings, PanelSettings } from '../group-settings.ts';
import { type HeldRoles, rolesOfHeld } from '../held-roles.ts';
import { type JudgedPairs, judgePairs } from './judged-pairs.ts';
import { repeatedTopics } from './repeated-topics.ts';
import { weeklySlots, type WeeklySlots } from './weekly-slots.ts';

/** Somebody who may open a group, in the order of the problem's openers. */
export interface Opener {
  readonly format: Exclude<PlannedGroup['format'], 'peer'>;
  /** Position among the mentors; of a panel, among the mentees. */
  readonly person: number;
  /** The pairs by which the group is judged. */
  readonly pairs: JudgedPairs;
}

/** A problem, and who its numbers are. Joiners are the mentees by key, or the mentors of panels. */
export interface PeopleProblem {
  readonly problem: GroupProblem;
  readonly openers: readonly Opener[];
  readonly slotAt: ((opener: number, slot: number) => WeeklySlot) | null;
  /** The pairs by which people are told why they have no group. */
  readonly pairs: JudgedPairs;
}

/** Openers of one kind. */
interface Opening {
  readonly opener: Opener;
  readonly least: number;
  readonly most: number;
}

/**
 * Returns the problem of circles: each mentor with a place opens up to `circlesEach` of them, no more than they have places.
 * The mentees join.
 */
export function circleProblemOf(input: GroupInput, settings: CircleSettings): PeopleProblem {
  const pairs = judgePairs(input, 'circle');
  return mentorsOpen(input, settings, pairs, circleOpenings(pairs, settings));
}

/**
 * Returns the problem of circles and one-to-one places together. A mentor opens one-to-one places, as many as they have, and
 * circles; that they open no more groups than they have places is not part of it.
 */
export function mixedProblemOf(input: GroupInput, settings: MixedSettings): PeopleProblem {
  const [circles, pairs] = [judgePairs(input, 'circle'), judgePairs(input, 'one-to-one')];
  return mentorsOpen(input, settings, circles, [
    ...circleOpenings(circles, settings),
    ...pairs.context.places.flatMap((places, person) =>
      Array.from({ length: places }, () => ({
        opener: { format: 'one-to-one' as const, person, pairs },
        least: 1,
        most: 1,
      })),
    ),
  ]);
}

function circleOpenings(
  pairs: JudgedPairs,
  { size: [least, most], circlesEach }: CircleSettings | MixedSettings,
): Opening[] {
  return pairs.context.places.flatMap((places, person) =>
    Array.from({ length: Math.min(places, circlesEach) }, () => ({
      opener: { format: 'circle' as const, person, pairs },
      least,
      most,
    })),
  );
}

function mentorsOpen(
  input: GroupInput,
  settings: CircleSettings | MixedSettings,
  pairs: JudgedPairs,
  openings: readonly Opening[],
): PeopleProblem {
  const { mentees, mentors } = pairs.context;
  const openers = openings.map(({ opener }) => opener);
  const scores = scoresOf(
    mentees.length,
    openers,
    (joiner, { person, pairs: { scores: all } }) => all[joiner * mentors.length + person]!,
  );
  const { held, together } = heldIn(input, settings.format, openers, mentors, mentees);
  for (const { joiner, opener } of held)
    scores[joiner * openers.length + opener] = heldScore(openers[opener]!, joiner, openers[opener]!.person);
  const times = settings.withSlots
    ? weeklySlots(
        openers.map(({ person }) => mentors[person]!),
        mentees,
        input.round,
        settings.slotMinutes,
      )
    : null;
  const most = roomForHeld(
    openings.map((one) => one.most),
    held,
  );
  const twins = twinsOf(openers);
  return {
    problem: {
      openers: openers.length,
      joiners: mentees.length,
      scores,
      least: Int32Array.from(openings, ({ least }) => least),
      most,
      placesOf: new Int32Array(mentees.length).fill(1),
      counted: 'joiners',
      waits: Int32Array.from(pairs.waits),
      wished: settings.wished,
      twins: twins
        .map((alike) => alike.filter((opener) => most[opener] === openings[opener]!.most))
        .filter(({ length }) => length > 1),
      held,
      together,
      ...groupRulesOf(input, mentees, settings.atMost),
      slots:
        times === null
          ? null
          : {
              ...withFreePairs(times.slots, openers),
              inTurn: twins.filter(([first]) => openers[first!]!.format === 'circle'),
            },
    },
    openers,
    slotAt: times?.slotAt ?? null,
    pairs,
  };
}

/**
 * Returns the problem of panels: each mentee opens at most one, and each mentor joins as many as they have places. What a
 * panel scores is the sum of its pairs, but that each topic of the mentee counts once, however many of the mentors know it.
 */
export function panelProblemOf(input: GroupInput, settings: PanelSettings): PeopleProblem {
  const pairs = judgePairs(input, 'panel');
  const { mentees, mentors, places } = pairs.context;
  const openers = mentees.map((_, person): Opener => ({ format: 'panel', person, pairs }));
  const scores = scoresOf(
    mentors.length,
    openers,
    (joiner, { person }) => pairs.scores[person * mentors.length + joiner]!,
  );
  const { held, together } = heldIn(input, 'panel', openers, mentees, mentors);
  for (const { joiner, opener } of held)
    scores[joiner * openers.length + opener] = heldScore(openers[opener]!, opener, joiner);
  const rules = groupRulesOf(input, mentors, settings.atMost);
  const repeats = repeatedTopics(pairs);
  const differing = settings.different === null ? [] : sharingPairs(mentors, settings.different);
  return {
    problem: {
      openers: openers.length,
      joiners: mentors.length,
      scores,
      least: new Int32Array(openers.length).fill(settings.mentors[0]),
      most: roomForHeld(
        openers.map(() => settings.mentors[1]),
        held,
      ),
      placesOf: Int32Array.from(places),
      counted: 'openers',
      waits: Int32Array.from(pairs.waits),
      wished: null,
      twins: [],
      held,
      together,
      apart: distinctPairs([...rules.apart, ...differing]),
      caps: rules.caps,
      slots: null,
      ...(repeats === undefined ? {} : { repeats }),
    },
    openers,
    slotAt: null,
    pairs,
  };
}

function scoresOf(
  joiners: number,
  openers: readonly Opener[],
  scoreOf: (joiner: number, opener: Opener) => number,
): Float64Array {
  return Float64Array.from({ length: joiners * openers.length }, (_, at) => {
    const score = scoreOf(Math.floor(at / openers.length), openers[at % openers.length]!);
    return Number.isNaN(score) ? NOT_ALLOWED : score;
  });
}

/** Returns the greatest sizes, each as large as what is held: more than was asked for are held only where there is a reason. */
function roomForHeld(most: readonly number[], held: GroupProblem['held']): Int32Array {
  const counts = new Int32Array(most.length);
  for (const { opener } of held) counts[opener]!++;
  return Int32Array.from(most, (each, opener) => Math.max(each, counts[opener]!));
}

/** Returns the score of a pair whatever the rules say, for a pair that is held. */
function heldScore({ pairs: { judge, context } }: Opener, mentee: number, mentor: number): number {
  const score = judge.rawScoreOf(mentee, mentor);
  if (!Number.isNaN(score)) return score;
  throw refused(
    `${context.mentees[mentee]!.name} and ${context.mentors[mentor]!.name} are held together, and the file of scores leaves them out.`,
    'take the lock back, or give the pair a score',
  );
}

/**
 * Returns the pairs and sets of joiners that held groups stand for. The first held group of somebody who opens several takes
 * the first, the next another.
 */
function heldIn(
  input: GroupInput,
  format: 'circle' | 'panel' | 'mixed',
  openers: readonly Opener[],
  opening: readonly Participant[],
  joining: readonly Participant[],
): { readonly held: GroupProblem['held'][number][]; readonly together: (readonly number[])[] } {
  const joinerAt = new Map(joining.map(({ key }, at) => [key, at]));
  const taken = new Set<number>();
  const held: GroupProblem['held'][number][] = [];
  const together: (readonly number[])[] = [];
  for (const group of input.held) {
    const roles = rolesOfHeld(group.keys, format, input);
    if (roles === undefined) throw impossible(group, input);
    const [openerKey, joinerKeys] = sidesOf(roles, format);
    const joiners = joinerKeys.map((key) => joinerAt.get(key)!).sort((a, b) => a - b);
    if (openerKey === undefined) {
      if (joiners.length > 1) together.push(joiners);
      continue;
    }
    const isPair = format === 'mixed' && joiners.length === 1;
    const opener = openers.findIndex(
      (one, at) =>
        !taken.has(at) &&
        opening[one.person]!.key === openerKey &&
        (one.format !== 'one-to-one' || isPair) &&
        (!isPair || one.format === 'one-to-one'),
    );
    if (opener === -1) throw impossible(group, input);
    taken.add(opener);
    held.push(...joiners.map((joiner) => ({ joiner, opener })));
  }
  return { held, together };
}

function sidesOf(
  { mentorKeys, menteeKeys }: HeldRoles,
  format: 'circle' | 'panel' | 'mixed',
): readonly [openerKey: string | undefined, joinerKeys: readonly string[]] {
  return format === 'panel' ? [menteeKeys[0], mentorKeys] : [mentorKeys[0], menteeKeys];
}

function impossible({ keys }: HeldGroup, { everyone }: GroupInput): Error {
  const names = keys.map((key) => everyone.find((one) => one.key === key)?.name ?? key);
  return refused(
    `${names.join(', ')} are held together, and no group can have them all.`,
    'take the lock back, or propose another format',
  );
}

/** Returns slots with one more in which everybody is free: a one-to-one pair finds its time by itself. */
function withFreePairs(slots: WeeklySlots['slots'], openers: readonly Opener[]): WeeklySlots['slots'] {
  const { ofOpener, ofJoiner } = slots;
  return {
    ...slots,
    ofOpener: ofOpener.map((bits, at) =>
      openers[at]!.format === 'one-to-one'
        ? Uint32Array.of(...bits.map(() => 0), 1)
        : Uint32Array.of(...bits, 0),
    ),
    ofJoiner: ofJoiner.map((bits) => Uint32Array.of(...bits, 1)),
  };
}

function twinsOf(openers: readonly Opener[]): (readonly number[])[] {
  const lists = grouped(openers.keys(), (at) => `${openers[at]!.format} ${openers[at]!.person}`);
  return [...lists.values()].filter(({ length }) => length > 1);
}

function distinctPairs(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const byText = new Map(pairs.map((pair) => [pair.join(), pair]));
  return [...byText.values()].sort(([a, b], [c, d]) => a - c || b - d);
}
