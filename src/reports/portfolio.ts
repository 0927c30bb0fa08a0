/** The portfolio: one mentor's evidence for their own career record. Nothing in it says who a mentee is. */
import { daysBetween, longDate } from '../domain/time/dates.ts';
import { idOf } from '../domain/reference.ts';
import { isOpen, type RelationshipFacts, side } from '../domain/relationship/relationship.ts';
import { Failure } from '../errors.ts';
import { type OWN_SUBJECTS, skillLines } from '../domain/people/skills.ts';
import { capitalised, folded, oneLine } from '../domain/words/text.ts';
import { type Card, count, mean, type Report, type ReportFacts, share, total } from './report.ts';
import { heldBy } from './facts/phase-standing.ts';

/** Feedback of fewer mentees would say whose it is. */
const LEAST_VOICES = 3;

/** How somebody is, which is no evidence of a career, and nobody’s business. */
const OWN_MATTERS: readonly string[] = [
  'confidence',
  'workload',
  'wellbeing',
] satisfies (typeof OWN_SUBJECTS)[number][];

export const portfolio: Report = {
  name: 'portfolio',
  title: 'Mentoring portfolio',
  group: 'people',
  answers: 'one mentor’s evidence for their record: training, hours, goals, ratings, feedback',
  isPersonal: true,
  isKeepsake: true,
  build(facts) {
    const { subject, relationships, trainingRecords, courses, asOf } = facts;
    if (subject === null) throw new Error('a portfolio is of somebody');
    const own = relationships.filter((one) =>
      side(one, 'mentor').some(({ participantId }) => participantId === subject.id),
    );
    if (own.length === 0 && !subject.isMentor)
      throw new Failure(
        'refused',
        `${idOf('P', subject.id)} ${oneLine(subject.name)} is no mentor.`,
        'a portfolio is of a mentor: mentor participant list --as mentor',
      );
    const mentees = new Set(
      own.flatMap((one) => side(one, 'mentee').map(({ participantId }) => participantId)),
    );
    const held = own.flatMap((one) => heldBy(one, asOf));
    const timed = held.flatMap(({ minutes }) => (minutes === null ? [] : [minutes / 60]));
    const goals = own.flatMap((one) => one.goals).filter(({ status }) => status !== 'carried-over');
    const achieved = goals.filter(
      ({ status, closedOn }) => status === 'achieved' && (closedOn ?? '') <= asOf,
    );
    const done = trainingRecords.filter((one) => one.participantId === subject.id && one.completedOn <= asOf);
    const over = own.filter((one) => !isOpen(one));
    const since = own.map(({ startedOn }) => startedOn).sort()[0];
    const feedback = feedbackOf(own, asOf);
    const skills = ratingsOf(facts);
    const both = skills.flatMap(({ before, latest }) =>
      before === null || latest === null ? [] : [{ before, latest }],
    );
    return {
      of: subject.name,
      opening: openingOf(facts, since, mentees.size, held.length),
      figures: [
        count('mentees', 'Mentees', mentees.size, 'People mentored, each once.'),
        count('relationships', 'Relationships', own.length, 'Mentoring relationships as the mentor.'),
        share(
          'completed',
          'Completed',
          over.filter(({ outcome }) => outcome === 'completed' || outcome === 'renewed').length,
          over.length,
          'Relationships completed or renewed, of those that are over.',
        ),
        count('meetings', 'Meetings', held.length, 'Meetings held as the mentor.'),
        total(
          'hours',
          'Hours',
          timed,
          held.length - timed.length,
          'Hours of those meetings, where the length is known.',
        ),
        share(
          'goals_achieved',
          'Goals achieved',
          achieved.length,
          goals.length,
          'Goals that mentees achieved, of the goals they set in these relationships.',
        ),
        count('courses', 'Courses done', done.length, 'Courses recorded as done.'),
        mean(
          'feedback',
          'Feedback of mentees',
          feedback.known,
          feedback.unknown,
          `Mean of the mentees’ satisfaction ratings (1 to 5); shown only where at least ${LEAST_VOICES} mentees have given one, so that it is nobody’s in particular.`,
        ),
        count(
          'skills',
          'Skills rated',
          skills.length,
          'Subjects in which the mentor rated themselves, such as leadership, coaching and communication.',
        ),
        share(
          'skills_higher',
          'Rated higher since',
          both.filter(({ before, latest }) => latest > before).length,
          both.length,
          'Of those, subjects that are rated higher now than before, of subjects rated at both times.',
          skills.length - both.length,
        ),
      ],
      headline: ['mentees', 'hours', 'goals_achieved', 'courses'],
      cards: done.map((record): Card => {
        const course = courses.find(({ id }) => id === record.courseId)?.name ?? '';
        return {
          title: course,
          text:
            record.expiresOn === null
              ? 'Training done.'
              : `Training done; in date until ${longDate(record.expiresOn)}.`,
          note: longDate(record.completedOn),
        };
      }),
      charts:
        skills.length === 0
          ? []
          : [
              {
                title: 'Own ratings, 1 to 5',
                kind: 'bars',
                of: 'Subject',
                series: ['Before', 'Latest'],
                points: skills.map(({ subject: label, before, latest }) => ({
                  label,
                  values: [before, latest],
                })),
              },
            ],
      notes: [
        'Figures are from the programme’s records. They name no mentee, and do not say what the mentees’ achievements came from.',
      ],
      needsAction: false,
      table: {
        columns: [
          { key: 'from', label: 'From', isFixed: true },
          { key: 'to', label: 'To', isFixed: true },
          { key: 'format', label: 'Format', isFixed: true },
          { key: 'months', label: 'Months', isNumber: true, isFixed: true },
          { key: 'meetings', label: 'Meetings', isNumber: true, isFixed: true },
          { key: 'hours', label: 'Hours', isNumber: true, isFixed: true },
          { key: 'goals_set', label: 'Goals set', isNumber: true, isFixed: true },
          { key: 'goals_achieved', label: 'Goals achieved', isNumber: true, isFixed: true },
        ],
        rows: own
          .toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : a.id - b.id))
          .map((one) => relationshipCells(one, asOf)),
        whenEmpty: 'The first relationship is still to come.',
      },
    };
  },
};

