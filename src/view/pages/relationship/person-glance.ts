/** A person on one screen: who they are, their pairs, what is open, and what they said of themselves. */
import type { ShownField } from '../../../domain/people/fields/shown-fields.ts';
import { type Participant, type ParticipantStatus, rolesOf } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Glance } from '../../../domain/relationship/glance.ts';
import { isOpen, type RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { partnersOf } from '../../../domain/relationship/members/members.ts';
import { daysBetween, shortDate, weekdayName } from '../../../domain/time/dates.ts';
import { capitalised, listItems, listText, oneLine } from '../../../domain/words/text.ts';
import { englishName } from '../../../domain/people/countries-and-languages.ts';
import type { Cell, Document } from '../../document/document.ts';
import { plainTable } from '../../document/result.ts';
import { plural, shortened } from '../../words/words.ts';
import { fieldsJson, personJson, personText, standingJson } from '../people.ts';

type Pair = RelationshipFacts & Glance;

export interface ShownPerson {
  readonly person: Participant;
  readonly status: ParticipantStatus;
  /** What they lack to be ready. */
  readonly missing: readonly string[];
  readonly fields: readonly ShownField[];
  /** By id. */
  readonly relationships: readonly Pair[];
  readonly today: string;
  /** Whether it is a page, which has room for all they said; a screen has lines of one row each, as many as fit. */
  readonly isWhole?: true;
}

/** A screen has 24 lines: the heading, what comes next, and these. */
const MOST_LINES = 19;
const MOST_OPEN = 5;
const MOST_ENDED = 3;
/** Of a line of what somebody said, so that it stays one at 80 columns. */
const LONGEST = 58;

/** In their order, the fields that tell most; the others follow as they stand. */
const FIRST = ['email', 'goals', 'expertise', 'availability', 'timezone', 'languages', 'about'];
/** What the first line says already, or the pairs do. */
const TOLD = new Set([
  'name',
  'roles',
  'job_title',
  'organisation',
  'capacity',
  'consent_on',
  'consent_notice',
  'ref',
]);

/** Fields of codes, by what the codes are of. */
const CODES: Readonly<Record<string, 'language' | 'region'>> = {
  languages: 'language',
  country: 'region',
  worked_in: 'region',
};

/** Returns what tells most of a person, on one screen. */
export function personGlance(shown: ShownPerson): Document {
  const { person, status, missing, relationships } = shown;
  const lines: (readonly [label: string, text: string])[] = [
    ['Who', whoText(shown)],
    ...relationships
      .filter(isOpen)
      .slice(0, MOST_OPEN)
      .flatMap((pair) => [pairLine(pair, shown), openLine(pair)]),
    ...endedLines(shown),
  ];
  const said =
    shown.isWhole === true ? fieldLines(shown) : fitting(fieldLines(shown), MOST_LINES - heightOf(lines));
  return {
    schema: 'show/1',
    json: {
      participant: {
        ...standingJson(person, status, missing),
        fields: fieldsJson(shown.fields),
      },
      relationships: relationships.map((pair) => ({
        id: idOf('R', pair.id),
        with: othersOf(pair, person.id).map((one) => personJson({ ...one, id: one.participantId })),
        phase: pair.phase,
        phase_since: pair.since,
        phase_due_on: pair.dueOn,
        is_overdue: pair.isOverdue,
        outcome: pair.outcome,
        ended_on: pair.endedOn,
        last_met_on: pair.lastMetOn,
        next_meeting_on: pair.nextMeetingOn,
        open_goals: pair.openGoals,
        open_actions: pair.openActions,
        overdue_actions: pair.overdueActions,
        missing: [...pair.missing],
      })),
    },
    blocks: [
      { kind: 'heading', text: personText(person) },
      { kind: 'fields', fields: [...lines, ...said].map(([label, text]): [string, Cell] => [label, text]) },
    ],
    table: plainTable(
      ['field', 'value'],
      [...lines.map(([label, text]) => [label, text]), ...shown.fields.map(([name, , text]) => [name, text])],
    ),
  };
}

/** Returns how many lines of a screen some lines take, roughly: longer ones are broken. */
function heightOf(lines: readonly (readonly [label: string, text: string])[]): number {
  return lines.reduce((sum, [, text]) => sum + Math.max(1, Math.ceil(text.length / LONGEST)), 0);
}

/** Returns the first of some lines for which there is room. */
function fitting<T>(lines: readonly T[], room: number): readonly T[] {
  return lines.slice(0, Math.max(0, room));
}

function whoText({ person, status, missing }: ShownPerson): string {
  const roles = rolesOf(person);
  const work = [person.jobTitle, person.organisation].flatMap((text) =>
    text === null ? [] : [oneLine(text)],
  );
  const ready = missing.length === 0 ? 'ready' : `not ready: ${missing.join(', ')}`;
  return [roles === 'both' ? 'mentor and mentee' : roles, ...work, status, ready].join('; ');
}

function othersOf(pair: Pair, id: number): Pair['people'] {
  return partnersOf(pair, id);
}

function namesOfOthers(pair: Pair, id: number): string {
  return othersOf(pair, id)
    .map(({ name }) => oneLine(name))
    .join(', ');
}

function pairLine(pair: Pair, { person, today }: ShownPerson): readonly [string, string] {
  const [other] = othersOf(pair, person.id);
  const met =
    pair.lastMetOn === null
      ? 'never met'
      : `last met ${dayText(pair.lastMetOn)}, ${agoText(pair.lastMetOn, today)}`;
  const due =
    pair.dueOn === null ? '' : `, due ${shortDate(pair.dueOn)}${pair.isOverdue ? ' (overdue)' : ''}`;
  return [
    capitalised(other?.role ?? 'with'),
    `${namesOfOthers(pair, person.id)} (${idOf('R', pair.id)}): ${pair.phase} since ${shortDate(pair.since)}${due}; ${met}`,
  ];
}

function agoText(day: string, today: string): string {
  const days = daysBetween(day, today);
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}

/** Returns what is open in a pair: the next meeting, goals, actions, what the phase still asks. */
function openLine(pair: Pair): readonly [string, string] {
  const [first, ...more] = pair.missing;
  const overdue = pair.overdueActions === 0 ? '' : `, ${pair.overdueActions} overdue`;
  const parts = [
    ...(pair.nextMeetingOn === null ? [] : [`they meet on ${dayText(pair.nextMeetingOn)}`]),
    ...(pair.openGoals === 0 ? [] : [plural(pair.openGoals, 'goal')]),
    ...(pair.openActions === 0 ? [] : [`${plural(pair.openActions, 'action')}${overdue}`]),
    first === undefined
      ? `ready to leave ${pair.phase}`
      : `to leave ${pair.phase}: ${first}${more.length === 0 ? '' : ` and ${more.length} more`}`,
  ];
  return [`Open in ${idOf('R', pair.id)}`, parts.join('; ')];
}

function endedLines({ relationships, person }: ShownPerson): (readonly [string, string])[] {
  const ended = relationships
    .filter((pair) => !isOpen(pair))
    .toSorted((a, b) => ((a.endedOn ?? '') < (b.endedOn ?? '') ? 1 : -1));
  const told = ended
    .slice(0, MOST_ENDED)
    .map(
      (pair) =>
        `${namesOfOthers(pair, person.id)} (${idOf('R', pair.id)}, ${pair.outcome} ${shortDate(pair.endedOn ?? '')})`,
    );
  if (told.length === 0) return [];
  const more = ended.length - told.length;
  return [['Before', `${told.join('; ')}${more > 0 ? ` and ${more} more` : ''}`]];
}

function dayText(day: string): string {
  return `${weekdayName(day)} ${shortDate(day)}`;
}

/** Languages and countries are kept as codes, which nobody reads. */
function spoken(name: string, text: string): string {
  const type = CODES[name];
  return type === undefined ? text : listText(listItems(text).map((code) => englishName(type, code) ?? code));
}

function fieldLines({ fields, isWhole }: ShownPerson): (readonly [string, string])[] {
  const placeOf = (name: string): number => (FIRST.indexOf(name) < 0 ? FIRST.length : FIRST.indexOf(name));
  return fields
    .filter(([name, , text]) => text !== '' && !TOLD.has(name))
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
    .map(
      ([name, label, text]) =>
        [
          label,
          isWhole === true ? spoken(name, text) : shortened(oneLine(spoken(name, text)), LONGEST),
        ] as const,
    );
}
