/**
 * The story of a relationship: one page that both sides can keep. It holds what is both's: phases, agreement, goals,
 * meetings, reviews, and the reflections that a side shares. Readiness, check-ins, ratings, why a relationship was
 * ended or a step forced: nothing of these is here.
 */
import { AGREEMENT_PARTS, titleOf } from '../../../domain/relationship/agreement.ts';
import { namesIn } from '../../../domain/relationship/members/members.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import { type Goal, type RelationshipFacts, side } from '../../../domain/relationship/relationship.ts';
import type { Resource } from '../../../domain/letters/resources.ts';
import { type Block, type Cell, type JsonValue, textBlock } from '../../document/document.ts';
import { type GoalStories, progressText, whoseGoals } from './goals.ts';
import { membersText, namesOf, sideJson } from '../people.ts';
import { RESOURCE, resourceLinks } from '../programme/resources.ts';
import { listing, type Listing, withRows } from '../../document/result.ts';
import { plural } from '../../words/words.ts';

/** What the story is told from. */
export interface Story {
  /** With the goals that its reader may read. */
  readonly facts: RelationshipFacts;
  /** How many goals are left out, as its reader may not read them. */
  readonly ofOthers: number;
  readonly goals: GoalStories;
  readonly programme: string;
  /** The cycle that goes on from here. */
  readonly nextId: number | null;
  readonly resources: readonly Resource[];
}

/** More meetings than these are counted; the newest are told. */
const MOST_MEETINGS = 20;

/** Returns the story for people. */
export function storyBlocks(story: Story): Block[] {
  const { facts, programme } = story;
  return [
    {
      kind: 'heading',
      text: `The story of ${membersText(facts)}`,
    },
    textBlock(`${programme}, ${idOf('R', facts.id)}, ${facts.format}.`, 'muted'),
    { kind: 'fields', fields: summaryFields(story) },
    phaseList(facts).block,
    ...agreementBlocks(facts),
    ...withRows(goalList(story)),
    ...milestoneBlocks(story),
    ...withRows(meetingList(facts, MOST_MEETINGS), reviewList(facts)),
    ...reflectionBlocks(facts),
    ...resourceLinks(story.resources, 'To read on'),
  ];
}

function held(facts: RelationshipFacts) {
  return facts.meetings.filter((meeting) => meeting.status === 'held');
}

function hoursOf(facts: RelationshipFacts): number {
  const minutes = held(facts).reduce((sum, meeting) => sum + (meeting.minutes ?? 0), 0);
  return Math.round(minutes / 6) / 10;
}

function summaryFields(story: Story): [string, Cell][] {
  const { facts, nextId } = story;
  const achieved = facts.goals.filter((goal) => goal.status === 'achieved').length;
  return [
    ...whoFields(facts),
    ['Began', facts.startedOn],
    facts.endedOn === null ? ['Planned until', facts.plannedEndOn] : ['Ended', facts.endedOn],
    ['Together', `${plural(held(facts).length, 'meeting')}, ${plural(hoursOf(facts), 'hour')}`],
    ['Goals', `${achieved} of ${facts.goals.length} achieved`],
    ...(facts.previousId === null
      ? []
      : [['Before', `it goes on from ${idOf('R', facts.previousId)}`] satisfies [string, Cell]]),
    ...(nextId === null ? [] : [['After', `it goes on as ${idOf('R', nextId)}`] satisfies [string, Cell]]),
  ];
}

function whoFields(facts: RelationshipFacts): [string, Cell][] {
  if (facts.format === 'peer') return [['Peers', namesOf(facts.people)]];
  return (['mentor', 'mentee'] as const).map((role) => {
    const people = side(facts, role);
    return [`${role === 'mentor' ? 'Mentor' : 'Mentee'}${people.length > 1 ? 's' : ''}`, namesOf(people)];
  });
}

function phaseList({ phaseChanges }: RelationshipFacts): Listing {
  return listing(
    phaseChanges.flatMap(({ toPhase, changedOn }, at) =>
      toPhase === null
        ? []
        : [{ phase: toPhase, from: changedOn, until: phaseChanges[at + 1]?.changedOn ?? null }],
    ),
    [
      { key: 'phase', label: 'Phase', give: 0, of: ({ phase }) => phase },
      { key: 'from', json: 'since', label: 'From', give: 0, of: ({ from }) => from },
      { key: 'until', label: 'Until', give: 0, of: ({ until }) => until, only: 'table' },
    ],
    { title: 'The way' },
  );
}

function agreementBlocks({ agreement, format }: RelationshipFacts): Block[] {
  if (agreement === null) return [];
  return [
    { kind: 'heading', text: 'What they agreed' },
    {
      kind: 'fields',
      fields: AGREEMENT_PARTS.flatMap((one): [string, Cell][] => {
        const value = agreement[one.part];
        if (value === null || value === '') return [];
        return [
          [
            titleOf(one, format),
            typeof value === 'number' ? `a meeting every ${plural(value, 'day')}` : value,
          ],
        ];
      }),
    },
  ];
}

