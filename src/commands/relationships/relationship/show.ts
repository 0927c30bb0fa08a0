/** `mentor relationship show`: shows one relationship, the checklist of its phase and all that happened. */
import type { Command, Context } from '../../../context.ts';
import { type ChecklistItem } from '../../../domain/relationship/checklist-item.ts';
import { addDays } from '../../../domain/time/dates.ts';
import { checklist } from '../../../domain/relationship/phases.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import {
  END_REASONS,
  isOpen,
  type PhaseChange,
  phaseSince,
} from '../../../domain/relationship/relationship.ts';
import { isTakenIn } from '../../../domain/relationship/taken-in.ts';
import { loadPhases } from '../../../store/programme.ts';
import { loadGoalStories } from '../../../store/relationships/goals.ts';
import { findRelationship, loadStepActors } from '../../../store/relationships/relationships.ts';
import { loadHelpfulResources } from '../../../store/relationships/resources.ts';
import type { Block } from '../../../view/document/document.ts';
import { absentNames, ALSO_ABSENT, MEETING, MEETINGS } from '../../../view/pages/relationship/meetings.ts';
import { isGroup } from '../../../domain/relationship/members/group-name.ts';
import { membersOf } from '../../../view/pages/relationship/member-list.ts';
import { goalList } from '../../../view/pages/relationship/goals.ts';
import { relationshipText, sideJson } from '../../../view/pages/people.ts';
import { RESOURCE, resourceLinks } from '../../../view/pages/programme/resources.ts';
import { type Field, listing, withRows } from '../../../view/document/result.ts';
import { voices } from '../../../view/pages/relationship/both-sides.ts';
import { formCommandOf } from '../../../application/relationship/form-of-item.ts';
import { whatNext } from '../../../application/relationship/record-in-relationship.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';
import { isWithoutMentor } from '../../../domain/relationship/members/members.ts';

/** An item, with the command that makes the form which supplies it. */
type Item = ChecklistItem & { readonly formCommand: string | null };

const ITEM: readonly Field<Item>[] = [
  { key: 'requirement', of: ({ requirement }) => requirement },
  { key: 'done', of: ({ isDone }) => isDone, only: 'table' },
  { key: 'text', of: ({ text }) => text },
  { key: 'is_done', of: ({ isDone }) => isDone, only: 'json' },
  { key: 'done_on', of: ({ doneOn }) => doneOn },
  { key: 'command', of: ({ command }) => command },
  { key: 'form_command', of: ({ formCommand }) => formCommand },
];

/** A step in the history, with who took it and how the relationship ended. */
type Step = PhaseChange & { readonly by: string | null; readonly outcome: string | null };

const CHANGE: readonly Field<Step>[] = [
  { key: 'on', label: 'On', give: 0, of: ({ changedOn }) => changedOn },
  { key: 'from', label: 'From', give: 0, of: ({ fromPhase }) => fromPhase },
  {
    key: 'to',
    label: 'To',
    give: 0,
    of: ({ toPhase }) => toPhase,
    text: ({ toPhase, outcome }) => toPhase ?? outcome,
  },
  { key: 'by', label: 'By', give: 0, of: ({ by }) => by },
  { key: 'is_forced', of: ({ isForced }) => isForced, only: 'json' },
  { key: 'reason', of: ({ reason }) => reason, only: 'json' },
  {
    key: 'note',
    label: '',
    of: ({ isForced, reason }) => (isForced ? `forced: ${reason ?? ''}` : reason),
    only: 'table',
  },
];

export const shows = true;

