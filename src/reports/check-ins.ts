/** The check-ins report: satisfaction, response rate, who has not answered, who would recommend the programme. */
import { capitalised } from '../domain/words/text.ts';
import { CHECK_IN_RATINGS } from '../domain/relationship/check-in/check-in.ts';
import {
  askedOn,
  awaitedCheckIns,
  checkInMoments,
  hasAnswered,
} from '../domain/relationship/check-in/check-in-schedule.ts';
import { idOf } from '../domain/reference.ts';
import {
  type Phase,
  PHASES,
  type RelationshipFacts,
  type RelationshipRole,
} from '../domain/relationship/relationship.ts';
import { everybodyOf } from '../domain/relationship/members/members.ts';
import { rolesIn } from './statistics/formats.ts';
import { count, type Figure, mean, share } from './figure.ts';
import { counted, partOf, unlessNone } from './lead.ts';
import { type Report, type ReportFacts, tableOf } from './report.ts';
import { phaseOn } from './facts/phase-standing.ts';
import { meanOf } from './statistics/arithmetic.ts';
import { monthsUpTo } from './statistics/weeks.ts';

/** The lowest rating, out of five, that counts as satisfied. */
const SATISFIED = 4;
const MONTHS = 12;
const SIDES = ['mentor', 'mentee'] as const;

interface Rating {
  readonly participantId: number;
  readonly role: RelationshipRole;
  readonly phase: Phase;
  readonly on: string;
  /** `null` where they answered but left this out. */
  readonly satisfaction: number | null;
}

export const checkIns: Report = {
  name: 'check-ins',
  title: 'Check-ins',
  group: 'relationships',
  answers: 'satisfaction, response rate, who has not answered, who would recommend it',
  list: 'Who has not answered',
  lead: (figure) => [
    partOf(figure('response_rate'), ['was answered', 'were answered']),
    unlessNone(
      figure('satisfaction'),
      () => `satisfaction is ${(figure('satisfaction').value ?? 0).toFixed(1)} of 5 on average`,
    ),
  ],
  steps: (figure) =>
    figure('awaited').value === 0
      ? []
      : [
          {
            text: capitalised(
              `${counted(figure('awaited').value ?? 0, 'person has', 'people have')} not answered:`,
            ),
            command: 'mentor check-in due',
          },
        ],
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
        ...rolesIn(ratings, SIDES).flatMap((role) =>
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
          full: 5,
          series: ['Mentors', 'Mentees'],
          points: months.map((label) => ({
            label,
            values: SIDES.map((role) =>
              meanOf(
                ratings
                  .filter((one) => one.role === role && one.on.startsWith(label))
                  .flatMap(({ satisfaction: rating }) => rating ?? []),
              ),
            ),
          })),
        },
      ],
      needsAction: awaited.length > 0,
      table: tableOf(awaited, 'Everybody who was asked has answered.', [
        { key: 'relationship', label: 'In', isFixed: true, of: (line) => idOf('R', line.relationship.id) },
        {
          key: 'participant',
          label: 'Id',
          isFixed: true,
          spare: 1,
          of: (line) => idOf('P', line.person.participantId),
        },
        { key: 'name', label: 'Name', isPersonal: true, of: ({ person }) => person.name },
        { key: 'role', label: 'Role', isFixed: true, of: ({ person }) => person.role },
        { key: 'check_in', label: 'Check-in', isFixed: true, of: ({ moment }) => moment.name },
        { key: 'due_on', label: 'Due', isFixed: true, of: ({ moment }) => moment.dueOn },
        {
          key: 'last_answered_on',
          label: 'Last answer',
          isFixed: true,
          spare: 2,
          of: (line) => line.lastAnsweredOn,
        },
      ]),
    };
  },
};

