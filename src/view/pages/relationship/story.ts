/**
 * The story of a relationship: a page of prose that both sides can keep. It holds what is both's: phases, agreement, goals,
 * meetings, reviews, and the reflections that a side shares. Readiness, check-ins, ratings, why a relationship was
 * ended or a step forced: nothing of these is here.
 */
import { grouped } from '../../../domain/grouping.ts';
import type { Resource } from '../../../domain/letters/resources.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import { namesIn } from '../../../domain/relationship/members/members.ts';
import type { RelationshipFacts, RelationshipPerson } from '../../../domain/relationship/relationship.ts';
import { counted } from '../../../reports/lead.ts';
import { longDate, monthName } from '../../../domain/time/dates.ts';
import { capitalised, listed, oneLine } from '../../../domain/words/text.ts';
import { type Block, type Cell, type JsonValue, type Table, textBlock } from '../../document/document.ts';
import { listing } from '../../document/result.ts';
import { plural } from '../../words/words.ts';
import { membersText, sideJson } from '../people.ts';
import { RESOURCE, resourceLinks } from '../programme/resources.ts';
import { agreementFields } from './agreement.ts';
import { type GoalStories, progressText } from './goals.ts';
import { heldMeetings, sharedReflections, type StoryEvent, storyEvents } from './story-events.ts';

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

/** Returns the story for people: in prose, headed by the months in which something happened. */
export function storyBlocks(story: Story): Block[] {
  const { facts, programme } = story;
  return [
    {
      kind: 'heading',
      text: `The story of ${membersText(facts)}`,
      parts: [
        'A mentoring story',
        listed(facts.people.map(({ name }) => oneLine(name))),
        capitalised(timeOf(facts)),
      ],
    },
    textBlock(openingOf(story)),
    ...monthBlocks(storyEvents(story)),
    ...aheadBlocks(story),
    ...agreementBlock(facts),
    ...resourceLinks(story.resources, 'To read on'),
    textBlock(`${programme}, ${idOf('R', facts.id)}, ${facts.format}.`, 'muted'),
  ];
}

/** Returns the events as a table, for other programs. */
export function storyTable(story: Story): Table {
  return listing(storyEvents(story), [
    { key: 'on', label: 'On', of: ({ on }) => on },
    { key: 'what', label: 'What', of: ({ text }) => text },
  ]).table;
}

function timeOf({ startedOn, endedOn }: RelationshipFacts): string {
  return endedOn === null
    ? `since ${longDate(startedOn)}`
    : `from ${longDate(startedOn)} to ${longDate(endedOn)}`;
}

function hoursOf(facts: RelationshipFacts): number {
  const minutes = heldMeetings(facts).reduce((sum, meeting) => sum + (meeting.minutes ?? 0), 0);
  return Math.round(minutes / 6) / 10;
}

