/** The changes that name a mentor and move nobody: one more in their circle, or one more place with them. */
import { formatAvailability } from '../../../domain/time/availability.ts';
import { byKey, type Participant } from '../../../domain/people/participant.ts';
import { lossOf, type Repeat } from '../../circles/group-problem.ts';
import type { GroupInput, HeldGroup } from '../group-input.ts';
import type { GroupPlan, PlannedGroup } from '../group-plan.ts';
import type { CircleSettings, GroupSettings } from '../group-settings.ts';
import { isAnyoneAlone } from '../problem/group-rules.ts';
import { type JudgedPairs, judgePairs } from '../problem/judged-pairs.ts';
import { haveTimeInCommon } from '../problem/weekly-slots.ts';
import { repeatedTopics } from '../problem/repeated-topics.ts';
import { problemsOf } from '../problems-of-held.ts';
import type { GroupChange, GroupRelaxation } from './group-relaxation.ts';

/** Of each kind of change so many mentors are tried for one person, those of the greatest scores. */
const MOST_TRIED = 20;

/**
 * Returns, for everybody whom a plan leaves out, the best change of each kind that gives them a group and moves nobody. With
 * the members of the new group locked, the plan and that group can be had, and the total rises by what is new in it at least.
 *
 * 1. One more in a circle that is full, at the time at which it meets.
 * 2. One more place with a mentor who has none left: for a circle with others who have no group, for a panel with mentors who
 *    have a place, or in a mixed proposal for the person alone.
 *
 * Nothing is solved for it. Time O(u m) for u people and m mentors, and for each person a few groups are judged.
 *
 * @param plan made from the input; of peers there is nothing to return
 */
export function relaxByOneMore(input: GroupInput, plan: GroupPlan): GroupRelaxation[] {
  if (plan.settings.format === 'peer' || plan.unmatched.length === 0) return [];
  const search = new OneMoreSearch(input, plan);
  const found = plan.unmatched.flatMap(({ participantId }) => search.relaxationsOf(participantId));
  // Several people can come in with one new group.
  const byText = new Map(found.map((one) => [JSON.stringify(one.change), one]));
  return [...byText.values()];
}

/** A group that would be new, or have one more. */
interface NewGroup {
  readonly kind: Extract<GroupChange['kind'], 'one-more' | 'place'>;
  readonly mentorId: number;
  /** The one who opens it first. */
  readonly memberIds: readonly number[];
  /** In units: what it scores more than before. */
  readonly gain: number;
  /** What it has to fit. */
  readonly settings: GroupSettings;
}

class OneMoreSearch {
  private readonly plan: GroupPlan;
  /** As if every mentor had a place, and the pairs of the plan were made. */
  private readonly input: GroupInput;
  /** Pairs within circles, or panels; and one to one, in a mixed proposal. */
  private readonly pairs: JudgedPairs;
  private readonly alone: JudgedPairs;
  private readonly personOf: ReadonlyMap<number, Participant>;
  private readonly menteeAt: ReadonlyMap<number, number>;
  private readonly mentorAt: ReadonlyMap<number, number>;
  private readonly repeats: readonly (readonly Repeat[])[] | undefined;
  /** Mentors who have as many groups as places. */
  private readonly withoutPlace: readonly number[];

  constructor(input: GroupInput, plan: GroupPlan) {
    this.plan = plan;
    this.personOf = new Map(
      [...input.mentees, ...input.mentors].map(({ participant }) => [participant.id, participant]),
    );
    const keyOf = (id: number): string => this.personOf.get(id)!.key;
    const made = plan.groups.flatMap(({ pairs }) =>
      pairs.map(({ ids: [mentee, mentor] }) => ({ menteeKey: keyOf(mentee), mentorKey: keyOf(mentor) })),
    );
    this.input = {
      ...input,
      mentors: input.mentors.map((one) => ({ ...one, places: Math.max(1, one.places) })),
      pairedNow: [...input.pairedNow, ...made],
    };
    this.pairs = judgePairs(this.input, this.input.format);
    this.alone = plan.settings.format === 'mixed' ? judgePairs(this.input, 'one-to-one') : this.pairs;
    const { mentees, mentors } = this.pairs.context;
    this.menteeAt = new Map(mentees.map(({ id }, at) => [id, at]));
    this.mentorAt = new Map(mentors.map(({ id }, at) => [id, at]));
    this.repeats = plan.settings.format === 'panel' ? repeatedTopics(this.pairs) : undefined;
    this.withoutPlace = input.mentors
      .filter(({ participant, places }) => this.groupsOf(participant.id).length >= places)
      .map(({ participant }) => participant.id);
  }

  /** Returns at most one change of each kind. */
  relaxationsOf(id: number): GroupRelaxation[] {
    // Whoever is held with others comes with them or not at all.
    if (this.input.held.some(({ keys }) => keys.includes(this.personOf.get(id)!.key))) return [];
    return [this.fullerCircles(id), this.newGroups(id)].flatMap((groups) => {
      const found = groups
        .filter(({ gain }) => !Number.isNaN(gain))
        .sort((a, b) => b.gain - a.gain)
        .slice(0, MOST_TRIED)
        .find((group) => this.canBe(group) && !this.isAnyoneAloneIn(group));
      return found === undefined ? [] : [this.relaxationOf(found)];
    });
  }

  /** Returns the full circles with one more (1). */
  private fullerCircles(id: number): NewGroup[] {
    const { settings, groups } = this.plan;
    if (!('size' in settings)) return [];
    const [least, most] = settings.size;
    return groups
      .filter(({ format, menteeIds }) => format === 'circle' && menteeIds.length >= most)
      .filter((group) => this.isFreeAt(id, group))
      .map(({ mentorIds: [mentorId = 0], menteeIds }) => ({
        kind: 'one-more',
        mentorId,
        memberIds: [mentorId, ...menteeIds, id],
        gain: this.scoreIn(this.pairs, id, mentorId),
        settings: { ...settings, size: [least, menteeIds.length + 1] },
      }));
  }

