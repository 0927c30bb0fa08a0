/** `mentor agreement set`: writes or revises what both sides agreed. */
import type { Command, Context } from '../../../context.ts';
import { CHANNELS } from '../../../domain/people/fields/choices.ts';
import { missingFromAgreement, partsOfAgreement } from '../../../domain/relationship/agreement.ts';
import { startedFromTemplates } from '../../../domain/relationship/agreement-start.ts';
import {
  type AgreementParts,
  happenedOn,
  type RelationshipFacts,
} from '../../../domain/relationship/relationship.ts';
import { wrongUsage } from '../../../errors.ts';
import { loadParticipantsById } from '../../../store/people/participants.ts';
import { loadProgramme } from '../../../store/programme.ts';
import type { Store } from '../../../store/store.ts';
import { loadWordings } from '../../../application/reports/reminder-set.ts';
import { dayItHappened, oneOf, text, wholeNumber } from '../../../application/options/values.ts';
import { reviseAgreement } from '../../../application/relationship/agreement.ts';
import { record } from '../../../application/relationship/record-in-relationship.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';
import { relationshipText } from '../../../view/pages/people.ts';

export function define(command: Command, context: Context): void {
  pairArgument(command, context)
    .description(
      'Write or revise the agreement. Parts that are not given stay as they were; every revision is a new version that both sides accept anew.',
    )
    .option('--mentor-expectations <text>', 'what the mentor is expected to do', text)
    .option('--mentee-expectations <text>', 'what the mentee is expected to do', text)
    .option('--responsibilities <text>', 'who does what', text)
    .option('--rhythm-days <days>', 'days from one meeting to the next', wholeNumber(1, 366))
    .option('--channel <channel>', `how they meet: ${CHANNELS.join(', ')}`, oneOf(CHANNELS))
    .option('--boundaries <text>', 'what is outside the relationship', text)
    .option('--confidentiality <text>', 'what stays between them', text)
    .option('--etiquette <text>', 'time zones and languages, where the pair is in two countries', text)
    .option('--from-templates', 'start the parts that nobody has written from the programme’s templates')
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor agreement set R7 --rhythm-days 14 --channel video --from-templates\n  $ mentor agreement set R7 --boundaries "No line management"',
    )
    .action((relationship, { on, fromTemplates, ...parts }) =>
      record(context, relationship, 'agreement set', (facts, store) => {
        if (Object.keys(parts).length === 0 && fromTemplates !== true)
          throw wrongUsage(
            'No part of the agreement was given.',
            'give one, such as --rhythm-days 14, or --from-templates; --help lists them',
          );
        const version = facts.agreement?.version ?? 0;
        const written = { ...partsOfAgreement(facts.agreement), ...parts };
        const agreement = fromTemplates === true ? withTemplates(written, facts, store) : written;
        const draftedOn = happenedOn(on, store.today);
        if (reviseAgreement(store, facts, agreement, draftedOn) === undefined)
          return {
            text: `${relationshipText(facts)}: agreement version ${version} says this already; it stays as it is.`,
            values: { version, on: facts.agreement?.draftedOn ?? null, missing: '' },
          };
        const missing = missingFromAgreement(agreement).map(({ name }) => name);
        return {
          text: `${relationshipText(facts)}: agreement version ${version + 1} written on ${draftedOn}${missing.length === 0 ? '; both sides can accept it' : `; still missing: ${missing.join(', ')}`}.`,
          values: { version: version + 1, on: draftedOn, missing: missing.join(', ') },
        };
      }),
    );
}

function withTemplates(written: AgreementParts, facts: RelationshipFacts, store: Store): AgreementParts {
  const ids = facts.people.map((person) => person.participantId);
  return startedFromTemplates(written, facts, {
    programme: loadProgramme(store).name,
    participants: loadParticipantsById(store, ids),
    wordings: loadWordings(store),
  });
}
