/** `mentor relationship list`. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { addDays } from '../../../domain/time/dates.ts';
import { idOf } from '../../../domain/reference.ts';
import { isOpen, PHASES, phaseSince, side, wasForced } from '../../../domain/relationship/relationship.ts';
import { loadPhases } from '../../../store/programme.ts';
import { loadRelationships } from '../../../store/relationships/relationships.ts';
import { findRound } from '../../../store/matching/rounds.ts';
import { namesOf, sideJson } from '../../../view/pages/people.ts';
import { oneOf } from '../../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'List relationships with their phase, how long they have been in it and when it is due to end.',
    )
    .option('--open', 'only those that go on')
    .option('--phase <phase>', `only open ones in ${PHASES.join(', ')}`, oneOf(PHASES))
    .option('--round <round>', 'only those of a round: N1')
    .option('--overdue', 'only open ones whose phase is past its target length')
    .action(async (options) => {
      const store = await context.store();
      const { today } = store;
      const { relationships, settings, roundId } = store.read(() => ({
        relationships: loadRelationships(store),
        settings: loadPhases(store),
        roundId: options.round === undefined ? undefined : findRound(store, options.round).id,
      }));
      const lines = relationships
        .map((relationship) => {
          const since = phaseSince(relationship);
          const dueOn = isOpen(relationship) ? addDays(since, settings[relationship.phase].targetDays) : null;
          return { relationship, since, dueOn, isOverdue: dueOn !== null && dueOn < today };
        })
        .filter(({ relationship, isOverdue }) => {
          if ((options.open === true || options.phase !== undefined) && !isOpen(relationship)) return false;
          if (options.phase !== undefined && relationship.phase !== options.phase) return false;
          if (roundId !== undefined && relationship.roundId !== roundId) return false;
          return options.overdue !== true || isOverdue;
        });
      await context.show({
        schema: 'relationship.list/1',
        json: {
          relationships: lines.map(({ relationship, since, dueOn, isOverdue }) => ({
            id: idOf('R', relationship.id),
            mentors: sideJson(relationship, 'mentor'),
            mentees: sideJson(relationship, 'mentee'),
            format: relationship.format,
            phase: relationship.phase,
            phase_since: since,
            phase_due_on: dueOn,
            is_overdue: isOverdue,
            outcome: relationship.outcome,
            started_on: relationship.startedOn,
            planned_end_on: relationship.plannedEndOn,
            ended_on: relationship.endedOn,
            was_forced: wasForced(relationship),
            round: relationship.roundId === null ? null : idOf('N', relationship.roundId),
          })),
        },
        blocks: [
          {
            kind: 'table',
            table: {
              columns: [
                { key: 'id', label: 'Id', give: 0 },
                { key: 'mentors', label: 'Mentor' },
                { key: 'mentees', label: 'Mentee' },
                { key: 'phase', label: 'Phase', give: 0 },
                { key: 'since', label: 'Since', give: 0 },
                { key: 'due_on', label: 'Due', give: 0 },
                { key: 'outcome', label: 'Outcome', give: 0 },
                { key: 'mark', label: '', give: 0 },
              ],
              rows: lines.map(({ relationship, since, dueOn, isOverdue }) => [
                idOf('R', relationship.id),
                namesOf(side(relationship, 'mentor')),
                namesOf(side(relationship, 'mentee')),
                relationship.phase,
                since,
                dueOn,
                relationship.outcome,
                [isOverdue ? 'overdue' : '', wasForced(relationship) ? 'forced' : '']
                  .filter((mark) => mark !== '')
                  .join(', '),
              ]),
              tones: lines.map(({ isOverdue }) => (isOverdue ? 'warning' : undefined)),
              whenEmpty: 'No relationships.',
            },
          },
        ],
      });
    });
}
