/** `mentor meeting list`: the meetings of a relationship, or what is planned in all of them. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import type { Meeting } from '../../../domain/relationship/meetings.ts';
import { idOf } from '../../../domain/reference.ts';
import type { RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { findRelationship, loadFacts } from '../../../store/relationships/relationships.ts';
import type { Document } from '../../../view/document/document.ts';
import {
  actionJson,
  actionTable,
  meetingJson,
  meetingTable,
} from '../../../view/pages/relationship/meetings.ts';
import { relationshipText } from '../../../view/pages/people.ts';
import { addCalendarOptions, calendarWriter } from '../../../application/meeting/calendar-file.ts';

export function define(command: Command, context: Context): void {
  addCalendarOptions(
    command
      .description(
        'List the meetings of a relationship with its actions; without one, what is planned in all that go on, and what was planned for a day that is past.',
      )
      .argument('[relationship]', 'R7'),
  )
    .addHelpText('after', '\nExamples:\n  $ mentor meeting list R7\n  $ mentor meeting list --ics all.ics')
    .action(async (given, options) => {
      const store = await context.store();
      const write = await calendarWriter(context, options);
      const { of, file } = store.read(() => {
        const found =
          given === undefined ? loadFacts(store, { isOpen: true }) : [findRelationship(store, given)];
        // A calendar is told what is cancelled too, as it may have it still.
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
  const names = new Map(facts.people.map(({ participantId, name }) => [participantId, name]));
  const table = meetingTable(facts.meetings, names);
  return {
    schema: 'meeting.list/1',
    json: {
      relationship: idOf('R', facts.id),
      meetings: facts.meetings.map((meeting) => ({
        ...meetingJson(meeting),
        actions: facts.actions.filter(({ meetingId }) => meetingId === meeting.id).map(actionJson),
      })),
    },
    blocks: [
      { kind: 'table', table },
      ...(facts.actions.length === 0
        ? []
        : [{ kind: 'table' as const, table: { title: 'Actions', ...actionTable(facts.actions, names) } }]),
    ],
    table,
  };
}

function plannedDocument(of: readonly RelationshipFacts[], today: string): Document {
  const planned = of
    .flatMap((facts) => facts.meetings.map((meeting) => ({ facts, meeting })))
    .filter(({ meeting: { status } }) => status === 'planned')
    .toSorted((a, b) => compare(whenOf(a.meeting), whenOf(b.meeting)) || a.meeting.id - b.meeting.id);
  return {
    schema: 'meeting.list/1',
    json: {
      relationship: null,
      meetings: planned.map(({ facts, meeting }) => ({
        relationship: idOf('R', facts.id),
        ...meetingJson(meeting),
        is_past: meeting.metOn < today,
      })),
    },
    blocks: [
      {
        kind: 'table',
        table: {
          title: 'Planned meetings',
          columns: [
            { key: 'id', label: 'Id', give: 0 },
            { key: 'relationship', label: 'Who', give: 2 },
            { key: 'on', label: 'On', give: 0 },
            { key: 'starts_at', label: 'Starts (UTC)', give: 0 },
            { key: 'minutes', label: 'Minutes', align: 'right' },
            { key: 'channel', label: 'Channel' },
            { key: 'state', label: '', give: 0 },
          ],
          rows: planned.map(({ facts, meeting }) => [
            idOf('M', meeting.id),
            relationshipText(facts),
            meeting.metOn,
            meeting.startsAt,
            meeting.minutes,
            meeting.channel,
            meeting.metOn < today ? 'what became of it?' : null,
          ]),
          tones: planned.map(({ meeting }) => (meeting.metOn < today ? 'warning' : undefined)),
          whenEmpty: 'No meeting is planned.',
        },
      },
    ],
  };
}

function whenOf({ metOn, startsAt }: Meeting): string {
  return startsAt ?? metOn;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
