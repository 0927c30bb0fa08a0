/** `mentor import goals`: takes in the goals of pairs. */
import type { Command, Context } from '../../../context.ts';
import { GOAL_COLUMNS, goalOf, goalsKind } from '../../../domain/import/records/of-pairs/goal-rows.ts';
import { insertGoal } from '../../../store/relationships/events.ts';
import { loadHasGoalsConfirmed } from '../../../store/programme.ts';
import { askForYes } from '../../../store/relationships/goals.ts';
import { loadFacts } from '../../../store/relationships/relationships.ts';
import { dayItHappened } from '../../../application/options/values.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import { importRecords, recordHelp } from '../../../application/import/record-import.ts';
import { setConfirmed } from '../../../application/relationship/confirm-goal.ts';
import { changeGoal } from '../../../application/relationship/goal.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Take in the goals of pairs from a CSV or a workbook: a goal a row, by relationship (R7) or by the two people. A goal with the same words is the same goal; what it says of it anew is kept as a revision, as goal edit keeps it.',
    ),
  )
    .option('--on <day>', 'the day on which every goal in the file was set', dayItHappened)
    .addHelpText(
      'after',
      recordHelp(
        GOAL_COLUMNS,
        'goals goals.csv --dry-run',
        'goals goals.xlsx --set statement="What do we want?"',
      ),
    )
    .action((given, options) =>
      importRecords(context, given, options, {
        kind: 'goals',
        columns: GOAL_COLUMNS,
        forAll: { set_on: { option: '--on', value: options.on } },
        place: (store, known) =>
          goalsKind(
            known,
            loadFacts(store).flatMap((facts) => facts.goals),
            loadHasGoalsConfirmed(store),
          ),
        write(store, { about, values }) {
          const { relationshipId, participantId, setOn, goal } = about;
          const fields = goalOf(about, values);
          const { confirmed } = values;
          if (goal !== null) {
            changeGoal(store, goal, fields);
            if (confirmed !== undefined) setConfirmed(store, goal, confirmed === true, participantId);
            return;
          }
          const id = insertGoal(store, {
            ...fields,
            relationshipId,
            participantId,
            setOn,
            carriedFromId: null,
          });
          if (confirmed === false) askForYes(store, id, { writerId: participantId, on: setOn });
        },
        next: ['mentor goal list, for what each still lacks'],
      }),
    );
}
