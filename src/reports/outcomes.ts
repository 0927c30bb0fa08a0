/** The outcomes report: ratings before and after, and what happened to people. No figure claims a cause. */
import { rolesIn } from './statistics/formats.ts';
import { statusOn } from '../domain/people/readiness.ts';
import {
  beforeAndAfter,
  changesOf,
  chartOf,
  culturalChanges,
  membersOf,
  subjectTable,
} from './statistics/before-and-after.ts';
import { count, type Figure, share, total } from './figure.ts';
import { partOf } from './lead.ts';
import type { Report, ReportFacts } from './report.ts';

export const outcomes: Report = {
  name: 'outcomes',
  title: 'Outcomes',
  group: 'results',
  answers: 'skills, career, network, culture, retention: before and after, with counts',
  lead: (figure) => [
    partOf(
      figure('higher_mentees'),
      ['is higher than before', 'are higher than before'],
      ['rating of mentees', 'ratings of mentees'],
    ),
    partOf(
      figure('higher_mentors'),
      ['is higher than before', 'are higher than before'],
      ['rating of mentors', 'ratings of mentors'],
    ),
    partOf(figure('retention'), ['is still in the programme', 'are still in the programme']),
  ],
  build(facts) {
    const changes = changesOf(facts);
    const cultural = culturalChanges(facts);
    return {
      figures: [
        ...rolesIn(changes, ['mentee', 'mentor']).flatMap((role) =>
          beforeAndAfter(
            changes.filter((one) => one.role === role),
            `${role}s`,
          ),
        ),
        ...beforeAndAfter(cultural, 'cultural', 'all in another culture'),
        ...happened(facts),
        retention(facts),
      ],
      headline: ['after_mentees', 'higher_mentees', 'contacts', 'promotions'],
      charts: [chartOf(changes)],
      notes: [
        'Before and after are what people said of themselves at two times. Nothing here says what the difference comes from.',
      ],
      needsAction: false,
      table: subjectTable(changes),
    };
  },
};

/** The kinds of outcome that are counted. Each record is one event. */
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
    total('contacts', 'New contacts', contacts, ({ value }) => value ?? 1, {
      definition: 'New contacts recorded; a record without a number counts as one.',
    }),
    ...EVENTS.map(([kind, name, label]) =>
      count(name, label, records.filter((one) => one.kind === kind).length, {
        definition: `Outcomes recorded as ${kind}.`,
        isOneOfSeveral: true,
      }),
    ),
    share('stayed', 'Still in post', told, (value) => value > 0, {
      noun: ['person', 'people'],
      definition:
        'People whose latest record of retention says that they are still in post, of people with such a record. Participants without one are not known.',
      hasInterval: true,
      unknown: Math.max(0, (inRound?.size ?? facts.participants.length) - told.length),
    }),
  ];
}

function retention({ participants, relationships, round, asOf }: ReportFacts): Figure {
  const inRound = membersOf({ relationships, round });
  const people = participants.filter((one) => inRound === null || inRound.has(one.id));
  return share('retention', 'Still in the programme', people, (one) => statusOn(one, asOf) !== 'withdrawn', {
    noun: ['person', 'people'],
    definition: 'Participants who have not withdrawn, paused ones included, of all who ever enrolled.',
  });
}
