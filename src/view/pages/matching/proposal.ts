/** A proposal, as a document. */
import type { ProposalPerson } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Absence } from '../../../matching/input/absence.ts';
import type { ShownPlan } from '../../../matching/proposal/open-plan.ts';
import type { OneWayBound, PlanSummary, ProposalPlan } from '../../../matching/proposal/proposal-plan.ts';
import { formatUnits, unitsForJson } from '../../../matching/input/units.ts';
import { absenceList } from './absences.ts';
import { type Block, type Document, type JsonValue, type Table, textBlock } from '../../document/document.ts';
import { notesBeside, notReadyList } from './beside-proposal.ts';
import { mentorList } from './mentors-of-proposal.ts';
import { scoreField } from './score-field.ts';
import { personJsonOf } from '../people.ts';
import { type Field, listing, type Listing } from '../../document/result.ts';
import { type Telling, tellingOf, unmatchedBlocks, unmatchedList } from './unmatched.ts';
import { percent, plural } from '../../words/words.ts';

/** A plan as it is stored: with those who took no part when it was made. */
export type StoredPlan = ProposalPlan & {
  /** Plans of earlier versions of the program have none. */
  readonly absences?: readonly Absence[];
  /** Mentees who were matched once more in their round; none in plans of earlier versions. */
  readonly again?: readonly number[];
  readonly notReady: readonly { readonly participantId: number; readonly missing: readonly string[] }[];
};

/** From which side it is shown; `proposed` is by mentee too, without what a second look wants to know. */
export type ProposalView = 'proposed' | 'by-mentee' | 'by-mentor' | 'weakest' | 'unmatched';

/** Returns what comes next where nobody is matched: the command that says why. */
export function afterNoMatch({
  unmatched,
  notReady,
}: {
  readonly unmatched: readonly unknown[];
  readonly notReady: readonly unknown[];
}): string {
  return unmatched.length === 0 && notReady.length > 0
    ? 'mentor participant list --not-ready says what is missing'
    : 'mentor match show --unmatched says why';
}

type People = ReadonlyMap<number, ProposalPerson>;
type Match = ProposalPlan['matches'][number];

/**
 * Returns a proposal from one side; the JSON is the same from all of them.
 *
 * @param stale what in it no longer holds; see `whatChanged`
 * @param told what was worked out of those who are not matched, and what it is told with; of today unless it says otherwise
 */
export function proposalDocument(
  id: number,
  plan: ShownPlan<StoredPlan>,
  people: People,
  view: ProposalView = 'proposed',
  told: Partial<Telling> = {},
  stale: readonly string[] = [],
): Document {
  const { summary } = plan;
  const telling = tellingOf(plan, people, told);
  const inPoints = (units: number | bigint): number | string => unitsForJson(units, plan.decimals);
  const blocks: Block[] = [
    { kind: 'heading', text: `Proposal ${idOf('X', id)}` },
    textBlock(
      `Matched ${summary.matched} of ${plural(summary.mentees, 'mentee')} (${percent(summary.matched, summary.mentees)}) with ${plural(summary.mentors, 'mentor')} offering ${plural(summary.places, 'place')}.`,
    ),
    textBlock(scoreText(plan), 'muted'),
  ];
  const inOrder = sorted(plan.matches, people, view);
  // People are spared columns that say nothing; programs can count on them.
  const shown = matchList(inOrder, plan, people, {
    hasHeld: plan.matches.some(({ heldBy }) => heldBy !== undefined),
    hasPoints: plan.pointsInConfidence.length === 0,
  });
  if (view === 'by-mentor') blocks.push(mentorList(plan, people, false).block);
  if (view !== 'unmatched') blocks.push(shown.block);
  if (view === 'unmatched') blocks.push(...unmatchedBlocks(plan.unmatched, telling, summary.mentees));
  const tableOf = (): Table =>
    (view === 'unmatched' ? unmatchedList(plan.unmatched, telling) : matchList(inOrder, plan, people)).table;
  let table: Table | undefined;
  return {
    schema: 'match/1',
    // Getters: only the form that is printed is made.
    get json() {
      return {
        proposal: idOf('X', id),
        is_current: telling.isCurrent,
        objective: plan.objective,
        summary: {
          mentees: summary.mentees,
          mentors: summary.mentors,
          places: summary.places,
          matched: summary.matched,
          unmatched: summary.unmatched,
          total: inPoints(BigInt(summary.total)),
          mean: summary.mean === null ? null : inPoints(summary.mean),
          lowest: summary.lowest === null ? null : inPoints(summary.lowest),
          blocking_pairs: summary.blockingPairs,
          optimal: summary.optimal,
          ...(summary.bound === undefined ? {} : boundJson(summary, summary.bound, inPoints)),
        },
        matches: matchList(plan.matches, plan, people).json,
        points_in_confidence: [...plan.pointsInConfidence],
        unmatched: unmatchedList(plan.unmatched, telling).json,
        not_ready: notReadyList(plan.notReady, people).json,
        not_in_pool: absenceList(plan.absences ?? [], people).json,
        again: (plan.again ?? []).map((menteeId) => personJsonOf(menteeId, people)),
        mentors: mentorList(plan, people, true).json,
        stale: [...stale],
        missing_values: plan.missing.map((one) => ({ ...one })),
      };
    },
    blocks,
    notes: notesBeside(plan, telling.people, view === 'unmatched', {
      words: 'who are not matched',
      blocksOf: (some) => unmatchedBlocks(some, telling, summary.mentees),
    }),
    get table() {
      return (table ??= tableOf());
    },
  };
}

