/** `mentor meeting list`: lists the meetings of a relationship, or the planned ones of all. */
import { isGroup } from '../../../domain/relationship/members/group-name.ts';
import type { Command, Context } from '../../../context.ts';
import type { Meeting } from '../../../domain/relationship/meetings.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import type { RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { findRelationship, loadFacts } from '../../../store/relationships/relationships.ts';
import { type Document, type JsonValue } from '../../../view/document/document.ts';
import {
  absentNames,
  ACTION,
  ALSO_ABSENT,
  MEETING,
  MEETINGS,
} from '../../../view/pages/relationship/meetings.ts';
import { relationshipText } from '../../../view/pages/people.ts';
import { type Field, listing, lists, withRows } from '../../../view/document/result.ts';
import { addCalendarOptions, calendarWriter } from '../../../application/meeting/calendar-file.ts';
import { nameIn } from '../../../application/meeting/find-meeting.ts';
import { anyPairArgument } from '../../../application/naming/named-arguments.ts';
import { compareTexts } from '../../../domain/words/text.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  addCalendarOptions(
    anyPairArgument(command, context, { over: true }).description(
      'List the meetings of a relationship with its actions; without one, what is planned in all that go on, and what was planned for a day that is past.',
    ),
  )
    .addHelpText('after', '\nExamples:\n  $ mentor meeting list R7\n  $ mentor meeting list --ics all.ics')
    .action(async (given, options) => {
      const store = await context.store();
      const write = await calendarWriter(context, options);
      const { of, file } = store.read(() => {
        const found =
          given === undefined ? loadFacts(store, { isOpen: true }) : [findRelationship(store, given)];
        // The calendar file includes cancelled meetings, because the calendar may still have them.
        const inCalendar = found.map(
          (facts) =>
            [
              facts,
              facts.meetings.filter(({ status }) => status === 'planned' || status === 'cancelled'),
            ] as const,
        );
        return { of: found, file: write(store, inCalendar) };
      });
      const [only] = of;
      await context.show(
        given === undefined || only === undefined ? plannedDocument(of, store.today) : oneDocument(only),
      );
      if (file !== null) await context.say(`Wrote ${file}.`);
    });
}

function oneDocument(facts: RelationshipFacts): Document {
  const actions = facts.actions.map((one) => ({ ...one, owner: nameIn(facts, one.ownerId) }));
  const actionsOf = (meeting: Meeting): JsonValue[] =>
    listing(
      actions.filter(({ meetingId }) => meetingId === meeting.id),
      ACTION,
    ).json;
  const meetings = listing(
    facts.meetings.map((one) => ({ ...one, absent: absentNames(facts, one) })),
    [...MEETING, ...(isGroup(facts) ? [ALSO_ABSENT] : []), { key: 'actions', of: actionsOf, only: 'json' }],
    MEETINGS,
  );
  return {
    schema: 'meeting.list/1',
    json: { relationship: idOf('R', facts.id), meetings: meetings.json },
    blocks: [meetings.block, ...withRows(listing(actions, ACTION, { title: 'Actions' }))],
  };
}

/** A planned meeting in the list of all relationships. */
type Planned = Meeting & { readonly facts: RelationshipFacts; readonly isPast: boolean };

const PLANNED: readonly Field<Planned>[] = [
  { key: 'relationship', of: ({ facts }) => idOf('R', facts.id), only: 'json' },
  { key: 'id', label: 'Id', give: 0, of: ({ id }) => idOf('M', id) },
  { key: 'relationship', label: 'Who', give: 2, of: ({ facts }) => relationshipText(facts), only: 'table' },
  { key: 'status', of: ({ status }) => status, only: 'json' },
  { key: 'on', label: 'On', give: 0, of: ({ metOn }) => metOn },
  { key: 'starts_at', label: 'Starts (UTC)', give: 0, of: ({ startsAt }) => startsAt },
  { key: 'minutes', label: 'Minutes', align: 'right', spare: 2, of: ({ minutes }) => minutes },
  { key: 'channel', label: 'Channel', spare: 1, of: ({ channel }) => channel },
  { key: 'notes', of: ({ notes }) => notes, only: 'json' },
  { key: 'absent', of: ({ absentId }) => idOrNull('P', absentId), only: 'json' },
  { key: 'sequence', of: ({ sequence }) => sequence, only: 'json' },
  { key: 'is_past', of: ({ isPast }) => isPast, only: 'json' },
  {
    key: 'state',
    label: '',
    give: 0,
    of: ({ isPast }) => (isPast ? 'what became of it?' : null),
    only: 'table',
  },
];

function plannedDocument(of: readonly RelationshipFacts[], today: string): Document {
  const planned = of
    .flatMap((facts) =>
      facts.meetings.map((meeting) => ({ ...meeting, facts, isPast: meeting.metOn < today })),
    )
    .filter(({ status }) => status === 'planned')
    .toSorted((a, b) => compareTexts(whenOf(a), whenOf(b)) || a.id - b.id);
  const meetings = listing(planned, PLANNED, {
    title: 'Planned meetings',
    whenEmpty: 'No meeting is planned.',
    tone: ({ isPast }) => (isPast ? 'warning' : undefined),
  });
  return lists('meeting.list/1', { meetings }, { relationship: null });
}

function whenOf({ metOn, startsAt }: Meeting): string {
  return startsAt ?? metOn;
}