  private isFreeAt(id: number, { slot, mentorIds: [mentorId = 0] }: PlannedGroup): boolean {
    if (slot === undefined) return true;
    const { day, from, minutes, timezone } = slot;
    const availability = formatAvailability([{ day, from, to: from + minutes }]);
    const mentor = { ...this.personOf.get(mentorId)!, timezone, availability };
    return haveTimeInCommon(mentor, [this.personOf.get(id)!], this.input.round, minutes);
  }

  /** Returns the groups that mentors without a place left could have with one more (2). */
  private newGroups(id: number): NewGroup[] {
    const { settings, unmatched } = this.plan;
    if (settings.format === 'panel') {
      const free = [...this.mentorAt.keys()].filter((mentorId) => !this.withoutPlace.includes(mentorId));
      return this.withoutPlace.flatMap((mentorId) =>
        this.filled(mentorId, [id, mentorId], free, settings.mentors, (mentor) =>
          this.scoreIn(this.pairs, id, mentor),
        ),
      );
    }
    if (settings.format === 'mixed')
      return this.withoutPlace.flatMap((mentorId) =>
        this.filled(mentorId, [mentorId, id], [], [1, 1], () => this.scoreIn(this.alone, id, mentorId)),
      );
    if (settings.format !== 'circle') return [];
    const others = unmatched.map(({ participantId }) => participantId).filter((each) => each !== id);
    return this.withoutPlace
      .filter((mentorId) => this.canHaveAnotherCircle(mentorId, settings))
      .flatMap((mentorId) =>
        this.filled(mentorId, [mentorId, id], others, settings.size, (mentee) =>
          this.scoreIn(this.pairs, mentee, mentorId),
        ),
      );
  }

  /** Whether a mentor may have more circles, and need not find a time beside another. */
  private canHaveAnotherCircle(mentorId: number, { circlesEach, withSlots }: CircleSettings): boolean {
    const count = this.groupsOf(mentorId).length;
    return count < circlesEach && (count === 0 || !withSlots);
  }

  /**
   * Returns a new group of two with as many of some others as go together, those of the greatest scores first; none where
   * they are too few.
   */
  private filled(
    mentorId: number,
    [opener, first]: readonly [opener: number, first: number],
    others: readonly number[],
    [least, most]: readonly [least: number, most: number],
    scoreOf: (joiner: number) => number,
  ): NewGroup[] {
    const { settings } = this.plan;
    const groupOf = (joiners: readonly number[]): NewGroup => ({
      kind: 'place',
      mentorId,
      memberIds: [opener, ...joiners.toSorted((a, b) => byKey(this.personOf.get(a)!, this.personOf.get(b)!))],
      gain: joiners.reduce((sum, joiner) => sum + scoreOf(joiner), 0) - this.repeatedIn(opener, joiners),
      settings,
    });
    let group = groupOf([first]);
    const inOrder = others.filter((id) => !Number.isNaN(scoreOf(id))).sort((a, b) => scoreOf(b) - scoreOf(a));
    for (const id of inOrder) {
      const joiners = group.memberIds.slice(1);
      if (joiners.length >= most || (joiners.length >= least && scoreOf(id) < 0)) break;
      const larger = groupOf([...joiners, id]);
      if (this.canBe(larger)) group = larger;
    }
    return group.memberIds.length > least ? [group] : [];
  }

  private canBe({ memberIds, settings }: NewGroup): boolean {
    const keys = memberIds.map((id) => this.personOf.get(id)!.key).sort();
    const reasons = this.input.held.filter((held) => held.keys.every((key) => keys.includes(key)));
    const overrides = reasons.flatMap((held) => (held.overrides === 'any' ? [] : held.overrides));
    const held: HeldGroup = { keys, by: 'lock', overrides };
    return problemsOf(held, this.input, settings).length === 0;
  }

  private isAnyoneAloneIn({ memberIds }: NewGroup): boolean {
    const joiners = memberIds.slice(1).map((id) => this.personOf.get(id)!);
    return joiners.length > 1 && isAnyoneAlone(this.input, joiners);
  }

  private relaxationOf({ kind, mentorId, memberIds, gain }: NewGroup): GroupRelaxation {
    const left = new Set(this.plan.unmatched.map(({ participantId }) => participantId));
    return {
      change: { kind, mentorId, memberIds },
      settings: this.plan.settings,
      placedIds: memberIds.filter((id) => left.has(id)),
      lostIds: [],
      changed: 0,
      totalChange: BigInt(gain),
      // With a place more, others may come to the mentor too.
      isProved: kind === 'one-more' && this.plan.summary.optimal === 'proved',
    };
  }

  private groupsOf(mentorId: number): PlannedGroup[] {
    return this.plan.groups.filter(({ mentorIds }) => mentorIds.includes(mentorId));
  }

  /** Returns what a panel scores less for topics that several know. */
  private repeatedIn(menteeId: number, mentorIds: readonly number[]): number {
    return lossOf(
      this.repeats?.[this.menteeAt.get(menteeId) ?? -1],
      mentorIds.map((id) => this.mentorAt.get(id) ?? -1),
    );
  }

  /** Returns the score of a pair in units; NaN where a rule bars it. */
  private scoreIn({ scores }: JudgedPairs, menteeId: number, mentorId: number): number {
    return scores[this.menteeAt.get(menteeId)! * this.mentorAt.size + this.mentorAt.get(mentorId)!]!;
  }
}
