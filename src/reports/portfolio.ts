/**
 * The portfolio: somebody's evidence for their own career record, of a mentor or of a mentee. Nothing in a mentor's identifies a
 * mentee, and it tells of what there is, not of what there is not.
 */
import { daysBetween, longDate } from '../domain/time/dates.ts';
import { type Goal, isOpen, type RelationshipFacts } from '../domain/relationship/relationship.ts';
import { statusOn } from '../domain/people/readiness.ts';
import { type OWN_SUBJECTS, skillLines } from '../domain/people/skills.ts';
import { capitalised, folded } from '../domain/words/text.ts';
import { count, mean, share, total } from './figure.ts';
import { counted } from './lead.ts';
import {
  achievedIn,
  cardOf,
  coursesIn,
  type Entry,
  evidenceOf,
  ownRelationships,
  thanksOf,
} from './facts/own-record.ts';
import { LEAST } from './statistics/suppression.ts';
import { type Chart, type Column, type Report, type ReportFacts, tableOf } from './report.ts';
import { DAYS_TO_ANSWER, ratingsToShow } from './facts/mentee-ratings.ts';
import { heldBy, hoursLong, hoursOf, isClosed, menteesOf } from './facts/phase-standing.ts';

/** How a person feels: private, and no evidence for a career. */
const OWN_MATTERS: readonly string[] = [
  'confidence',
  'workload',
  'wellbeing',
] satisfies (typeof OWN_SUBJECTS)[number][];

export const portfolio: Report = {
  name: 'portfolio',
  title: 'Mentoring portfolio',
  group: 'people',
  answers: 'evidence for a mentor’s or a mentee’s own record: goals, hours, training, thanks',
  isPersonal: true,
  isKeepsake: true,
  build(facts) {
    const { subject, relationships, trainingRecords, courses, asOf } = facts;
    if (subject === null) throw new Error('a portfolio is of somebody');
    const { isAsMentor, own } = ownRelationships(subject, relationships);
    const mentees = isAsMentor ? menteesOf(own) : new Set<number>();
    const held = own.flatMap((one) => heldBy(one, asOf));
    const goals = own.flatMap(setIn);
    const isAchieved = ({ status, closedOn }: Goal): boolean =>
      status === 'achieved' && (closedOn ?? '') <= asOf;
    const done = trainingRecords.filter((one) => one.participantId === subject.id && one.completedOn <= asOf);
    const over = own.filter((one) => !isOpen(one));
    const since = own.map(({ startedOn }) => startedOn).sort()[0];
    const skills = ratingsOf(facts);
    const told = facts.outcomeRecords.filter(
      ({ participantId, happenedOn }) => participantId === subject.id && happenedOn <= asOf,
    );
    const entries = [
      ...evidenceOf(told),
      ...(isAsMentor ? thanksOf(facts, subject.id, own) : achievedIn(own, asOf)),
      ...coursesIn(done, courses),
    ];
    return {
      of: subject.name,
      opening: openingOf(facts, since, isAsMentor ? mentees.size : null, held.length),
      figures: [
        count('mentees', 'Mentees', mentees.size, { definition: 'People mentored, each once.' }),
        count('relationships', 'Relationships', own.length, {
          // The list has a line for each.
          isExtra: true,
          definition:
            'Mentoring relationships as the mentor; of somebody who never mentored, those as a mentee or a peer.',
        }),
        share('completed', 'Completed', over, isClosed, {
          noun: ['relationship', 'relationships'],
          definition: 'Relationships completed or renewed, of those that are over.',
        }),
        count('meetings', 'Meetings', held.length, {
          definition:
            'Meetings held in these relationships while they were in them, without those they missed.',
        }),
        total('hours', 'Hours', held, hoursLong, {
          definition: 'Hours of those meetings, where the length is known.',
        }),
        share('goals_achieved', 'Goals achieved', goals, isAchieved, {
          noun: ['goal', 'goals'],
          definition:
            'Goals that mentees achieved while they had this mentor, of the goals they had; of a mentee, their own and those of all.',
        }),
        count('courses', 'Courses done', done.length, { definition: 'Courses recorded as done.' }),
        mean(
          'feedback',
          'Feedback of mentees',
          isAsMentor ? ratingsToShow(facts.recordedRatings, subject.id, asOf) : [],
          (rating) => rating,
          {
            definition: `Mean of the mentees’ satisfaction ratings (1 to 5) in relationships that they mentored alone and that ended over ${DAYS_TO_ANSWER} days ago, as they were known by then, of every round. They are taken in whenever ${LEAST} more mentees have given one: no two portfolios of one mentor tell what one mentee said.`,
          },
        ),
        count('suggestions', 'Suggestions', told.filter(({ kind }) => kind === 'suggestion').length, {
          definition: 'Suggestions that they made to the organisation.',
        }),
        count('skills', 'Skills rated', skills.length, {
          definition:
            'Subjects in which they rated themselves, such as leadership, coaching and communication.',
        }),
        share('skills_higher', 'Rated higher since', skills, isHigher, {
          noun: ['subject', 'subjects'],
          definition:
            'Of those, subjects that are rated higher now than before, of subjects rated at both times.',
        }),
      ],
      headline: ['mentees', 'meetings', 'hours', 'goals_achieved', 'courses'],
      cards: entries.map(cardOf),
      charts: skills.length === 0 ? [] : [skillsChart(skills)],
      notes: [
        isAsMentor
          ? 'Figures are from the programme’s records. They name no mentee, and do not say what the mentees’ achievements came from.'
          : 'Figures are from the programme’s records.',
      ],
      needsAction: false,
      table: tableOf(
        [...own.toSorted(byStart), ...entries],
        'The first relationship is still to come.',
        columnsOf(asOf),
        isRelationship,
      ),
    };
  },
};

