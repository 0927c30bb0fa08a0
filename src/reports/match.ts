/** The match report: how good the newest proposal is, and how well the programme matches at all. */
import { daysBetween } from '../domain/time/dates.ts';
import { missingFor } from '../domain/people/readiness.ts';
import { idOf } from '../domain/reference.ts';
import { matchRates } from './statistics/counts.ts';
import {
  count,
  type Chart,
  mean,
  median,
  type ProposedMatches,
  type Report,
  type ReportFacts,
  share,
} from './report.ts';

const DAYS = ['mentee', 'mentees'] as const;

export const match: Report = {
  name: 'match',
  title: 'Matching',
  group: 'people',
  answers: 'the newest proposal: scores, spread, load, unmatched with reasons, blocking pairs',
  build(facts) {
    const { proposal, participants, programme, asOf } = facts;
    const ready = participants.filter(
      (person) => missingFor(person, programme.requiredFields, asOf).length === 0,
    );
    const waits = timesToMatch(facts);
    const never = ready.filter((person) => person.isMentee && !waits.has(person.id)).length;
    const scores = proposal?.matches.map(({ score }) => score) ?? [];
    const names = new Map(participants.map((person) => [person.id, person.name]));
    const load = new Map<number, number>();
    for (const { mentorId } of proposal?.matches ?? []) load.set(mentorId, (load.get(mentorId) ?? 0) + 1);
    const waiting = proposal?.unmatched.length ?? 0;
    return {
      ...(proposal === null
        ? { opening: 'No proposal has been made yet: mentor match makes one.' }
        : {
            opening: `The newest proposal is ${idOf('X', proposal.id)} of ${proposal.createdOn}, which is ${proposal.status}.`,
          }),
      figures: [
        ...matchRates(facts, ready),
        median(
          'days_to_match',
          'Days to a match',
          [...waits.values()],
          never,
          'Days from enrolment to the start of the first relationship as a mentee: median over mentees who have ever had one. Ready mentees who never had one are not known yet.',
          DAYS,
        ),
        share(
          'proposal_matched',
          'Matched in the proposal',
          scores.length,
          scores.length + waiting,
          'Mentees whom the newest proposal matches, of those who were ready and without a mentor when it was made.',
        ),
        count(
          'proposal_not_ready',
          'Not ready',
          proposal?.notReady ?? 0,
          'People whom the newest proposal leaves out because they were not ready.',
        ),
        mean(
          'score_mean',
          'Mean score',
          scores,
          0,
          'Mean of the scores of the matches in the newest proposal, in points.',
          ['match', 'matches'],
        ),
        median('score_median', 'Median score', scores, 0, 'Median of those scores.', ['match', 'matches']),
        mean(
          'score_lowest',
          'Lowest score',
          scores.length === 0 ? [] : [scores.reduce((least, score) => Math.min(least, score))],
          0,
          'The lowest of those scores.',
          ['match', 'matches'],
        ),
        mean(
          'proposal_load',
          'Mentees a mentor',
          [...load.values()],
          0,
          'Mean of the mentees whom the newest proposal gives to a mentor, over mentors who get any.',
          ['mentor', 'mentors'],
        ),
        share(
          'proposal_places',
          'Free places filled',
          scores.length,
          proposal?.places ?? 0,
          'Matches of the newest proposal, of the places that were free when it was made.',
        ),
        count(
          'blocking_pairs',
          'Blocking pairs',
          proposal?.blockingPairs ?? 0,
          'Pairs that are allowed, not matched together, and would both score higher with each other than with what the newest proposal gives them.',
        ),
      ],
      headline: ['match_rate_now', 'days_to_match', 'proposal_matched', 'score_mean'],
      ...(scores.length === 0 ? {} : { charts: [spread(scores)] }),
      needsAction: proposal?.status === 'open',
      table: {
        columns: [
          { key: 'mentee_id', label: 'Mentee', isFixed: true },
          { key: 'mentee', label: 'Name', isPersonal: true },
          { key: 'status', label: 'Status', isFixed: true },
          { key: 'mentor_id', label: 'Mentor', isFixed: true },
          { key: 'mentor', label: 'Name', isPersonal: true },
          { key: 'score', label: 'Score', isNumber: true, isFixed: true },
          { key: 'reason', label: 'Why unmatched' },
        ],
        rows: rowsOf(proposal, names),
        whenEmpty:
          proposal === null
            ? 'There is no proposal.'
            : `There was nobody to match when ${idOf('X', proposal.id)} was made.`,
      },
    };
  },
};

function rowsOf(
  proposal: ProposedMatches | null,
  names: ReadonlyMap<number, string>,
): (string | number | null)[][] {
  if (proposal === null) return [];
  return [
    ...proposal.matches.map(({ menteeId, mentorId, score }) => [
      idOf('P', menteeId),
      names.get(menteeId) ?? null,
      'matched',
      idOf('P', mentorId),
      names.get(mentorId) ?? null,
      score,
      null,
    ]),
    ...proposal.unmatched.map(({ menteeId, reason }) => [
      idOf('P', menteeId),
      names.get(menteeId) ?? null,
      'unmatched',
      null,
      null,
      null,
      reason,
    ]),
  ];
}

/** Days from enrolment to the first relationship as a mentee, by mentee. */
function timesToMatch({ participants, relationships }: ReportFacts): Map<number, number> {
  const enrolled = new Map(participants.map((person) => [person.id, person.enrolledOn]));
  const first = new Map<number, string>();
  for (const { startedOn, people } of relationships)
    for (const { participantId, role } of people) {
      const before = first.get(participantId);
      if (role === 'mentee' && (before === undefined || startedOn < before))
        first.set(participantId, startedOn);
    }
  return new Map(
    [...first].map(([id, startedOn]) => [
      id,
      Math.max(0, daysBetween(enrolled.get(id) ?? startedOn, startedOn)),
    ]),
  );
}

/** Ten steps from 0 to 100 points, or from the lowest to the highest score where those lie elsewhere. */
function spread(scores: readonly number[]): Chart {
  const least = Math.min(0, ...scoresEnds(scores));
  const most = Math.max(...scoresEnds(scores));
  const [from, to] =
    least >= 0 && most <= 100 && most > 1 ? [0, 100] : [least, most === least ? least + 1 : most];
  const step = (to - from) / 10;
  const counts = Array.from({ length: 10 }, () => 0);
  for (const score of scores) {
    const at = Math.min(9, Math.floor((score - from) / step));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const edge = (at: number): string => String(Math.round(100 * (from + at * step)) / 100);
  return {
    title: 'How the scores spread',
    kind: 'bars',
    of: 'Score',
    series: ['Matches'],
    points: counts.map((value, at) => ({ label: `${edge(at)} to ${edge(at + 1)}`, values: [value] })),
  };
}

function scoresEnds(scores: readonly number[]): [number, number] {
  return [
    scores.reduce((least, score) => Math.min(least, score), Infinity),
    scores.reduce((most, score) => Math.max(most, score), -Infinity),
  ];
}