function goalList({ facts, goals }: Story): Listing {
  return listing(
    facts.goals,
    [
      { key: 'id', of: ({ id }) => idOf('G', id), only: 'json' },
      ...whoseGoals(facts),
      { key: 'goal', json: 'statement', label: 'Goal', give: 2, of: ({ statement }) => statement },
      { key: 'from', json: 'baseline', label: 'From', of: ({ baseline }) => baseline },
      { key: 'to', json: 'target', label: 'To', of: ({ target }) => target },
      { key: 'progress', label: 'Progress', give: 0, of: (goal) => progressText(goal, goals.get(goal.id)) },
      { key: 'outcome', label: 'Outcome', holds: 'words', of: outcomeText, only: 'table' },
      { key: 'status', of: ({ status }) => status, only: 'json' },
      { key: 'closed_on', of: ({ closedOn }) => closedOn, only: 'json' },
    ],
    { title: 'Goals', tone: ({ status }) => (status === 'achieved' ? 'good' : undefined) },
  );
}

function outcomeText({ status, dueOn, closedOn, reason }: Goal): string {
  if (closedOn === null) return `open${dueOn === null ? '' : `, due ${dueOn}`}`;
  return `${status.replace('-', ' ')} on ${closedOn}${reason === null ? '' : `: ${reason}`}`;
}

function milestoneBlocks({ facts, goals }: Story): Block[] {
  const items = facts.goals.flatMap((goal) =>
    (goals.get(goal.id)?.milestones ?? []).map((one) => ({
      isDone: one.doneOn !== null,
      text: one.statement,
      note: [one.doneOn ?? '', `towards ${idOf('G', goal.id)}`].filter((part) => part !== '').join(', '),
    })),
  );
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: 'On the way' },
    { kind: 'checklist', items },
  ];
}

/** The meetings that were held, or the last few of them. */
function meetingList(facts: RelationshipFacts, most = Number.POSITIVE_INFINITY): Listing {
  const meetings = held(facts);
  return listing(
    meetings.slice(-most),
    [
      { key: 'on', label: 'On', give: 0, of: ({ metOn }) => metOn },
      { key: 'minutes', label: 'Minutes', align: 'right', give: 0, of: ({ minutes }) => minutes },
      { key: 'channel', label: 'How', of: ({ channel }) => channel },
      { key: 'notes', label: 'Key points', give: 2, of: ({ notes }) => notes },
    ],
    { title: meetings.length <= most ? 'Meetings' : `The last ${most} meetings, of ${meetings.length}` },
  );
}

function reviewList({ reviews }: RelationshipFacts): Listing {
  return listing(
    reviews,
    [
      { key: 'on', label: 'On', give: 0, of: ({ reviewedOn }) => reviewedOn },
      { key: 'changes', label: 'What they changed', give: 2, of: ({ changesAgreed }) => changesAgreed },
    ],
    { title: 'Reviews' },
  );
}

function shared({ reflections }: RelationshipFacts) {
  return reflections.filter((reflection) => reflection.isShared);
}

function reflectionBlocks(facts: RelationshipFacts): Block[] {
  return shared(facts).flatMap((reflection): Block[] => {
    const name = namesIn(facts).get(reflection.participantId);
    const parts: [string, string | null][] = [
      ['Achieved', reflection.achievements],
      ['Learnt', reflection.lessons],
      ['To celebrate', reflection.celebrate],
    ];
    return [
      { kind: 'heading', text: `Looking back: ${name ?? idOf('P', reflection.participantId)}` },
      { kind: 'fields', fields: parts.filter(([, words]) => words !== null) },
    ];
  });
}

/** Returns the story for scripts: the same facts, and no others. */
export function storyJson(story: Story): { [key: string]: JsonValue } {
  const { facts, programme, nextId, resources } = story;
  return {
    programme,
    relationship: idOf('R', facts.id),
    mentors: sideJson(facts, 'mentor'),
    mentees: sideJson(facts, 'mentee'),
    format: facts.format,
    started_on: facts.startedOn,
    planned_end_on: facts.plannedEndOn,
    ended_on: facts.endedOn,
    previous: idOrNull('R', facts.previousId),
    next: idOrNull('R', nextId),
    meetings_held: held(facts).length,
    hours: hoursOf(facts),
    phases: phaseList(facts).json,
    goals: goalList(story).json,
    meetings: meetingList(facts).json,
    reviews: reviewList(facts).json,
    reflections: shared(facts).map((one) => ({
      participant: idOf('P', one.participantId),
      achievements: one.achievements,
      lessons: one.lessons,
      celebrate: one.celebrate,
    })),
    resources: listing(resources, RESOURCE).json,
  };
}