function scoreText({ summary, decimals, missing }: StoredPlan): string {
  if (summary.lowest === null || summary.mean === null) return `Optimal: ${optimalText(summary)}.`;
  const pairs = plural(summary.blockingPairs, 'blocking pair');
  return `Mean score ${formatUnits(summary.mean, decimals)}, lowest ${formatUnits(summary.lowest, decimals)}, ${pairs}. Optimal: ${optimalText(summary)}.${missingText(missing)}`;
}

/** Says, after other sentences, for how many pairs a rule or criterion lacked a value; nothing where none did. */
export function missingText(missing: ProposalPlan['missing']): string {
  const unknown = missing.map((one) => `${'rule' in one ? one.rule : one.criterion} (${one.pairs})`);
  return unknown.length === 0 ? '' : ` Values were missing for pairs under: ${unknown.join(', ')}.`;
}

/**
 * Says how far a proposal is proved.
 *
 * @example optimalText(summary) // 'proved'
 */
export function optimalText({ bound, total, optimal }: PlanSummary): string {
  if (bound === undefined) return optimal;
  if (!bound.isSameServed)
    return 'not proved; so many people would mentor each other that not all ways to keep them from it were tried, and more people, or longer waits, might be served';
  return `within ${gapText(total, bound.total)} of the best total there can be; so many people would mentor each other that not all ways to keep them from it were tried`;
}

/** The gap as a share of the bound, rounded up: never less than it is. */
function gapText(total: number | string, bound: number | string): string {
  const gap = gapOf(total, bound);
  return gap === null ? 'an unknown part' : `${(Math.ceil(gap * 10_000) / 100).toFixed(2)} %`;
}

function gapOf(total: number | string, bound: number | string): number | null {
  const most = Number(bound);
  return most <= 0 ? null : (most - Number(total)) / most;
}

function boundJson(
  { total }: PlanSummary,
  bound: OneWayBound,
  inPoints: (units: number | bigint) => number | string,
): { readonly [key: string]: JsonValue } {
  return {
    bound: { matched: bound.matched, total: inPoints(BigInt(bound.total)) },
    gap: bound.isSameServed ? gapOf(total, bound.total) : null,
  };
}

function sorted(matches: readonly Match[], people: People, view: ProposalView): readonly Match[] {
  if (view === 'weakest') return matches.toSorted((a, b) => a.score - b.score);
  if (view !== 'by-mentor') return matches;
  const key = (match: Match): string => people.get(match.mentorId)?.key ?? '';
  return matches.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/**
 * Returns matches, in the order given.
 *
 * @param columns Which of the columns that may say nothing there are; all where they are left out.
 */
function matchList(
  matches: readonly Match[],
  plan: StoredPlan,
  people: People,
  { hasHeld, hasPoints }: { readonly hasHeld: boolean; readonly hasPoints: boolean } = {
    hasHeld: true,
    hasPoints: true,
  },
): Listing {
  const person = (key: 'mentee' | 'mentor', label: string): Field<Match>[] => [
    { key: `${key}_id`, label, give: 0, of: (match) => idOf('P', match[`${key}Id`]), only: 'table' },
    {
      key,
      label: '',
      of: (match) => personJsonOf(match[`${key}Id`], people),
      text: (match) => people.get(match[`${key}Id`])?.name ?? null,
    },
  ];
  return listing(
    matches,
    [
      ...person('mentee', 'Mentee'),
      ...person('mentor', 'Mentor'),
      scoreField(plan.decimals),
      { key: 'points', of: ({ points }) => points.map((one) => ({ ...one })), only: 'json' },
      ...(hasHeld ? [HELD_BY] : []),
      ...(hasPoints ? [POINTS] : []),
    ],
    { title: 'Matches', whenEmpty: 'Nobody can be matched.' },
  );
}

const HELD_BY: Field<Match> = {
  key: 'held_by',
  label: 'Held by',
  give: 0,
  of: ({ heldBy }) => heldBy ?? null,
};

const POINTS: Field<Match> = { key: 'why', label: 'Points', give: 2, of: pointsText, only: 'table' };

function pointsText(match: Match): string {
  return match.points.map(({ criterion, points }) => `${criterion} ${points}`).join(', ');
}
