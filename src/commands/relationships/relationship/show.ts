/** `mentor relationship show`: one relationship, with the checklist of its phase and all that happened. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { addDays } from '../../../domain/time/dates.ts';
import { checklist } from '../../../domain/relationship/phases.ts';
import { idOf } from '../../../domain/reference.ts';
import { helpfulResources } from '../../../domain/letters/resources.ts';
import { END_REASONS, isOpen, phaseSince, side } from '../../../domain/relationship/relationship.ts';
import { loadPhases } from '../../../store/programme.ts';
import { loadGoalStories } from '../../../store/relationships/goals.ts';
import { findRelationship, loadStepActors } from '../../../store/relationships/relationships.ts';
import { loadResources, loadTopicsOf } from '../../../store/relationships/resources.ts';
import type { Block } from '../../../view/document/document.ts';
import { meetingJson, meetingTable } from '../../../view/pages/relationship/meetings.ts';
import { goalJson, goalTable } from '../../../view/pages/relationship/goals.ts';
import { relationshipText, sideJson } from '../../../view/pages/people.ts';
import { resourceJson, resourceLinks } from '../../../view/pages/resources.ts';
import { voices, voicesJson } from '../../../view/pages/relationship/both-sides.ts';
import { whatNext } from '../../../application/relationship/record-in-relationship.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Show a relationship: its phase and checklist, its history, goals and meetings.')
    .argument('<relationship>', 'R7')
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
          resources: helpfulResources(
            loadResources(store),
            found.phase,
            loadTopicsOf(
              store,
              side(found, 'mentee').map((one) => one.participantId),
            ),
          ),
        };
      });
      const items = isOpen(facts) ? checklist(facts, settings, store.today) : [];
      const since = phaseSince(facts);
      const dueOn = addDays(since, settings[facts.phase].targetDays);
      const reason =
        options.confidential === true && facts.endReason !== null
          ? `: ${END_REASONS[facts.endReason]}${facts.endNotes === null ? '' : ` (${facts.endNotes})`}`
          : '';
      const blocks: Block[] = [
        { kind: 'heading', text: relationshipText(facts) },
        {
          kind: 'fields',
          fields: [
            ['Format', facts.format],
            isOpen(facts)
              ? [
                  'Phase',
                  `${facts.phase} since ${since}, due ${dueOn}${dueOn < store.today ? ' (overdue)' : ''}`,
                ]
              : ['Outcome', `${facts.outcome} on ${facts.endedOn}${reason}`],
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
            })),
          },
        );
      blocks.push(
        {
          kind: 'table',
          table: {
            title: 'History',
            columns: [
              { key: 'on', label: 'On', give: 0 },
              { key: 'from', label: 'From', give: 0 },
              { key: 'to', label: 'To', give: 0 },
              { key: 'by', label: 'By', give: 0 },
              { key: 'note', label: '' },
            ],
            rows: facts.phaseChanges.map((change, index) => [
              change.changedOn,
              change.fromPhase,
              change.toPhase ?? facts.outcome,
              actors[index] ?? null,
              change.isForced ? `forced: ${change.reason ?? ''}` : change.reason,
            ]),
          },
        },
        { kind: 'table', table: goalTable(facts.goals, stories) },
        { kind: 'table', table: meetingTable(facts.meetings) },
        ...voices(facts, options.confidential === true),
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
            previous: facts.previousId === null ? null : idOf('R', facts.previousId),
          },
          checklist: items.map((item) => ({
            requirement: item.requirement,
            text: item.text,
            is_done: item.isDone,
            done_on: item.doneOn,
            command: item.command,
          })),
          history: facts.phaseChanges.map((change, index) => ({
            on: change.changedOn,
            from: change.fromPhase,
            to: change.toPhase,
            by: actors[index] ?? null,
            is_forced: change.isForced,
            reason: change.reason,
          })),
          goals: facts.goals.map((goal) => goalJson(goal, stories)),
          meetings: facts.meetings.map(meetingJson),
          ...voicesJson(facts, options.confidential === true),
          resources: isOpen(facts) ? resources.map(resourceJson) : [],
        },
        blocks,
        table: {
          columns: [
            { key: 'requirement', label: 'Requirement' },
            { key: 'done', label: 'Done' },
            { key: 'text', label: 'Text' },
            { key: 'done_on', label: 'Done on' },
            { key: 'command', label: 'Command' },
          ],
          rows: items.map((item) => [item.requirement, item.isDone, item.text, item.doneOn, item.command]),
        },
      });
      await context.next(...whatNext(facts, settings, store.today));
    });
}
