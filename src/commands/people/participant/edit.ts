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
import { loadProgramme, loadVocabulary } from '../../../store/programme.ts';
import type { Store } from '../../../store/store.ts';
import { plural } from '../../../view/words/words.ts';
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
    'Change fields of a participant. An empty value removes what was said: --region "". --capacity +1 adds a place.',
  );
  addFieldOptions(command);
  command
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor participant edit P12 --capacity 2 --level "Grade 7"\n  $ mentor person edit Grace --capacity +1',
    )
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
        const draft = draftFrom(withPlaces(texts, person, store), loadVocabulary(store));
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

/** Returns the fields with places that are added, `+1`, or taken away, `-1`, as their number. */
function withPlaces(
  texts: Readonly<Record<string, string>>,
  { capacity }: Participant,
  store: Store,
): Readonly<Record<string, string>> {
  const [change] = /^[+-]\d{1,3}$/.exec(texts['capacity']?.trim() ?? '') ?? [];
  if (change === undefined) return texts;
  const before = capacity ?? loadProgramme(store).defaultCapacity;
  const after = before + Number(change);
  if (after < 0)
    throw refused(
      `--capacity ${change}: there ${before === 1 ? 'is' : 'are'} only ${plural(before, 'place')}.`,
      'give the number itself',
    );
  return { ...texts, capacity: String(after) };
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
