/** A proposal of groups, for programs. */
import { idOf } from '../../../../domain/reference.ts';
import type { GroupSummary, OtherWay, PlannedGroup } from '../../../../matching/groups/group-plan.ts';
import type { ShownGroupPlan, StoredGroupPlan } from '../../../../matching/groups/open-group-plan.ts';
import type { Shared } from '../../../../matching/groups/explain/what-is-shared.ts';
import { unitsForJson } from '../../../../matching/input/units.ts';
import type { Document, JsonValue } from '../../../document/document.ts';
import { type Field, listing } from '../../../document/result.ts';
import { absenceList } from '../absences.ts';
import { notReadyList } from '../beside-proposal.ts';
import { personJsonOf } from '../../people.ts';
import type { GroupTelling } from './group-telling.ts';
import { type People, slotText } from './group-words.ts';
import { timesNotGivenJson } from './who-gave-no-time.ts';
import { unplacedList } from './without-group.ts';

/** A group with what it shares. */
export interface ShownGroup {
  readonly group: PlannedGroup;
  readonly shared: readonly Shared[];
}

/** Returns the keys of the document beside its schema. */
export function documentJson(id: number, plan: ShownGroupPlan, telling: GroupTelling): Document['json'] {
  const { people, shared } = telling;
  const groups = plan.groups.map((group, at) => ({ group, shared: shared[at] ?? [] }));
  return {
    proposal: idOf('X', id),
    is_current: telling.isCurrent,
    format: plan.format,
    settings: settingsJson(plan),
    summary: summaryJson(plan.summary, plan.decimals),
    ...(plan.otherWay === undefined ? {} : { other_way: otherWayJson(plan.otherWay, plan.decimals) }),
    ...(plan.timesNotGiven === undefined
      ? {}
      : { times_not_given: timesNotGivenJson(plan.timesNotGiven, people) }),
    matches: listing(groups, matchFields(plan, people)).json,
    points_in_confidence: [...plan.pointsInConfidence],
    unmatched: unplacedList(plan.unmatched, telling).json,
    not_ready: notReadyList(plan.notReady, people).json,
    not_in_pool: absenceList(plan.absences, people).json,
    again: plan.again.map((menteeId) => personJsonOf(menteeId, people)),
    stale: [...telling.stale],
    missing_values: plan.missing.map((one) => ({ ...one })),
  };
}

function matchFields(plan: StoredGroupPlan, people: People): Field<ShownGroup>[] {
  const persons = (ids: readonly number[]): JsonValue => ids.map((id) => personJsonOf(id, people));
  return [
    { key: 'format', of: ({ group }) => group.format },
    { key: 'mentors', of: ({ group }) => persons(group.mentorIds), only: 'json' },
    { key: 'mentees', of: ({ group }) => persons(group.menteeIds), only: 'json' },
    { key: 'members', of: ({ group }) => persons(group.peerIds), only: 'json' },
    { key: 'score', of: ({ group }) => unitsForJson(group.score, plan.decimals), only: 'json' },
    { key: 'repeated', of: ({ group }) => unitsForJson(group.repeated ?? 0, plan.decimals), only: 'json' },
    {
      key: 'pairs',
      of: ({ group }) =>
        group.pairs.map(({ ids, score, points }) => ({
          ...(group.format === 'peer'
            ? { members: persons(ids) }
            : { mentee: personJsonOf(ids[0], people), mentor: personJsonOf(ids[1], people) }),
          score: unitsForJson(score, plan.decimals),
          points: points.map((one) => ({ ...one })),
        })),
      only: 'json',
    },
    {
      key: 'slot',
      of: ({ group }) => (group.slot === undefined ? null : { ...group.slot, words: slotText(group.slot) }),
      only: 'json',
    },
    { key: 'shared', of: ({ shared }) => shared.map(sharedJson), only: 'json' },
    { key: 'held_by', of: ({ group }) => group.heldBy ?? null },
  ];
}

function sharedJson({ of, value, count, isEverybody }: Shared): JsonValue {
  return { of, value, count, is_everybody: isEverybody };
}

function otherWayJson({ way, matched, oneToOne, groups, total }: OtherWay, decimals: 3 | 6): JsonValue {
  return { way, matched, one_to_one: oneToOne, groups, total: unitsForJson(BigInt(total), decimals) };
}

function summaryJson(summary: GroupSummary, decimals: 3 | 6): JsonValue {
  const inPoints = (units: number | bigint): number | string => unitsForJson(units, decimals);
  return {
    people: summary.people,
    mentors: summary.mentors,
    mentees: summary.mentees,
    peers: summary.peers,
    places: summary.places,
    matched: summary.matched,
    unmatched: summary.unmatched,
    groups: summary.groups,
    total: inPoints(BigInt(summary.total)),
    mean: summary.mean === null ? null : inPoints(summary.mean),
    lowest: summary.lowest === null ? null : inPoints(summary.lowest),
    under_wished: summary.underWished,
    optimal: summary.optimal,
    ...(summary.bound === undefined
      ? {}
      : {
          bound: { matched: summary.bound.matched, total: inPoints(BigInt(summary.bound.total)) },
          gap: summary.gap ?? null,
        }),
    ...(summary.seconds === undefined ? {} : { seconds: summary.seconds }),
  };
}

function settingsJson({ settings }: StoredGroupPlan): JsonValue {
  const atMost = settings.atMost.map((one) => ({ ...one }));
  if (settings.format === 'peer')
    return {
      symmetric: settings.symmetric,
      trio: settings.trio,
      apart_rounds: settings.apartRounds,
      seconds: settings.seconds,
    };
  if (settings.format === 'panel')
    return {
      mentors: [...settings.mentors],
      different: settings.different,
      at_most: atMost,
      seconds: settings.seconds,
    };
  return {
    size: [...settings.size],
    wished: settings.wished,
    circles_each: settings.circlesEach,
    with_slots: settings.withSlots,
    slot_minutes: settings.slotMinutes,
    ...(settings.format === 'mixed' ? { way: settings.way } : {}),
    at_most: atMost,
    seconds: settings.seconds,
  };
}
