/** `mentor participant edit`: changes fields of one participant. */
import type { Command, Context } from '../../../context.ts';
import { refuseBeforeWithdrawal } from '../../../domain/privacy/consent.ts';
import type { Draft } from '../../../domain/people/field.ts';
import { FIELDS } from '../../../domain/people/fields.ts';
import { differencesOf } from '../../../domain/import/participants/merging/merge-rows.ts';
import type { Participant, ParticipantFields } from '../../../domain/people/participant.ts';
import { withReferencesTo } from '../../../domain/people/person-references.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import { ParticipantWriter } from '../../../store/people/participant-writer.ts';
import { customReferenceFields, loadFinder } from '../../../store/people/person-references.ts';
import { loadVocabulary } from '../../../store/programme.ts';
import { shownDifference } from '../../../view/words/differences.ts';
import { textBlock } from '../../../view/document/document.ts';
import { personJson, personText } from '../../../view/pages/people.ts';
import { listing } from '../../../view/document/result.ts';
import { tellNearIdentities } from '../../../application/people/tell-identities.ts';
import { tellOpenReferences } from '../../../application/people/tell-references.ts';
import {
  addFieldOptions,
  draftFrom,
  optionOf,
  textsFrom,
} from '../../../application/options/field-options.ts';
import { personArgument } from '../../../application/naming/named-arguments.ts';

/** The fields every participant must have. They can be changed but not removed. */
const NEVER_BLANK = new Set(['name', 'roles']);

/** The fields that make two participants look like one person. */
const IDENTIFYING = new Set(['name', 'ref', 'email', 'roles', 'organisation']);

export function define(command: Command, context: Context): void {
  personArgument(command, context).description(
    'Change fields of a participant. An empty value removes what was said: --region "".',
  );
  addFieldOptions(command);
  command
    .addHelpText('after', '\nExample:\n  $ mentor participant edit P12 --capacity 2 --level "Grade 7"')
    .action(async (...words: unknown[]) => {
      const [given, options] = words as [string, Readonly<Record<string, unknown>>];
      const texts = textsFrom(options);
      if (Object.keys(texts).length === 0)
        throw wrongUsage(
          'Nothing to change was named.',
          'give a field, such as --capacity 2; --help lists them',
        );
      if ('first_name' in texts !== 'last_name' in texts && !('name' in texts))
        throw wrongUsage(
          '--first-name and --last-name go together here.',
          'one alone would drop the other: give both, or --name',
        );
      const store = await context.store();
      const result = store.write('participant edit', () => {
        const person = findParticipant(store, given);
        const draft = draftFrom(texts, loadVocabulary(store));
        const said: ParticipantFields = {
          ...person,
          ...draft,
          ...consentAgain(person, draft),
          ...blanked(texts),
        };
        const custom = customReferenceFields(store);
        const fields = withReferencesTo(said, () => loadFinder(store), custom, person.id);
        const differences = differencesOf(person, fields).map(shownDifference);
        if (differences.length > 0) new ParticipantWriter(store).update(person.id, fields);
        return { person: { ...person, name: fields.name, email: fields.email }, differences };
      });
      const { person, differences } = result;
      const said = differences
        .map(({ field, before, after }) => `${field} ${before || '–'} → ${after || '–'}`)
        .join('; ');
      const changed = listing(differences, [
        { key: 'field', of: ({ field }) => field },
        { key: 'before', of: (one) => one.before },
        { key: 'after', of: (one) => one.after },
      ]);
      await context.show({
        schema: 'participant.edit/1',
        json: { participant: personJson(person), changed: changed.json },
        blocks: [
          textBlock(`${personText(person)}: ${differences.length === 0 ? 'nothing to change' : said}.`),
        ],
        table: changed.table,
      });
      if (differences.some(({ field }) => IDENTIFYING.has(field)))
        await tellNearIdentities(context, store, person.id);
      await tellOpenReferences(context, store, person.id);
    });
}

/** Giving consent again ends an earlier withdrawal. */
function consentAgain(person: Participant, { consentOn }: Draft): Draft {
  if (typeof consentOn !== 'string') return {};
  refuseBeforeWithdrawal(consentOn, person.consentWithdrawnOn, personText(person));
  return { consentWithdrawnOn: null };
}

function blanked(texts: Readonly<Record<string, string>>): Draft {
  const draft: Draft = {};
  for (const { name, nothing } of FIELDS) {
    if (texts[name]?.trim() !== '') continue;
    if (NEVER_BLANK.has(name)) throw refused(`${optionOf(name)} cannot be empty.`, 'give a value');
    Object.assign(draft, nothing);
  }
  return draft;
}