export function define(command: Command, context: Context): void {
  pairArgument(command, context, { over: true })
    .description('Show a relationship: its phase and checklist, its history, goals and meetings.')
    .option('--confidential', 'show what was said in confidence too: words, reflections, why it was ended')
    .action(async (given, options) => {
      const store = await context.store();
      const { facts, settings, actors, stories, resources } = store.read(() => {
        const found = findRelationship(store, given);
        return {
          facts: found,
          settings: loadPhases(store),
          actors: loadStepActors(store, found.id),
          stories: loadGoalStories(store, found.id),
          resources: loadHelpfulResources(store, found),
        };
      });
      const items = (isOpen(facts) ? checklist(facts, settings, store.today) : []).map((item) => ({
        ...item,
        formCommand: formCommandOf(item, facts.id),
      }));
      const since = phaseSince(facts);
      const dueOn = addDays(since, settings[facts.phase].targetDays);
      const reason =
        options.confidential === true && facts.endReason !== null
          ? `: ${END_REASONS[facts.endReason]}${facts.endNotes === null ? '' : ` (${facts.endNotes})`}`
          : '';
      const members = membersOf(facts, options.confidential === true);
      const toDo = listing(items, ITEM);
      const changes = facts.phaseChanges.map((change, at) => ({
        ...change,
        by: actors[at] ?? null,
        outcome: facts.outcome,
      }));
      const history = listing(changes, CHANGE, { title: 'History' });
      const goals = goalList(facts, stories);
      const meetings = listing(
        isGroup(facts)
          ? facts.meetings.map((one) => ({ ...one, absent: absentNames(facts, one) }))
          : facts.meetings,
        isGroup(facts) ? [...MEETING, ALSO_ABSENT] : MEETING,
        MEETINGS,
      );
      const said = voices(facts, options.confidential === true);
      const blocks: Block[] = [
        { kind: 'heading', text: relationshipText(facts) },
        {
          kind: 'fields',
          fields: [
            ['Format', facts.format],
            ...(isWithoutMentor(facts)
              ? [
                  [
                    'Mentor',
                    `none; mentor relationship join ${idOf('R', facts.id)} NAME --as mentor`,
                  ] as const,
                ]
              : []),
            isOpen(facts)
              ? [
                  'Phase',
                  `${facts.phase} since ${since}, due ${dueOn}${dueOn < store.today ? ' (overdue)' : ''}`,
                ]
              : ['Outcome', `${facts.outcome} on ${facts.endedOn}${reason}`],
            ...(isTakenIn(facts) ? [['Began', `${facts.startedOn}, before it was taken in`] as const] : []),
            ['Planned end', facts.plannedEndOn],
            ...(facts.score === null ? [] : [['Score', facts.score] as const]),
            ...(facts.previousId === null ? [] : [['Renews', idOf('R', facts.previousId)] as const]),
          ],
        },
      ];
      if (items.length > 0)
        blocks.push(
          { kind: 'heading', text: `To leave ${facts.phase}` },
          {
            kind: 'checklist',
            items: items.map((item) => ({
              isDone: item.isDone,
              text: item.text,
              note: item.isDone ? (item.doneOn ?? '') : (item.command ?? ''),
              ...(item.formCommand !== null && { also: `or by form: ${item.formCommand}` }),
            })),
          },
        );
      blocks.push(
        ...withRows(members),
        history.block,
        goals.block,
        meetings.block,
        ...withRows(...Object.values(said)),
        ...(isOpen(facts) ? resourceLinks(resources, 'Worth a look') : []),
      );
      await context.show({
        schema: 'relationship.show/1',
        json: {
          relationship: {
            id: idOf('R', facts.id),
            mentors: sideJson(facts, 'mentor'),
            mentees: sideJson(facts, 'mentee'),
            format: facts.format,
            phase: facts.phase,
            phase_since: since,
            phase_due_on: isOpen(facts) ? dueOn : null,
            outcome: facts.outcome,
            started_on: facts.startedOn,
            planned_end_on: facts.plannedEndOn,
            ended_on: facts.endedOn,
            ...(options.confidential === true
              ? { end_reason: facts.endReason, end_notes: facts.endNotes }
              : {}),
            decision: facts.decision,
            previous: idOrNull('R', facts.previousId),
          },
          ...(members.table.rows.length > 0 ? { members: members.json } : {}),
          checklist: toDo.json,
          history: history.json,
          goals: goals.json,
          meetings: meetings.json,
          ...Object.fromEntries(Object.entries(said).map(([key, { json }]) => [key, json])),
          resources: isOpen(facts) ? listing(resources, RESOURCE).json : [],
        },
        blocks,
        table: toDo.table,
      });
      await context.next(...whatNext(facts, settings, store.today));
    });
}
