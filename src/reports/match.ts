/** The match report: how good the newest proposal is, and how well the programme matches overall. */
import { daysBetween, longDate } from '../domain/time/dates.ts';
import { isReady } from '../domain/people/readiness.ts';
import { idOf } from '../domain/reference.ts';
import { matchRates } from './statistics/counts.ts';
import { count, mean, median, ratio, share } from './figure.ts';
import { counted, partOf, unlessNone } from './lead.ts';
import { type Chart, inPlainWords, type Report, type ReportFacts, tableOf } from './report.ts';

export const match: Report = {
  name: 'match',
  title: 'Matching',
  group: 'people',
  answers: 'the newest proposal: scores, spread, load, who has none and why, better pairs',
  list: 'Mentee by mentee',
  lead: (figure) => [
    partOf(figure('match_rate_now'), ['has a mentor', 'have a mentor'], ['ready mentee', 'ready mentees']),
    unlessNone(
      figure('score_mean'),
      () => `the newest proposal scores ${Math.round(figure('score_mean').value ?? 0)} of 100 on average`,
    ),
    unlessNone(
      figure('blocking_pairs'),
      (many) => `${counted(many, 'pair', 'pairs')} would both be better off together`,
    ),
  ],
  build(facts) {
    const { proposal, participants, programme, asOf } = facts;
    const ready = participants.filter((person) => isReady(person, programme.requiredFields, asOf));
    const waits = timesToMatch(facts);
    const never = ready.filter((person) => person.isMentee && !waits.has(person.id)).length;
    const { matches = [], unmatched = [], places = 0 } = proposal ?? {};
    const scores = matches.map(({ score }) => score);
    const lowest = scores.toSorted((a, b) => a - b).slice(0, 1);
    const names = new Map(participants.map(({ id, name }) => [id, name]));
    const load = new Map<number, number>();
    for (const { mentorId } of matches) load.set(mentorId, (load.get(mentorId) ?? 0) + 1);
    const lines = [
      ...matches.map((one) => ({ ...one, status: 'matched', reason: null })),
      ...unmatched.map((one) => ({ ...one, status: 'unmatched', mentorId: null, score: null })),
    ];
    const [opening, whenEmpty] =
      proposal === null
        ? ['No proposal has been made yet: mentor match makes one.', 'There is no proposal.']
        : [
            `The newest proposal is ${idOf('X', proposal.id)} of ${longDate(proposal.createdOn)}, which is ${proposal.status}.`,
            `There was nobody to match when ${idOf('X', proposal.id)} was made.`,
          ];
    return {
      opening,
      figures: [
        ...matchRates(facts, ready),
        median('days_to_match', 'Days to a match', [...waits.values()], (days) => days, {
          definition:
            'Days from enrolment to the start of the first relationship as a mentee: median over mentees who have ever had one. Ready mentees who never had one are not known yet.',
          noun: ['mentee', 'mentees'],
          unknown: never,
        }),
        share('proposal_matched', 'Matched in the proposal', lines, ({ status }) => status === 'matched', {
          noun: ['mentee', 'mentees'],
          definition:
            'Mentees whom the newest proposal matches, of those who were ready and without a mentor when it was made.',
        }),
        count('proposal_not_ready', 'Not ready', proposal?.notReady ?? 0, {
          definition: 'People whom the newest proposal leaves out because they were not ready.',
        }),
        mean('score_mean', 'Mean score', scores, (score) => score, {
          definition: 'Mean of the scores of the matches in the newest proposal, in points.',
          noun: ['match', 'matches'],
        }),
        median('score_median', 'Median score', scores, (score) => score, {
          definition: 'Median of those scores.',
          noun: ['match', 'matches'],
        }),
        mean('score_lowest', 'Lowest score', lowest, (score) => score, {
          definition: 'The lowest of those scores.',
          noun: ['match', 'matches'],
        }),
        mean('proposal_load', 'Mentees a mentor', [...load.values()], (mentees) => mentees, {
          definition:
            'Mean of the mentees whom the newest proposal gives to a mentor, over mentors who get any.',
          noun: ['mentor', 'mentors'],
        }),
        ratio('proposal_places', 'Free places filled', scores.length, places, {
          noun: ['place', 'places'],
          definition: 'Matches of the newest proposal, of the places that were free when it was made.',
        }),
        count('blocking_pairs', 'Pairs that would both be better off', proposal?.blockingPairs ?? 0, {
          definition:
            'Pairs that are allowed, not matched together, and would both score higher with each other than with what the newest proposal gives them.',
        }),
      ],
      headline: ['match_rate_now', 'days_to_match', 'proposal_matched', 'score_mean'],
      charts: scores.length === 0 ? [] : [spread(scores)],
      needsAction: proposal?.status === 'open',
      table: tableOf(lines, whenEmpty, [
        { key: 'mentee_id', label: 'Mentee', isFixed: true, of: (line) => idOf('P', line.menteeId) },
        { key: 'mentee', label: 'Name', isPersonal: true, of: (line) => names.get(line.menteeId) ?? null },
        {
          key: 'status',
          label: 'Status',
          isFixed: true,
          needsWhen: 'unmatched',
          of: (line) => line.status,
          says: (line) => inPlainWords(line.status),
        },
        {
          key: 'mentor_id',
          label: 'Mentor',
          isFixed: true,
          spare: 1,
          of: ({ mentorId: id }) => id && idOf('P', id),
        },
        {
          key: 'mentor',
          label: 'Name',
          isPersonal: true,
          of: ({ mentorId: id }) => (id && names.get(id)) ?? null,
        },
        { key: 'score', label: 'Score', isNumber: true, of: (line) => line.score },
        { key: 'reason', label: 'Why unmatched', isWords: true, of: (line) => line.reason },
      ]),
    };
  },
};

/** Returns the days from enrolment to the first relationship as a mentee, by mentee. */
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

/**
 * Returns the scores in ten steps, from 0 to 100 points or from the lowest to the highest score where they lie outside.
 */
function spread(scores: readonly number[]): Chart {
  const least = scores.reduce((lowest, score) => Math.min(lowest, score), 0);
  const most = scores.reduce((highest, score) => Math.max(highest, score), -Infinity);
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
    isOrdered: true,
    isSpread: true,
    of: 'Score',
    series: ['Matches'],
    points: counts.map((value, at) => ({ label: `${edge(at)} to ${edge(at + 1)}`, values: [value] })),
  };
}
