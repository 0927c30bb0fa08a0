/** `mentor relationship list`. */
import type { Command, Context } from '../../../context.ts';
import { addDays } from '../../../domain/time/dates.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import {
  isOpen,
  PHASES,
  phaseSince,
  type Relationship,
  side,
  wasForced,
} from '../../../domain/relationship/relationship.ts';
import { capitalised } from '../../../domain/words/text.ts';
import { loadPhases } from '../../../store/programme.ts';
import { loadRelationships } from '../../../store/relationships/relationships.ts';
import { findRound } from '../../../store/matching/rounds.ts';
import { namesOf, sideJson } from '../../../view/pages/people.ts';
import { type Field, listing, lists } from '../../../view/document/result.ts';
import { oneOf } from '../../../application/options/values.ts';

/** A relationship with how long it has been in its phase. */
interface Line extends Relationship {
  readonly since: string;
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
}

const LINE: readonly Field<Line>[] = [
  { key: 'id', label: 'Id', give: 0, of: ({ id }) => idOf('R', id) },
  ...(['mentor', 'mentee'] as const).map((role): Field<Line> => ({
    key: `${role}s`,
    label: capitalised(role),
    of: (one) => sideJson(one, role),
    text: (one) => namesOf(side(one, role)),
  })),
  { key: 'format', of: ({ format }) => format, only: 'json' },
  { key: 'phase', label: 'Phase', give: 0, of: ({ phase }) => phase },
  { key: 'since', json: 'phase_since', label: 'Since', give: 0, of: ({ since }) => since },
  { key: 'due_on', json: 'phase_due_on', label: 'Due', give: 0, of: ({ dueOn }) => dueOn },
  { key: 'is_overdue', of: ({ isOverdue }) => isOverdue, only: 'json' },
  { key: 'outcome', label: 'Outcome', give: 0, of: ({ outcome }) => outcome },
  { key: 'started_on', of: ({ startedOn }) => startedOn, only: 'json' },
  { key: 'planned_end_on', of: ({ plannedEndOn }) => plannedEndOn, only: 'json' },
  { key: 'ended_on', of: ({ endedOn }) => endedOn, only: 'json' },
  { key: 'was_forced', of: wasForced, only: 'json' },
  { key: 'round', of: ({ roundId }) => idOrNull('N', roundId), only: 'json' },
  { key: 'mark', label: '', give: 0, of: markOf, only: 'table' },
];

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
      const { found, settings, roundId } = store.read(() => ({
        found: loadRelationships(store),
        settings: loadPhases(store),
        roundId: options.round === undefined ? undefined : findRound(store, options.round).id,
      }));
      const lines = found
        .map((relationship) => {
          const since = phaseSince(relationship);
          const dueOn = isOpen(relationship) ? addDays(since, settings[relationship.phase].targetDays) : null;
          return { ...relationship, since, dueOn, isOverdue: dueOn !== null && dueOn < today };
        })
        .filter((line) => {
          if ((options.open === true || options.phase !== undefined) && !isOpen(line)) return false;
          if (options.phase !== undefined && line.phase !== options.phase) return false;
          if (roundId !== undefined && line.roundId !== roundId) return false;
          return options.overdue !== true || line.isOverdue;
        });
      const relationships = listing(lines, LINE, {
        whenEmpty: 'No relationships.',
        tone: ({ isOverdue }) => (isOverdue ? 'warning' : undefined),
      });
      await context.show(lists('relationship.list/1', { relationships }));
    });
}

function markOf(line: Line): string {
  return [line.isOverdue ? 'overdue' : '', wasForced(line) ? 'forced' : '']
    .filter((mark) => mark !== '')
    .join(', ');
}