/** How a mentor rates themselves, by subject: before, and most lately during or after. */
function ratingsOf({ subject, skillRatings, asOf }: ReportFacts): {
  readonly subject: string;
  readonly before: number | null;
  readonly latest: number | null;
}[] {
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

function relationshipCells(one: RelationshipFacts, asOf: string): (string | number)[] {
  const held = heldBy(one, asOf);
  return [
    one.startedOn,
    one.endedOn ?? 'now',
    one.format,
    Math.round(daysBetween(one.startedOn, one.endedOn ?? asOf) / 30.44),
    held.length,
    Math.round(held.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) / 6) / 10,
    one.goals.filter(({ status }) => status !== 'carried-over').length,
    one.goals.filter(({ status }) => status === 'achieved').length,
  ];
}

function openingOf(
  { subject, programme }: ReportFacts,
  since: string | undefined,
  mentees: number,
  meetings: number,
): string {
  const name = subject?.name ?? '';
  if (since === undefined) return `${name} is a mentor in ${programme.name}.`;
  const people = mentees === 1 ? 'one person' : `${mentees} people`;
  return `${name} has been a mentor in ${programme.name} since ${longDate(since)}, and has mentored ${people} in ${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}.`;
}

/** Every rating of a mentee, or none of them where too few mentees have given one. */
function feedbackOf(own: readonly RelationshipFacts[], asOf: string): { known: number[]; unknown: number } {
  const voices = new Map<number, number[]>();
  for (const one of own) {
    const mentees = new Set(side(one, 'mentee').map(({ participantId }) => participantId));
    const said = [
      ...one.checkIns.filter(({ answeredOn }) => answeredOn <= asOf),
      ...one.reflections.filter(({ reflectedOn }) => reflectedOn <= asOf),
    ];
    for (const { participantId, satisfaction } of said)
      if (mentees.has(participantId) && satisfaction !== null)
        voices.set(participantId, [...(voices.get(participantId) ?? []), satisfaction]);
  }
  // How many were held back would say whether the one mentee has answered.
  return voices.size < LEAST_VOICES
    ? { known: [], unknown: 0 }
    : { known: [...voices.values()].flat(), unknown: 0 };
}
