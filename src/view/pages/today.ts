/** What needs somebody today, as a document: the lines of the screen, and the counts under them. */
import { KINDS, type Line } from '../../domain/today/need.ts';
import type { Counts } from '../../domain/today/pairs-and-people.ts';
import { idOf, idOrNull } from '../../domain/reference.ts';
import { nearDayText } from '../../domain/time/spans.ts';
import { thousands } from '../../domain/words/text.ts';
import type { Block, Document, TodoItem } from '../document/document.ts';
import { type Field, listing, type Listing } from '../document/result.ts';
import { personJson } from './people.ts';

type TextBlock = Extract<Block, { kind: 'text' }>;

/** What is shown of a day. */
export interface Today {
  readonly asOf: string;
  /** All of them, the most urgent first. */
  readonly lines: readonly Line[];
  readonly counts: Counts;
  /** The day before this one on which somebody last looked; null where it is not known. */
  readonly lastLookedOn: string | null;
}

/** How much of it is shown. */
export interface TodayView {
  /** How many lines at most. */
  readonly most: number;
  /** Whether it is of one person or pair, who have no counts of their own. */
  readonly isOfOne: boolean;
}

const WITHOUT_COUNTS = 'Nothing else is due.';

const COUNTED: Readonly<Record<keyof Counts, readonly [key: string, words: string]>> = {
  readyToMove: ['ready_to_move', 'ready to move'],
  unanswered: ['unanswered', 'not answered'],
  waiting: ['waiting', 'waiting for a match'],
  notReady: ['not_ready', 'not ready'],
  reminders: ['reminders', 'reminders due'],
  actionsOverdue: ['actions_overdue', 'actions overdue'],
  formsDue: ['forms_due', 'forms due'],
};

/** Returns whether a need has come up since somebody last looked. */
export function isNew(
  { since }: Pick<Line, 'since'>,
  { lastLookedOn }: Pick<Today, 'lastLookedOn'>,
): boolean {
  return lastLookedOn !== null && since > lastLookedOn;
}

/** Returns the day as a document. */
export function todayDocument(today: Today, view: TodayView): Document {
  const shown = today.lines.slice(0, view.most);
  const needs = needsListing(today);
  return {
    schema: 'today/1',
    get json() {
      return {
        as_of: today.asOf,
        last_looked_on: today.lastLookedOn,
        needs: needs.json,
        counts: countsJson(today.counts),
      };
    },
    blocks: [
      { kind: 'heading', text: headingOf(today, view) },
      { kind: 'todo', items: shown.map((line, at) => itemOf(line, at, today)) },
      ...underneath(today, shown, view),
    ],
    get table() {
      return needs.table;
    },
  };
}

/** Returns the texts under the lines, each a line on a wide screen. */
export function underneath(today: Today, shown: readonly Line[], { isOfOne }: TodayView): TextBlock[] {
  const more = today.lines.length - shown.length;
  const texts: TextBlock[] = [];
  if (more > 0)
    texts.push({
      kind: 'text',
      text: `and ${thousands(more)} more: mentor today --all`,
      tone: 'muted',
      isInTable: true,
    });
  if (!isOfOne) texts.push({ kind: 'text', text: countsText(today.counts), tone: 'strong' });
  if (today.lastLookedOn !== null && !isOfOne)
    texts.push({ kind: 'text', text: lastLookText(today, shown), tone: 'muted' });
  return texts;
}

function headingOf({ asOf, lines, counts }: Today, { isOfOne }: TodayView): string {
  const day = nearDayText(asOf, asOf);
  return lines.length === 0
    ? `${day}: ${isOfOne ? 'nothing here needs' : 'nobody needs'} a word.${isOfOne || isNothingLeft(counts) ? ' All is well, as far as is known.' : ''}`
    : `${day}: ${thousands(lines.length)} ${lines.length === 1 ? 'thing needs' : 'things need'} somebody, the most urgent first`;
}

/** Whether there is nothing else to do: nobody is unready, no reminder is due, and so on. */
function isNothingLeft(counts: Counts): boolean {
  return (Object.keys(COUNTED) as (keyof Counts)[]).every((name) => counts[name] === 0);
}

function countsText(counts: Counts): string {
  const told = (Object.keys(COUNTED) as (keyof Counts)[])
    .filter((name) => counts[name] > 0)
    .map((name) => `${COUNTED[name][1]} ${thousands(counts[name])}`);
  return told.length === 0 ? WITHOUT_COUNTS : told.join(' · ');
}

function countsJson(counts: Counts): Record<string, number> {
  return Object.fromEntries(
    (Object.keys(COUNTED) as (keyof Counts)[]).map((name) => [COUNTED[name][0], counts[name]]),
  );
}

function lastLookText(today: Today, shown: readonly Line[]): string {
  const day = nearDayText(today.lastLookedOn ?? today.asOf, today.asOf);
  const fresh = shown.filter((line) => isNew(line, today)).length;
  return `You last looked on ${day}; ${fresh === 0 ? 'nothing here is new since' : `${fresh} of these ${fresh === 1 ? 'is' : 'are'} new since (*)`}.`;
}

function itemOf(line: Line, at: number, today: Today): TodoItem {
  const turn = KINDS[line.kind].turns[line.level];
  return {
    number: at + 1,
    isNew: isNew(line, today),
    what: line.reason,
    note: line.note,
    more: line.more,
    advice: line.advice,
    command: line.command,
    ...(turn === 'now' ? { tone: 'bad' } : turn === 'today' ? { tone: 'warning' } : {}),
  };
}

function needsListing(today: Today): Listing {
  const NEED: readonly Field<Line>[] = [
    { key: 'relationship', of: ({ relationshipId }) => idOrNull('R', relationshipId) },
    {
      key: 'people',
      of: ({ people }) => people.map((person) => personJson(person)),
      text: ({ people }) => people.map(({ id }) => idOf('P', id)).join(' '),
    },
    { key: 'kind', of: ({ kind }) => kind },
    { key: 'level', of: ({ level }) => level },
    { key: 'since', of: ({ since }) => since },
    { key: 'is_new', of: (line) => isNew(line, today) },
    { key: 'more', of: ({ more }) => more },
    { key: 'reason', of: ({ reason, note }) => (note === '' ? reason : `${reason}; ${note}`) },
    { key: 'evidence', of: ({ evidence }) => evidence },
    { key: 'advice', of: ({ advice }) => advice },
    { key: 'command', of: ({ command }) => command },
  ];
  return listing(today.lines, NEED);
}
