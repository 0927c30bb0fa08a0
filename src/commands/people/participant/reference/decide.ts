/** `mentor participant reference decide`: records who is meant by a name, or that it is nobody in the programme. */
import type { Command, Context } from '../../../../context.ts';
import type { Participant } from '../../../../domain/people/participant.ts';
import { plainName } from '../../../../domain/people/people-finder.ts';
import type { OpenReference } from '../../../../domain/people/person-references.ts';
import { idOf } from '../../../../domain/reference.ts';
import { quote } from '../../../../domain/words/text.ts';
import { refused, wrongUsage } from '../../../../errors.ts';
import { findParticipant } from '../../../../store/people/participants.ts';
import { decideReference, loadOpenReferences } from '../../../../store/people/person-references.ts';
import { personJson, personText } from '../../../../view/pages/people.ts';
import { firstTold, listing, saidOfAll } from '../../../../view/document/result.ts';
import { text } from '../../../../application/options/values.ts';
import { isPrivateField } from '../../../../application/people/tell-references.ts';
import { anyPersonArgument } from '../../../../application/naming/named-arguments.ts';
import { whichPerson } from '../../../../application/naming/which-person.ts';

interface DecideOptions {
  readonly is?: string | undefined;
  readonly outside?: true | undefined;
  readonly text?: string | undefined;
  readonly field?: string | undefined;
  readonly all?: true | undefined;
}

export function define(command: Command, context: Context): void {
  anyPersonArgument(command, context, {
    about: 'who named them: P12, an e-mail, a ref, a name or part of it; without, everybody who did',
  })
    .description(
      'Say who is meant by somebody whom a participant names, or that they take no part in the programme. mentor participant reference list shows what is to be decided.',
    )
    .option('--is <person>', 'the participant who is meant', text)
    .option('--outside', 'it is nobody in the programme')
    .option('--text <name>', 'only what was given as this', text)
    .option('--field <field>', 'only this field: manager, avoids, prefers or a custom one', text)
    .option(
      '--all',
      'everything that is undecided, of all, but whom people avoid: that is decided one by one',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor participant reference decide P3 --text "Mo Rae" --is P7\n  $ mentor participant reference decide --text "Dr Singh" --outside\n  $ mentor participant reference decide --all --field manager --outside',
    )
    .action(async (given, options) => {
      checkOptions(given, options);
      const meant = options.is === undefined ? null : await whichPerson(context, options.is);
      const decided = await context.write('participant reference decide', (store) => {
        const by = given === undefined ? undefined : findParticipant(store, given).id;
        const chosen = loadOpenReferences(store, by).filter((one) => isChosen(one, options));
        if (chosen.length === 0)
          throw refused(
            'There is nothing of that kind to decide.',
            'mentor participant reference list --confidential shows what is; nothing was changed',
          );
        refuseUnclear(chosen, meant);
        for (const { id } of chosen) decideReference(store, id, meant?.id ?? null);
        return chosen;
      });
      const is = meant === null ? 'nobody in the programme' : personText(meant);
      const references = listing(decided, [
        { key: 'participant', of: (one) => idOf('P', one.participantId) },
        {
          key: 'field',
          of: ({ field }) => (isPrivateField(field) ? null : field),
          text: ({ field }) => (isPrivateField(field) ? '(private)' : field),
        },
        { key: 'text', of: ({ field, text: named }) => (isPrivateField(field) ? null : named), only: 'json' },
      ]);
      const told = firstTold(
        decided,
        (one) =>
          `${personText({ id: one.participantId, name: one.participantName })}: ${isPrivateField(one.field) ? 'whom they named in confidence is decided' : `${one.field.replaceAll('_', ' ')} ${quote(one.text)} is ${is}`}.`,
      );
      const before = { is: meant === null ? null : personJson(meant) };
      await context.show(saidOfAll('participant.reference.decide/1', told, 'decided', references, before));
      await context.next('mentor participant list --not-ready');
    });
}

function checkOptions(given: string | undefined, options: DecideOptions): void {
  if ((options.is === undefined) === (options.outside === undefined))
    throw wrongUsage(
      'Say either who is meant or that it is nobody in the programme.',
      'use one of --is PERSON and --outside',
    );
  if (given === undefined && options.text === undefined && options.all !== true)
    throw wrongUsage(
      'It was not said whose reference is decided.',
      'name the participant who gave it, or --text for all who gave that text, or --all',
    );
  if (options.all === true && options.is !== undefined && options.text === undefined)
    throw wrongUsage('--all cannot be one person.', 'say which text is meant: --text');
}

/**
 * Returns whether a reference is to be decided. One that was decided as outside is decided again only where its text is
 * named, and only for a participant.
 */
function isChosen(one: OpenReference, options: DecideOptions): boolean {
  if (one.isOutside && (options.outside === true || options.text === undefined)) return false;
  if (options.field !== undefined && options.field.replaceAll('-', '_') !== one.field) return false;
  if (options.text !== undefined) return plainName(options.text) === plainName(one.text);
  return options.all !== true || one.field !== 'avoids';
}

function refuseUnclear(chosen: readonly OpenReference[], meant: Participant | null): void {
  if (meant === null) return;
  const texts = new Set(chosen.map((one) => plainName(one.text)));
  if (texts.size > 1)
    throw refused(
      `There are ${texts.size} different names to decide, and ${personText(meant)} can be one of them.`,
      'say which: --text NAME or --field FIELD; mentor participant reference list --confidential shows them',
    );
  if (chosen.some((one) => one.participantId === meant.id && one.field === 'avoids'))
    throw refused('Nobody avoids themselves.', 'name somebody else; nothing was changed');
}
