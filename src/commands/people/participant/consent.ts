/** `mentor participant consent`: records consent given on a day to a version of a notice, or taken back. */
import type { Command, Context } from '../../../context.ts';
import { refuseBeforeWithdrawal } from '../../../domain/privacy/consent.ts';
import { idOf } from '../../../domain/reference.ts';
import { happenedOn } from '../../../domain/relationship/relationship.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { giveConsent, withdrawConsent } from '../../../store/privacy/consent.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import { loadRelationships } from '../../../store/relationships/relationships.ts';
import { personJson, personText } from '../../../view/pages/people.ts';
import { said } from '../../../view/document/result.ts';
import { listed } from '../../../domain/words/text.ts';
import { plural } from '../../../view/words/words.ts';
import { dayItHappened, text } from '../../../application/options/values.ts';
import { personArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  personArgument(command, context)
    .description(
      'Record that a participant consents to a notice, or takes consent back. Without consent nobody is matched, paired or reminded, and no import brings it back save one of a form that holds a later yes; what is on file stays until it is erased.',
    )
    .option('--on <day>', 'the day (default: today)', dayItHappened)
    .option('--notice <version>', 'which notice they were given', text)
    .option('--withdrawn', 'they take their consent back')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor participant consent P3 --notice 2026-2\n  $ mentor participant consent P3 --withdrawn',
    )
    .action(async (given, options) => {
      if (options.withdrawn === true && options.notice !== undefined)
        throw wrongUsage('--notice belongs to a consent that is given.', 'leave --notice or --withdrawn out');
      const store = await context.store();
      const on = happenedOn(options.on, store.today);
      const { person, open } = store.write('participant consent', () => {
        const found = findParticipant(store, given);
        if (options.withdrawn === true) {
          refuseNothingToWithdraw(found.consentOn, on, personText(found));
          withdrawConsent(store, found.id, on);
        } else {
          refuseBeforeWithdrawal(on, found.consentWithdrawnOn, personText(found));
          giveConsent(store, found.id, on, options.notice ?? null);
        }
        return {
          person: found,
          open: loadRelationships(store, { isOpen: true }).filter(({ people }) =>
            people.some((one) => one.participantId === found.id),
          ),
        };
      });
      const isWithdrawn = options.withdrawn === true;
      const goOn = open.map((one) => idOf('R', one.id));
      await context.show({
        ...said(
          'participant.consent/1',
          isWithdrawn
            ? `${personText(person)} took consent back on ${on}: no longer matched, paired or reminded.${goOn.length === 0 ? '' : ` ${plural(goOn.length, 'relationship goes', 'relationships go')} on until ended: ${listed(goOn)}.`}`
            : `${personText(person)} consents since ${on}${options.notice === undefined ? '' : `, to notice ${options.notice}`}.`,
          { id: idOf('P', person.id), consents: !isWithdrawn, on },
        ),
        json: {
          participant: personJson(person),
          consents: !isWithdrawn,
          on,
          notice: isWithdrawn ? null : (options.notice ?? person.consentNotice),
          stops: isWithdrawn ? ['matching', 'pairing by hand', 'reminders'] : [],
          relationships_that_go_on: isWithdrawn ? goOn : [],
        },
      });
      const id = idOf('P', person.id);
      if (isWithdrawn)
        await context.next(
          ...(goOn.length === 0 ? [] : [`mentor participant withdraw ${id} ends what goes on`]),
          `mentor participant erase ${id}, if they ask for that`,
        );
      else await context.next(`mentor participant show ${id} tells whether they are ready`);
    });
}

function refuseNothingToWithdraw(consentOn: string | null, on: string, who: string): void {
  if (consentOn === null) throw refused(`${who} has no consent on file.`, 'there is nothing to take back');
  if (on < consentOn)
    throw refused(
      `${who} consented on ${consentOn}; ${on} is before that.`,
      'mend --on; nothing was changed',
    );
}
