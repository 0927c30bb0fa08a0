/** The outcomes report: ratings before and after, and what happened to people. No figure says why. */
import { statusOn } from '../domain/readiness.ts';
import { folded } from '../domain/text.ts';
import {
  type Chart,
  count,
  type Figure,
  mean,
  type Report,
  type ReportFacts,
  share,
  total,
} from './report.ts';

export const outcomes: Report = {
  name: 'outcomes',
  title: 'Outcomes',
  answers: 'skills, career, network, culture, retention: before and after, with counts',
  build(facts) {
    const changes = changesOf(facts);
    const cultural = culturalChanges(facts);
    return {
      figures: [
        ...beforeAndAfter(
          changes.filter(({ role }) => role === 'mentee'),
          'mentees',
          'mentees',
        ),
        ...beforeAndAfter(
          changes.filter(({ role }) => role === 'mentor'),
          'mentors',
          'mentors',
        ),
        ...beforeAndAfter(cultural, 'cultural', 'all in another culture'),
        ...happened(facts),
        ...retention(facts),
      ],
      headline: ['after_mentees', 'higher_mentees', 'contacts', 'promotions'],
      charts: [chartOf(changes)],
      notes: [
        'Before and after are what people said of themselves at two times. Nothing here says what the difference comes from.',
      ],
      needsAction: false,
      table: {
        columns: [
          { key: 'subject', label: 'Subject' },
          { key: 'side', label: 'Side', isFixed: true },
          { key: 'people', label: 'Both known', isNumber: true, isFixed: true },
          { key: 'before', label: 'Before', isNumber: true, isFixed: true },
          { key: 'after', label: 'After', isNumber: true, isFixed: true },
          { key: 'higher', label: 'Higher', isNumber: true, isFixed: true },
          { key: 'same', label: 'Same', isNumber: true, isFixed: true },
          { key: 'lower', label: 'Lower', isNumber: true, isFixed: true },
          { key: 'one_only', label: 'One only', isNumber: true, isFixed: true },
        ],
        rows: subjectRows(changes),
        whenEmpty: 'Nobody has rated a subject yet.',
      },
    };
  },
};

/** One person in one subject. */
interface Change {
  readonly role: 'mentor' | 'mentee';
  readonly subject: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** The first rating before and the last one after, of each person in each subject. */
function changesOf({ skillRatings, participants, relationships, round, asOf }: ReportFacts): Change[] {
  const mentees = new Set(participants.filter((one) => one.isMentee).map(({ id }) => id));
  const inRound = membersOf({ relationships, round });
  const changes = new Map<
    string,
    { role: 'mentor' | 'mentee'; subject: string; before: number | null; after: number | null }
  >();
  for (const { participantId, subject, moment, ratedOn, rating } of skillRatings) {
    if (ratedOn > asOf || (inRound !== null && !inRound.has(participantId))) continue;
    const key = `${participantId} ${folded(subject)}`;
    const change = changes.get(key) ?? {
      role: mentees.has(participantId) ? ('mentee' as const) : ('mentor' as const),
      subject,
      before: null,
      after: null,
    };
    changes.set(key, change);
    if (moment === 'before') change.before ??= rating;
    if (moment === 'after') change.after = rating;
  }
  return [...changes.values()].filter(({ before, after }) => before !== null || after !== null);
}

/** Confidence in another culture: the first record of each person, and the last where there is another. */
function culturalChanges(facts: ReportFacts): Change[] {
  const inRound = membersOf(facts);
  const changes = new Map<number, Change>();
  for (const { participantId, kind, happenedOn, value } of facts.outcomeRecords) {
    if (kind !== 'cultural-confidence' || happenedOn > facts.asOf || value === null) continue;
    if (inRound !== null && !inRound.has(participantId)) continue;
    const before = changes.get(participantId);
    changes.set(
      participantId,
      before === undefined
        ? { role: 'mentee', subject: kind, before: value, after: null }
        : { ...before, after: value },
    );
  }
  return [...changes.values()];
}

/** Who is in the relationships of the round; `null` where the report is of the whole programme. */
function membersOf({
  relationships,
  round,
}: Pick<ReportFacts, 'relationships' | 'round'>): Set<number> | null {
  if (round === null) return null;
  return new Set(relationships.flatMap((one) => one.people.map(({ participantId }) => participantId)));
}

interface Known {
  readonly before: number;
  readonly after: number;
}

const bothKnown = (changes: readonly Change[]): Known[] =>
  changes.flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }]));