/** What has not come to be is not counted: two people read it who did what they could. */
function openingOf({ facts, programme }: Story): string {
  const [met, hours] = [heldMeetings(facts).length, hoursOf(facts)];
  const achieved = facts.goals.filter(({ status }) => status === 'achieved').length;
  const done = [
    met === 0
      ? ''
      : `met ${met === 1 ? 'once' : counted(met, 'time', 'times')}${hours === 0 ? '' : `, ${plural(hours, 'hour')} in all`}`,
    achieved === 0 ? '' : `achieved ${counted(achieved, 'goal', 'goals')}`,
  ].filter((part) => part !== '');
  const have = facts.endedOn === null ? ' have' : '';
  const people = listed(facts.people.map(nameAndRole));
  const sentences = [
    `${people}${have} worked together in ${programme}${timesOf(facts)}.`,
    done.length === 0 ? '' : `They${have} ${done.join(done.length > 1 && hours > 0 ? ', and ' : ' and ')}.`,
    ...facts.former.map(
      (one) =>
        `${nameAndRole(one)} was with them from ${longDate(one.joinedOn ?? facts.startedOn)} to ${longDate(one.leftOn)}.`,
    ),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function nameAndRole({ name, role }: RelationshipPerson): string {
  return `${oneLine(name)} (${role})`;
}

/** When its people worked together: once for all of them, or each first day with those whose it is. */
function timesOf(facts: RelationshipFacts): string {
  const byFirstDay = grouped(facts.people, ({ joinedOn }) => joinedOn ?? facts.startedOn);
  if (byFirstDay.size === 1 && byFirstDay.has(facts.startedOn)) return ` ${timeOf(facts)}`;
  const word = facts.endedOn === null ? 'since' : 'from';
  const first = [...byFirstDay].sort(([a], [b]) => (a < b ? -1 : 1));
  const each = first.map(
    ([on, people]) => `${listed(people.map(({ name }) => oneLine(name)))} ${word} ${longDate(on)}`,
  );
  return `${facts.endedOn === null ? '' : ` until ${longDate(facts.endedOn)}`}: ${each.join('; ')}`;
}

/** A day is told once: what happened on it follows each other. */
function monthBlocks(events: readonly StoryEvent[]): Block[] {
  return [...grouped(events, ({ on }) => on.slice(0, 7))].flatMap(([month, ofMonth]): Block[] => {
    const days = grouped(ofMonth, ({ on }) => on);
    const name = monthName(Number(month.slice(5)));
    return [
      { kind: 'heading', text: `${name} ${month.slice(0, 4)}` },
      {
        kind: 'fields',
        fields: [...days].map(([on, ofDay]) => [
          `${Number(on.slice(8))} ${name}`,
          ofDay.map(({ text }) => text).join(' '),
        ]),
      },
    ];
  });
}

function aheadBlocks({ facts, goals }: Story): Block[] {
  if (facts.endedOn !== null) return [];
  const names = namesIn(facts);
  const open = facts.goals.filter(({ status }) => status === 'open');
  return [
    { kind: 'heading', text: 'What is ahead' },
    {
      kind: 'fields',
      fields: [
        ...open.map((goal): [string, Cell] => {
          const come = progressText(goal, goals.get(goal.id));
          const whose = names.get(goal.participantId ?? 0);
          return [
            whose === undefined ? 'A goal' : `A goal of ${oneLine(whose)}`,
            `“${goal.statement.trim()}”${goal.dueOn === null ? '' : `, by ${longDate(goal.dueOn)}`}${come === '' ? '' : `; so far ${come}`}`,
          ];
        }),
        ['Planned until', longDate(facts.plannedEndOn)],
      ],
    },
  ];
}

function agreementBlock(facts: RelationshipFacts): Block[] {
  if (facts.agreement === null) return [];
  return [
    { kind: 'heading', text: 'What they agreed' },
    { kind: 'fields', fields: agreementFields(facts, facts.agreement) },
  ];
}

/** Returns the story for scripts: the same facts, and no others. */
export function storyJson(story: Story): { [key: string]: JsonValue } {
  const { facts, goals, programme, nextId, resources } = story;
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
    meetings_held: heldMeetings(facts).length,
    hours: hoursOf(facts),
    phases: facts.phaseChanges.flatMap(({ toPhase, changedOn }) =>
      toPhase === null ? [] : [{ phase: toPhase, since: changedOn }],
    ),
    goals: facts.goals.map((goal) => ({
      id: idOf('G', goal.id),
      statement: goal.statement,
      baseline: goal.baseline,
      target: goal.target,
      progress: progressText(goal, goals.get(goal.id)),
      status: goal.status,
      closed_on: goal.closedOn,
    })),
    meetings: heldMeetings(facts).map(({ metOn, minutes, channel, notes }) => ({
      on: metOn,
      minutes,
      channel,
      notes,
    })),
    reviews: facts.reviews.map(({ reviewedOn, changesAgreed }) => ({
      on: reviewedOn,
      changes: changesAgreed,
    })),
    reflections: sharedReflections(facts).map((one) => ({
      participant: idOf('P', one.participantId),
      achievements: one.achievements,
      lessons: one.lessons,
      celebrate: one.celebrate,
    })),
    resources: listing(resources, RESOURCE).json,
  };
}
