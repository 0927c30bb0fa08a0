/** `mentor relationship list`. */
import type { Command, Context } from '../../../context.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import { phaseTime } from '../../../domain/relationship/phase-time.ts';
import { isOpen, PHASES, side, wasForced } from '../../../domain/relationship/relationship.ts';
import {
  ASKED_OF_RELATIONSHIPS,
  askedOfRelationships,
  type RelationshipInPhase,
} from '../../../domain/search/asked-of-relationships.ts';
import type { Condition } from '../../../domain/search/condition.ts';
import { capitalised } from '../../../domain/words/text.ts';
import { loadRoll } from '../../../store/people/participants.ts';
import { loadPhases } from '../../../store/programme.ts';
import { loadRelationships } from '../../../store/relationships/relationships.ts';
import { findRound } from '../../../store/matching/rounds.ts';
import type { Store } from '../../../store/store.ts';
import { textBlock } from '../../../view/document/document.ts';
import { namesOf, sideJson } from '../../../view/pages/people.ts';
import { type Field, listing, lists } from '../../../view/document/result.ts';
import { oneOf, repeated } from '../../../application/options/values.ts';
import { conditionsFrom, unmetWords, WHERE } from '../../../application/options/where.ts';
import { isWithoutMentor } from '../../../domain/relationship/members/members.ts';

const LINE: readonly Field<RelationshipInPhase>[] = [
  { key: 'id', label: 'Id', give: 0, of: ({ id }) => idOf('R', id) },
  ...(['mentor', 'mentee'] as const).map((role): Field<RelationshipInPhase> => ({
    key: `${role}s`,
    label: capitalised(role),
    of: (one) => sideJson(one, role),
    text: (one) => namesOf(side(one, role)),
  })),
  { key: 'format', label: 'Format', give: 0, of: ({ format }) => format },
  { key: 'phase', label: 'Phase', give: 0, of: ({ phase }) => phase },
  { key: 'since', json: 'phase_since', label: 'Since', give: 0, spare: 1, of: ({ since }) => since },
  { key: 'due_on', json: 'phase_due_on', label: 'Due', give: 0, of: ({ dueOn }) => dueOn },
  { key: 'is_overdue', of: ({ isOverdue }) => isOverdue, only: 'json' },
  { key: 'outcome', label: 'Outcome', give: 0, joins: 'due_on', of: ({ outcome }) => outcome },
  { key: 'started_on', of: ({ startedOn }) => startedOn, only: 'json' },
  { key: 'planned_end_on', of: ({ plannedEndOn }) => plannedEndOn, only: 'json' },
  { key: 'ended_on', of: ({ endedOn }) => endedOn, only: 'json' },
  { key: 'was_forced', of: wasForced, only: 'json' },
  { key: 'round', of: ({ roundId }) => idOrNull('N', roundId), only: 'json' },
  { key: 'mark', label: '', give: 0, joins: 'due_on', isLevel: true, of: markOf, only: 'table' },
];

/** A programme that has pairs alone is told no format. */
const LINE_OF_PAIRS = LINE.map((field): Field<RelationshipInPhase> =>
  field.key === 'format' ? { key: 'format', of: ({ format }) => format, only: 'json' } : field,
);

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'List relationships with their phase, how long they have been in it and when it is due to end.',
    )
    .option('--open', 'only those that go on')
    .option('--phase <phase>', `only open ones in ${PHASES.join(', ')}`, oneOf(PHASES))
    .option('--round <round>', 'only those of a round: N1')
    .option('--overdue', 'only open ones whose phase is past its target length')
    .option('--where <condition>', WHERE, repeated)
    .addHelpText(
      'after',
      `\nConditions ask for ${ASKED_OF_RELATIONSHIPS.join(', ')}.\n\nExample:\n  $ mentor relationship list --where mentor="Kim Lee" --where phase=growth`,
    )
    .action(async (options) => {
      const store = await context.store();
      const { today } = store;
      const { found, settings, roundId, conditions } = store.read(() => ({
        found: loadRelationships(store),
        settings: loadPhases(store),
        roundId: options.round === undefined ? undefined : findRound(store, options.round).id,
        conditions: options.where === undefined ? [] : conditionsOn(store, options.where),
      }));
      const all = found.map((relationship) => ({
        ...relationship,
        ...phaseTime(relationship, settings, today),
      }));
      const lines = all.filter((line) => {
        if (!conditions.every(({ isMet }) => isMet(line))) return false;
        if ((options.open === true || options.phase !== undefined) && !isOpen(line)) return false;
        if (options.phase !== undefined && line.phase !== options.phase) return false;
        if (roundId !== undefined && line.roundId !== roundId) return false;
        return options.overdue !== true || line.isOverdue;
      });
      const isOfPairs = all.every(({ format }) => format === 'one-to-one');
      const relationships = listing(lines, isOfPairs ? LINE_OF_PAIRS : LINE, {
        whenEmpty: 'No relationships.',
        tone: ({ isOverdue }) => (isOverdue ? 'warning' : undefined),
      });
      const notes = unmetWords(conditions, all, 'relationship').map((text) => textBlock(text));
      await context.show(Object.assign(lists('relationship.list/1', { relationships }), { notes }));
    });
}

/** Reads conditions, with where everybody is. */
function conditionsOn(store: Store, where: readonly string[]): readonly Condition<RelationshipInPhase>[] {
  const organisations = new Map(loadRoll(store, []).map(({ id, organisation }) => [id, organisation]));
  return conditionsFrom(
    where,
    askedOfRelationships((id) => organisations.get(id) ?? null),
  );
}

function markOf(line: RelationshipInPhase): string {
  return [
    isWithoutMentor(line) ? 'without a mentor' : '',
    line.isOverdue ? 'overdue' : '',
    wasForced(line) ? 'forced' : '',
  ]
    .filter((mark) => mark !== '')
    .join(', ');
}