function beforeAndAfter(changes: readonly Change[], name: string, of: string): Figure[] {
  const known = bothKnown(changes);
  const unknown = changes.length - known.length;
  const apart = 'Subjects with only one of the two are not known.';
  return [
    mean(
      `before_${name}`,
      `Before, ${of}`,
      known.map(({ before }) => before),
      unknown,
      `Mean of the ratings (1 to 5) that ${of} gave themselves before, over people and subjects rated before and after. ${apart}`,
    ),
    mean(
      `after_${name}`,
      `After, ${of}`,
      known.map(({ after }) => after),
      unknown,
      `Mean of the ratings that the same people gave themselves after, in the same subjects. ${apart}`,
    ),
    share(
      `higher_${name}`,
      `Higher after, ${of}`,
      known.filter(({ before, after }) => after > before).length,
      known.length,
      `Of those people and subjects, the ones rated higher after than before. ${apart}`,
      unknown,
    ),
  ];
}

/** Kinds of outcome that are counted; each record is one event. */
const EVENTS = [
  ['promotion', 'promotions', 'Promotions'],
  ['move', 'moves', 'Moves to another post'],
  ['qualification', 'qualifications', 'Qualifications'],
  ['suggestion', 'suggestions', 'Suggestions to the organisation'],
] as const;

function happened(facts: ReportFacts): Figure[] {
  const inRound = membersOf(facts);
  const records = facts.outcomeRecords.filter(
    ({ participantId, happenedOn }) =>
      happenedOn <= facts.asOf && (inRound === null || inRound.has(participantId)),
  );
  const contacts = records.filter(({ kind }) => kind === 'contact');
  const stayed = records.filter(({ kind }) => kind === 'retention');
  const last = new Map(stayed.map(({ participantId, value }) => [participantId, value]));
  const told = [...last.values()].filter((value) => value !== null);
  return [
    total(
      'contacts',
      'New contacts',
      contacts.map(({ value }) => value ?? 1),
      0,
      'New contacts recorded; a record without a number counts as one.',
    ),
    ...EVENTS.map(([kind, name, label]) =>
      count(name, label, records.filter((one) => one.kind === kind).length, `Outcomes recorded as ${kind}.`),
    ),
    share(
      'stayed',
      'Still in post',
      told.filter((value) => value > 0).length,
      told.length,
      'People whose latest record of retention says that they are still in post, of people with such a record. Participants without one are not known.',
      Math.max(0, (inRound?.size ?? facts.participants.length) - told.length),
    ),
  ];
}

function retention({ participants, relationships, round, asOf }: ReportFacts): Figure[] {
  const inRound = membersOf({ relationships, round });
  const people = participants.filter((one) => inRound === null || inRound.has(one.id));
  return [
    share(
      'retention',
      'Still in the programme',
      people.filter((one) => statusOn(one, asOf) !== 'withdrawn').length,
      people.length,
      'Participants who have not withdrawn, paused ones included, of all who ever enrolled.',
    ),
  ];
}

/** By side, then the most rated first, then by name. */
function bySubject(changes: readonly Change[]): { subject: string; role: string; changes: Change[] }[] {
  const groups = new Map<string, { subject: string; role: string; changes: Change[] }>();
  for (const change of changes) {
    const key = `${change.role} ${folded(change.subject)}`;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { subject: change.subject, role: change.role, changes: [change] });
    else group.changes.push(change);
  }
  return [...groups.values()].sort(
    (a, b) =>
      (a.role === b.role ? 0 : a.role === 'mentee' ? -1 : 1) ||
      b.changes.length - a.changes.length ||
      (folded(a.subject) < folded(b.subject) ? -1 : 1),
  );
}

const mid = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : Math.round((100 * values.reduce((sum, one) => sum + one, 0)) / values.length) / 100;

function subjectRows(changes: readonly Change[]): (string | number | null)[][] {
  return bySubject(changes).map(({ subject, role, changes: own }) => {
    const known = bothKnown(own);
    return [
      subject,
      role,
      known.length,
      mid(known.map(({ before }) => before)),
      mid(known.map(({ after }) => after)),
      known.filter(({ before, after }) => after > before).length,
      known.filter(({ before, after }) => after === before).length,
      known.filter(({ before, after }) => after < before).length,
      own.length - known.length,
    ];
  });
}

function chartOf(changes: readonly Change[]): Chart {
  const groups = bySubject(changes)
    .map((group) => ({ ...group, known: bothKnown(group.changes) }))
    .filter(({ known }) => known.length > 0)
    .slice(0, 12);
  return {
    title: 'Ratings before and after, where both are known',
    kind: 'bars',
    of: 'Subject',
    series: ['Before', 'After'],
    points: groups.map(({ subject, role, known }) => ({
      label: role === 'mentor' ? `${subject} (mentors)` : subject,
      values: [mid(known.map(({ before }) => before)), mid(known.map(({ after }) => after))],
    })),
  };
}