type Line = RelationshipFacts | Entry;

function isRelationship(line: Line): line is RelationshipFacts {
  return 'startedOn' in line;
}

function columnsOf(asOf: string): Column<Line>[] {
  return [
    {
      key: 'kind',
      label: 'What',
      isExtra: true,
      of: (line) => (isRelationship(line) ? 'relationship' : line.kind),
    },
    {
      key: 'from',
      label: 'From',
      isFixed: true,
      of: (line) => (isRelationship(line) ? line.startedOn : line.on),
    },
    {
      key: 'to',
      label: 'To',
      isFixed: true,
      of: (line) => (isRelationship(line) ? (line.endedOn ?? 'now') : line.until),
    },
    {
      key: 'format',
      label: 'Format',
      isFixed: true,
      of: (line) => (isRelationship(line) ? line.format : null),
    },
    numbers('months', 'Months', (one) => monthsOf(one, asOf)),
    numbers('meetings', 'Meetings', (one) => heldBy(one, asOf).length),
    numbers('hours', 'Hours', (one) => hoursOf(heldBy(one, asOf))),
    // What was set and not reached is no evidence of anything.
    { ...numbers('goals_set', 'Goals set', (one) => setIn(one).length), isExtra: true },
    numbers('goals_achieved', 'Goals achieved', goalsAchievedIn),
    {
      key: 'words',
      label: 'Words',
      isExtra: true,
      isPersonal: true,
      of: (line) => (isRelationship(line) ? null : line.words),
    },
  ];
}

/** A column of numbers of relationships, of which people read those that are something. */
function numbers(key: string, label: string, of: (one: RelationshipFacts) => number): Column<Line> {
  return {
    key,
    label,
    isNumber: true,
    of: (line) => (isRelationship(line) ? of(line) : null),
    says: (line) => (isRelationship(line) ? of(line) || null : null),
  };
}

interface Skill {
  readonly subject: string;
  readonly before: number | null;
  readonly latest: number | null;
}

/** Returns somebody's own ratings by subject: before, and the latest during or after. */
function ratingsOf({ subject, skillRatings, asOf }: ReportFacts): Skill[] {
  const own = skillRatings.filter(
    (one) =>
      one.participantId === subject?.id && one.ratedOn <= asOf && !OWN_MATTERS.includes(folded(one.subject)),
  );
  return skillLines(own).map(({ subject: skill, before, during, after }) => ({
    subject: capitalised(skill),
    before,
    latest: after ?? during,
  }));
}

function isHigher({ before, latest }: Skill): boolean | null {
  return before === null || latest === null ? null : latest > before;
}

function skillsChart(skills: readonly Skill[]): Chart {
  return {
    title: 'Own ratings, 1 to 5',
    kind: 'bars',
    of: 'Subject',
    series: ['Before', 'Latest'],
    points: skills.map(({ subject, before, latest }) => ({ label: subject, values: [before, latest] })),
  };
}

/** Returns the goals without those carried over, which continue as other goals. */
function setIn({ goals }: RelationshipFacts): RelationshipFacts['goals'] {
  return goals.filter(({ status }) => status !== 'carried-over');
}

function goalsAchievedIn({ goals }: RelationshipFacts): number {
  return goals.filter(({ status }) => status === 'achieved').length;
}

function byStart(a: RelationshipFacts, b: RelationshipFacts): number {
  return a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : a.id - b.id;
}

function monthsOf({ startedOn, endedOn }: RelationshipFacts, asOf: string): number {
  return Math.round(daysBetween(startedOn, endedOn ?? asOf) / 30.44);
}

/** How an opening speaks of somebody: in the past of those who have withdrawn. */
const TENSES = {
  present: {
    part: 'takes part',
    mentor: 'is a mentor',
    partSince: 'has taken part',
    mentorSince: 'has been a mentor',
    since: 'since',
    went: 'has been to',
    mentored: 'has mentored',
  },
  past: {
    part: 'took part',
    mentor: 'was a mentor',
    partSince: 'took part',
    mentorSince: 'was a mentor',
    since: 'from',
    went: 'went to',
    mentored: 'mentored',
  },
} as const;

function openingOf(
  { subject, programme, asOf }: ReportFacts,
  since: string | undefined,
  /** `null` of somebody who mentors nobody. */
  mentees: number | null,
  meetings: number,
): string {
  const name = subject?.name ?? '';
  const says = TENSES[subject !== null && statusOn(subject, asOf) === 'withdrawn' ? 'past' : 'present'];
  if (since === undefined)
    return `${name} ${mentees === null ? says.part : says.mentor} in ${programme.name}.`;
  const met = counted(meetings, 'meeting', 'meetings');
  const when = `in ${programme.name} ${says.since} ${longDate(since)}`;
  if (mentees === null)
    return `${name} ${says.partSince} ${when}${meetings === 0 ? '' : `, and ${says.went} ${met}`}.`;
  const people = counted(mentees, 'person', 'people');
  return `${name} ${says.mentorSince} ${when}, and ${says.mentored} ${people}${meetings === 0 ? '' : ` in ${met}`}.`;
}
