/** One pair on one page, for the coordinator: what needs a word, where it stands, its goals and meetings, and who is in it. */
import type { PairWord } from '../../../domain/today/pair-words.ts';
import type { Glance } from '../../../domain/relationship/glance.ts';
import { type Goal, isOpen, type RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { datesMet } from '../../../domain/relationship/meetings.ts';
import { idOf } from '../../../domain/reference.ts';
import { longDate } from '../../../domain/time/dates.ts';
import { capitalised, sentence } from '../../../domain/words/text.ts';
import { type Block, type Cell, type Document, type Link, textBlock } from '../../document/document.ts';
import { type Field, listing, withRows } from '../../document/result.ts';
import { plural } from '../../words/words.ts';
import { wordItems } from './words-due.ts';

const GOAL: readonly Field<Goal>[] = [
  { key: 'goal', label: 'Goal', holds: 'words', of: ({ statement }) => statement },
  { key: 'status', label: 'Status', give: 0, of: ({ status }) => status },
  { key: 'due_on', label: 'Due', give: 0, of: ({ dueOn }) => dueOn },
];

const MEETING: readonly Field<RelationshipFacts['meetings'][number]>[] = [
  { key: 'on', label: 'Day', give: 0, of: ({ metOn }) => metOn },
  { key: 'status', label: 'Status', give: 0, of: ({ status }) => status },
  { key: 'minutes', label: 'Minutes', align: 'right', of: ({ minutes }) => minutes },
];

const PERSON: readonly Field<RelationshipFacts['people'][number]>[] = [
  { key: 'id', label: 'Id', give: 0, of: ({ participantId }) => idOf('P', participantId) },
  { key: 'name', label: 'Name', of: ({ name }) => name },
  { key: 'role', label: 'Role', give: 0, of: ({ role }) => role },
];

/** The latest of many meetings tell how it goes. */
const MOST_MEETINGS = 12;

export interface ShownPair {
  readonly facts: RelationshipFacts;
  readonly glance: Glance;
  /** What needs a word; undefined where nothing does. */
  readonly word: PairWord | undefined;
  /** Whom to write to, and with what. */
  readonly links: readonly Link[];
  /** What it is called: by its people, or whose circle it is. */
  readonly name: string;
  readonly asOf: string;
}

/** Returns the page without what is around it. It is the coordinator’s, and none to pass on: it says who rated what. */
export function pairPage({ facts, glance, word, links, name, asOf }: ShownPair): Document {
  const id = idOf('R', facts.id);
  const blocks: Block[] = [
    { kind: 'heading', text: `${name}, ${longDate(asOf)}`, parts: [name, id, longDate(asOf)] },
    {
      kind: 'lead',
      text: word === undefined ? 'Nothing here needs a word, as far as is known.' : sentence(word.advice),
    },
  ];
  if (word !== undefined) blocks.push({ kind: 'todo', items: wordItems([word], () => links) });
  blocks.push({ kind: 'fields', fields: fieldsOf(facts, glance, asOf) });
  if (glance.missing.length > 0)
    blocks.push(
      { kind: 'heading', text: `What ${facts.phase} still asks for` },
      { kind: 'checklist', items: glance.missing.map((text) => ({ isDone: false, text })) },
    );
  blocks.push(
    ...withRows(
      listing(facts.people, PERSON, { title: 'Who is in it' }),
      listing(facts.goals, GOAL, { title: 'Goals' }),
      listing(facts.meetings.toReversed().slice(0, MOST_MEETINGS), MEETING, { title: 'The latest meetings' }),
    ),
    textBlock(
      'For whoever runs the programme, and not for those in it: it may say how one has rated it.',
      'muted',
    ),
  );
  return { schema: 'nightly.pair/1', json: {}, blocks };
}

function fieldsOf(facts: RelationshipFacts, glance: Glance, asOf: string): [label: string, value: Cell][] {
  const held = datesMet(facts.meetings, asOf);
  const rhythm = facts.agreement?.rhythmDays ?? null;
  return [
    [
      'Phase',
      isOpen(facts)
        ? phaseText(facts, glance)
        : `${capitalised(facts.outcome ?? '')} on ${longDate(facts.endedOn ?? asOf)}`,
    ],
    ['Begun', longDate(facts.startedOn)],
    [
      'Met',
      held.length === 0
        ? 'not yet, as far as is logged'
        : `${plural(held.length, 'time')}, last on ${longDate(glance.lastMetOn ?? asOf)}`,
    ],
    ...(glance.nextMeetingOn === null
      ? []
      : [['Next meeting', longDate(glance.nextMeetingOn)] as [string, Cell]]),
    ...(rhythm === null ? [] : [['Agreed', `to meet every ${plural(rhythm, 'day')}`] as [string, Cell]]),
  ];
}

function phaseText({ phase }: RelationshipFacts, { since, dueOn, isOverdue }: Glance): string {
  const due = dueOn === null ? '' : `, planned until ${longDate(dueOn)}`;
  return `${phase} since ${longDate(since)}${due}${isOverdue ? ' (overdue)' : ''}`;
}