function ratingsOf(facts: RelationshipFacts, asOf: string): Rating[] {
  const roles = new Map(everybodyOf(facts).map((person) => [person.participantId, person.role]));
  const roleOf = (participantId: number): Rating['role'] => roles.get(participantId) ?? 'mentee';
  return [
    ...facts.checkIns.map((one) => ({
      participantId: one.participantId,
      role: roleOf(one.participantId),
      phase: phaseOn(facts, one.answeredOn),
      on: one.answeredOn,
      satisfaction: one.satisfaction,
    })),
    ...facts.reflections.map((one) => ({
      participantId: one.participantId,
      role: roleOf(one.participantId),
      phase: 'closure' as const,
      on: one.reflectedOn,
      satisfaction: one.satisfaction,
    })),
  ].filter(({ on }) => on <= asOf);
}

function responses({ relationships, circumstances, asOf }: ReportFacts, awaited: number): Figure[] {
  const asked = relationships.flatMap((one) =>
    checkInMoments(one, circumstances.schedule, asOf).flatMap((moment) =>
      askedOn(one, moment).map(({ participantId }) => hasAnswered(one.checkIns, participantId, moment, asOf)),
    ),
  );
  return [
    share('response_rate', 'Response rate', asked, (isAnswered) => isAnswered, {
      noun: ['check-in', 'check-ins'],
      definition:
        'Check-ins answered, of those that have fallen due: for each person in a relationship, by the programme’s schedule and at closure.',
    }),
    count('awaited', 'Not answered', awaited, {
      definition:
        'People in open relationships who have not answered the check-in that is due now; the rows are they.',
    }),
  ];
}

function satisfaction(ratings: readonly Rating[], name: string, of: string, by: string): Figure[] {
  return [
    mean(name, `Satisfaction${of}`, ratings, (one) => one.satisfaction, {
      definition: `Mean of the satisfaction ratings (1 to 5) in check-ins and closing reflections${by}; answers that leave it out are not known.`,
    }),
    share(name.replace('satisfaction', 'satisfied'), `Satisfied${of}`, ratings, isSatisfied, {
      noun: ['rating', 'ratings'],
      definition: `Those ratings that are ${SATISFIED} or 5, of all of them.`,
    }),
  ];
}

/** Returns the share of all ratings of satisfaction that are good. */
export function satisfied({ relationships, asOf }: Pick<ReportFacts, 'relationships' | 'asOf'>): Figure[] {
  const ratings = relationships.flatMap((one) => ratingsOf(one, asOf));
  return satisfaction(ratings, 'satisfaction', '', '').slice(1);
}

/** Returns how many people have given such a rating. */
export function peopleWhoRated({ relationships, asOf }: Pick<ReportFacts, 'relationships' | 'asOf'>): number {
  const ratings = relationships.flatMap((one) => ratingsOf(one, asOf));
  return new Set(ratings.filter((one) => one.satisfaction !== null).map(({ participantId }) => participantId))
    .size;
}

function isSatisfied({ satisfaction: rating }: Rating): boolean | null {
  return rating === null ? null : rating >= SATISFIED;
}

function others({ relationships, asOf }: ReportFacts): Figure[] {
  const answers = relationships.flatMap((one) => one.checkIns).filter(({ answeredOn }) => answeredOn <= asOf);
  const recommend = answers.flatMap((one) => (one.recommend === null ? [] : [one.recommend]));
  const promoters = recommend.filter((rating) => rating >= 9).length;
  const detractors = recommend.filter((rating) => rating <= 6).length;
  return [
    ...CHECK_IN_RATINGS.filter((rating) => rating !== 'satisfaction').map((rating) =>
      mean(rating, capitalised(rating), answers, (one) => one[rating], {
        definition: `Mean of the ratings of ${rating} (1 to 5) in check-ins; answers that leave it out are not known.`,
      }),
    ),
    {
      name: 'nps',
      label: 'Would recommend, −100 to 100',
      value: recommend.length === 0 ? null : (100 * (promoters - detractors)) / recommend.length,
      unit: 'score',
      numerator: promoters - detractors,
      denominator: recommend.length,
      noun: ['answer', 'answers'],
      unknown: answers.length - recommend.length,
      definition:
        'Net promoter score: answers of 9 or 10 to "would you recommend it?" less those of 0 to 6, of all such answers in check-ins, times 100.',
    },
    count('asked_help', 'Asked for help', answers.filter((one) => one.asksHelp).length, {
      definition: 'Check-ins that ask for help, ever.',
    }),
  ];
}
