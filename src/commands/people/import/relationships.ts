/** `mentor import relationships`: takes in the pairs and groups there are and those there were. */
import type { Command, Context } from '../../../context.ts';
import { PAIR_COLUMNS } from '../../../domain/import/records/pair-columns.ts';
import { pairsKind } from '../../../domain/import/records/pairs.ts';
import type { PairPeriod } from '../../../domain/import/records/pair-periods.ts';
import type { PairsKnown } from '../../../domain/import/records/pairs-known.ts';
import type { PlannedRecord } from '../../../domain/import/records/plan-records.ts';
import type { Known } from '../../../domain/import/records/who-columns.ts';
import { OUTCOMES } from '../../../domain/relationship/relationship.ts';
import { asName, isNamed } from '../../../matching/input/pair-set.ts';
import { loadParticipants } from '../../../store/people/participants.ts';
import { loadPhases, loadProgramme } from '../../../store/programme.ts';
import { loadRounds } from '../../../store/matching/rounds.ts';
import { loadRelationships } from '../../../store/relationships/relationships.ts';
import type { Store } from '../../../store/store.ts';
import { dayItHappened, oneOf } from '../../../application/options/values.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import { importRecords, recordHelp } from '../../../application/import/record-import.ts';
import { keepPairs } from '../../../application/import/keep-pairs.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Take in pairs and groups from a CSV: who mentors whom, since when and, of those that are over, until when and how they ended. Rows with the same word in a column circle are one circle, one panel or peers. Who meets already is then not matched anew, and nobody is matched again with somebody they were paired with. What is there is not made twice; what has an end by now is ended.',
    ),
  )
    .option('--started-on <day>', 'the day on which those began whose row does not say it', dayItHappened)
    .option(
      '--how <outcome>',
      `how those ended whose row has an end and does not say how: ${OUTCOMES.join(', ')}`,
      oneOf(OUTCOMES),
    )
    .addHelpText(
      'after',
      recordHelp(
        PAIR_COLUMNS,
        'relationships pairs.csv --dry-run',
        'relationships 2025.csv --how completed --date-format dmy',
      ),
    )
    .action((given, options) => {
      const taken: PlannedRecord<PairPeriod>[] = [];
      const otherwise = { startedOn: options.startedOn, how: options.how };
      return importRecords(context, given, options, {
        kind: 'relationships',
        columns: PAIR_COLUMNS,
        place: (store, known) => pairsKind(pairsKnown(store, known, otherwise)),
        write: (_, record) => taken.push(record),
        finish: (store) => keepPairs(store, taken),
        next: ['mentor relationship list --open, then mentor match'],
      });
    });
}

function pairsKnown(store: Store, { today, roll }: Known, otherwise: PairsKnown['otherwise']): PairsKnown {
  const people = new Map(loadParticipants(store).map((person) => [person.id, person]));
  return {
    today,
    roll,
    relationships: loadRelationships(store),
    people,
    defaultCapacity: loadProgramme(store).defaultCapacity,
    rounds: loadRounds(store),
    phases: loadPhases(store),
    isVetoed(...ids) {
      const [one, other] = ids.map((id) => people.get(id));
      if (one === undefined || other === undefined) return false;
      return isNamed(one, other.avoids.map(asName)) || isNamed(other, one.avoids.map(asName));
    },
    otherwise,
  };
}
