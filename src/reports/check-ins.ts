/** The check-ins report: satisfaction, response rate, who has not answered, would they recommend it. */
import { capitalised } from '../domain/words/text.ts';
import { CHECK_IN_RATINGS } from '../domain/relationship/check-in.ts';
import { awaitedCheckIns, checkInMoments, hasAnswered } from '../domain/relationship/check-in-schedule.ts';
import { idOf } from '../domain/reference.ts';
import { type Phase, PHASES, type RelationshipFacts } from '../domain/relationship/relationship.ts';
import { count, type Figure, mean, type Report, type ReportFacts, share } from './report.ts';
import { phaseOn } from './facts/phase-standing.ts';
import { monthsUpTo } from './statistics/weeks.ts';

/** Of five: what counts as satisfied. */
const SATISFIED = 4;
const MONTHS = 12;
const SIDES = ['mentor', 'mentee'] as const;

interface Rating {
  readonly role: 'mentor' | 'mentee';
  readonly phase: Phase;
  readonly on: string;
  /** `null` where they answered and left it out. */
  readonly satisfaction: number | null;
}

export const checkIns: Report = {
  name: 'check-ins',
  title: 'Check-ins',
  group: 'relationships',
  answers: 'satisfaction, response rate, who has not answered, NPS',
  build(facts) {
    const { relationships, circumstances, asOf } = facts;
    const ratings = relationships.flatMap((one) => ratingsOf(one, asOf));
    const awaited = relationships.flatMap((one) =>
      awaitedCheckIns(one, circumstances.schedule, asOf).map((line) => ({ ...line, relationship: one })),
    );
    const months = monthsUpTo(asOf, MONTHS);
    return {
      figures: [
        ...responses(facts, awaited.length),
        ...satisfaction(ratings, 'satisfaction', '', ''),
        ...SIDES.flatMap((role) =>
          satisfaction(
            ratings.filter((one) => one.role === role),
            `satisfaction_${role}s`,
            ` of ${role}s`,
            ` by ${role}s`,
          ),
        ),
        ...PHASES.flatMap((phase) =>
          satisfaction(
            ratings.filter((one) => one.phase === phase),
            `satisfaction_${phase}`,
            ` in ${phase}`,
            `, for relationships that were in ${phase} on that day`,
          ),
        ),
        ...others(facts),
      ],
      headline: ['response_rate', 'awaited', 'satisfaction', 'nps'],
      charts: [
        {
          title: `Mean satisfaction by month, the last ${MONTHS} months`,
          kind: 'line',
          of: 'Month',
          series: ['Mentors', 'Mentees'],
          points: months.map((label) => ({
            label,
            values: SIDES.map((role) =>
              meanOf(ratings.filter((one) => one.role === role && one.on.startsWith(label))),
            ),
          })),
        },
      ],
      needsAction: awaited.length > 0,
      table: {
        columns: [
          { key: 'relationship', label: 'In', isFixed: true },
          { key: 'participant', label: 'Id', isFixed: true },
          { key: 'name', label: 'Name', isPersonal: true },
          { key: 'role', label: 'Role', isFixed: true },
          { key: 'check_in', label: 'Check-in', isFixed: true },
          { key: 'due_on', label: 'Due', isFixed: true },
          { key: 'last_answered_on', label: 'Last answer', isFixed: true },
        ],
        rows: awaited.map(({ relationship, person, moment, lastAnsweredOn }) => [
          idOf('R', relationship.id),
          idOf('P', person.participantId),
          person.name,
          person.role,
          moment.name,
          moment.dueOn,
          lastAnsweredOn,
        ]),
        whenEmpty: 'Everybody who was asked has answered.',
      },
    };
  },
};

function ratingsOf(facts: RelationshipFacts, asOf: string): Rating[] {
  const roles = new Map(facts.people.map((person) => [person.participantId, person.role]));
  const roleOf = (participantId: number): Rating['role'] => roles.get(participantId) ?? 'mentee';
  return [
    ...facts.checkIns.map((one) => ({
      role: roleOf(one.participantId),
      phase: phaseOn(facts, one.answeredOn),
      on: one.answeredOn,
      satisfaction: one.satisfaction,
    })),
    ...facts.reflections.map((one) => ({
      role: roleOf(one.participantId),
      phase: 'closure' as const,
      on: one.reflectedOn,
      satisfaction: one.satisfaction,
    })),
  ].filter(({ on }) => on <= asOf);
}

function responses({ relationships, circumstances, asOf }: ReportFacts, awaited: number): Figure[] {
  let asked = 0;
  let answered = 0;
  for (const one of relationships)
    for (const moment of checkInMoments(one, circumstances.schedule, asOf))
      for (const { participantId } of one.people) {
        asked++;
        if (hasAnswered(one.checkIns, participantId, moment, asOf)) answered++;
      }
  return [
    share(
      'response_rate',
      'Response rate',
      answered,
      asked,
      'Check-ins answered, of those that have fallen due: for each person in a relationship, by the programme’s schedule and at closure.',
    ),
    count(
      'awaited',
      'Not answered',
      awaited,
      'People in open relationships who have not answered the check-in that is due now; the rows are they.',
    ),
  ];
}

function satisfaction(ratings: readonly Rating[], name: string, of: string, by: string): Figure[] {
  const known = ratings.flatMap((one) => (one.satisfaction === null ? [] : [one.satisfaction]));
  const unknown = ratings.length - known.length;
  return [
    mean(
      name,
      `Satisfaction${of}`,
      known,
      unknown,
      `Mean of the satisfaction ratings (1 to 5) in check-ins and closing reflections${by}; answers that leave it out are not known.`,
    ),
    share(
      name.replace('satisfaction', 'satisfied'),
      `Satisfied${of}`,
      known.filter((rating) => rating >= SATISFIED).length,
      known.length,
      `Those ratings that are ${SATISFIED} or 5, of all of them.`,
      unknown,
    ),
  ];
}

function others({ relationships, asOf }: ReportFacts): Figure[] {
  const answers = relationships.flatMap((one) => one.checkIns).filter(({ answeredOn }) => answeredOn <= asOf);
  const recommend = answers.flatMap((one) => (one.recommend === null ? [] : [one.recommend]));
  const promoters = recommend.filter((rating) => rating >= 9).length;
  const detractors = recommend.filter((rating) => rating <= 6).length;
  return [
    ...CHECK_IN_RATINGS.filter((rating) => rating !== 'satisfaction').map((rating) => {
      const known = answers.flatMap((one) => one[rating] ?? []);
      return mean(
        rating,
        capitalised(rating),
        known,
        answers.length - known.length,
        `Mean of the ratings of ${rating} (1 to 5) in check-ins; answers that leave it out are not known.`,
      );
    }),
    {
      name: 'nps',
      label: 'Would recommend (NPS)',
      value: recommend.length === 0 ? null : (100 * (promoters - detractors)) / recommend.length,
      unit: 'score',
      numerator: promoters - detractors,
      denominator: recommend.length,
      noun: ['answer', 'answers'],
      unknown: answers.length - recommend.length,
      definition:
        'Net promoter score: answers of 9 or 10 to "would you recommend it?" less those of 0 to 6, of all such answers in check-ins, times 100.',
    },
    count(
      'asked_help',
      'Asked for help',
      answers.filter((one) => one.asksHelp).length,
      'Check-ins that ask for help, ever.',
    ),
  ];
}

function meanOf(ratings: readonly Rating[]): number | null {
  const known = ratings.flatMap((one) => one.satisfaction ?? []);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
}
