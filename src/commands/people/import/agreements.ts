/** `mentor import agreements`: takes in what pairs agreed, and who accepts it. */
import type { Command, Context } from '../../../context.ts';
import {
  acceptancesOf,
  AGREEMENT_COLUMNS,
  agreementOf,
  agreementsKind,
} from '../../../domain/import/records/of-pairs/agreement-rows.ts';
import { loadFacts } from '../../../store/relationships/relationships.ts';
import { dayItHappened } from '../../../application/options/values.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import { importRecords, recordHelp } from '../../../application/import/record-import.ts';
import { acceptAgreement, reviseAgreement } from '../../../application/relationship/agreement.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Take in the agreements of pairs from a CSV or a workbook: a row a pair, and who accepts it. Parts that are not in the file stay as they were; what differs is a new version, which nobody has accepted but those whom the file names.',
    ),
  )
    .option('--on <day>', 'the day on which every agreement in the file was written', dayItHappened)
    .addHelpText(
      'after',
      recordHelp(
        AGREEMENT_COLUMNS,
        'agreements agreements.csv --dry-run',
        'agreements signed.xlsx --on 2026-10-01',
      ),
    )
    .action((given, options) =>
      importRecords(context, given, options, {
        kind: 'agreements',
        columns: AGREEMENT_COLUMNS,
        forAll: { drafted_on: { option: '--on', value: options.on } },
        place: (store, known) =>
          agreementsKind(
            known,
            new Map(
              loadFacts(store).flatMap(({ id, agreement }) => (agreement === null ? [] : [[id, agreement]])),
            ),
          ),
        write(store, { about, values }) {
          const { relationship, agreement, draftedOn } = about;
          const { id } = relationship;
          const newest =
            reviseAgreement(store, { id, agreement }, agreementOf(values), draftedOn) ?? agreement;
          for (const one of acceptancesOf(about, values))
            acceptAgreement(store, id, newest, [one], one.acceptedOn);
        },
        next: ['mentor relationship list, for what each waits for'],
      }),
    );
}
