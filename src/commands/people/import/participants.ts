/** `mentor import participants`: enrols and updates people from a CSV. */
import type { Command, Context } from '../../../context.ts';
import { NEW_TOPICS } from '../../../domain/import/file-choices.ts';
import { normalised, notUsedFor, PARTICIPANT_HEADERS } from '../../../domain/import/header-names.ts';
import { hiddenConsent } from '../../../domain/import/participants/consent-columns.ts';
import type { PlannedPerson } from '../../../domain/import/participants/people-of-file.ts';
import type { PeoplePlan, PeopleTold } from '../../../domain/import/participants/people-plan.ts';
import { planPeople } from '../../../domain/import/participants/plan-people.ts';
import { happenedOn } from '../../../domain/relationship/relationship.ts';
import { readRoles } from '../../../application/options/field-options.ts';
import { ROLES } from '../../../domain/people/fields/choices.ts';
import { plainOrganisation } from '../../../domain/people/organisations.ts';
import { pairText } from '../../../domain/people/near-identities.ts';
import { quote, shellLine } from '../../../domain/words/text.ts';
import { refused } from '../../../errors.ts';
import { digest } from '../../../io/checksum.ts';
import { loadOpenIdentities } from '../../../store/people/identity-decisions.ts';
import { loadOrganisationNames } from '../../../store/people/organisations.ts';
import { loadForImport } from '../../../store/people/participants.ts';
import { customReferenceFields } from '../../../store/people/person-references.ts';
import type { Store } from '../../../store/store.ts';
import { ParticipantWriter } from '../../../store/people/participant-writer.ts';
import { loadCustomFields, loadProgramme, loadVocabulary } from '../../../store/programme.ts';
import { isParticipantList } from '../../../view/pages/people.ts';
import { participantsShown } from '../../../view/pages/import/import-participants.ts';
import { dayItHappened, oneOf, repeated } from '../../../application/options/values.ts';
import { settleIdentities } from '../../../application/people/tell-identities.ts';
import {
  capacities,
  meanings,
  meaningsSaid,
  refuseWrongMeanings,
} from '../../../application/import/means-option.ts';
import {
  askNearOrganisations,
  askNearTopics,
  askNewTopics,
  likelySame,
} from '../../../application/import/ask-new-topics.ts';
import { askMergeRows, undecidedMerge } from '../../../application/import/ask-merge-rows.ts';
import { refuseNameless } from '../../../application/import/refuse-nameless.ts';
import { loadFormSet } from '../../../application/forms/form-set.ts';
import { enrolmentForms, withEnrolmentWords } from '../../../application/import/enrolment-forms.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import type { ImportFile } from '../../../application/import/import-file.ts';
import { type ImportKind, runImport } from '../../../application/import/run-import.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Enrol and update participants from a CSV: all of the file, or with any problem none of it. Importing the same file twice changes nothing.',
    ),
  )
    .option('--as <roles>', `the roles of everyone in the file: ${ROLES.join(', ')}`, readRoles)
    .option(
      '--keep <header[=name]>',
      'a column to keep as a custom field, under its own name or another; HEADER="NAME (sensitive)" is one that --confidential alone shows; may be repeated',
      repeated,
    )
    .option(
      '--means <field:words=value>',
      'what words in the cells of a field mean, a whole cell or an item of a list: availability:"Mornings=Mon-Fri 09:00-12:00"; with nothing after the =, they say nothing; may be repeated',
      meanings,
    )
    .option(
      '--capacity <words=n>',
      'how many places a capacity in words means: --means capacity:"WORDS=N"; may be repeated',
      capacities,
    )
    .option(
      '--new-topics <what>',
      `topics that the programme does not have: ${NEW_TOPICS.join(', ')} (default: add; a terminal asks)`,
      oneOf(NEW_TOPICS),
    )
    .option(
      '--consent-on <day>',
      'the day of consent for all who said yes in the file; for everyone where it has no column for consent',
      dayItHappened,
    )
    .option(
      '--only-known',
      'update people who are enrolled, found by e-mail, ref, or name with organisation, and keep their names; list the other rows and enrol nobody',
    )
    .option(
      '--merge-rows',
      'make several rows of a person one: of the same e-mail, ref or name, where they differ in lists alone; the lists are joined',
    )
    .option('--no-merge-rows', 'take every row by itself, though the file looks like one row per interest')
    .option('--clear-blank', 'let a blank cell erase what was said before')
    .addHelpText(
      'after',
      '\nHeaders are found by name (mentor help formats lists them). Examples:\n  $ mentor import participants mentors.csv --as mentor --dry-run\n  $ mentor import participants mentees.csv --as mentee --set level=grade --consent-on 2026-11-01\n  $ mentor import participants form.csv --partial --rejects bad.csv --capacity "No preference=2"',
    )
    .action((given, { capacity, ...said }) => {
      const means = meaningsSaid({ means: said.means, capacity });
      const options = { ...said, means };
      const kind: ImportKind<PlannedPerson, PeopleTold> = {
        kind: 'participants',
        known: notUsedFor(
          PARTICIPANT_HEADERS,
          options.as === undefined ? {} : { roles: 'for --as is given' },
        ),
        forms: (store) => enrolmentForms(loadFormSet(store)),
        custom: loadCustomFields,
        words: (store) => ({
          ...loadVocabulary(store),
          organisationsInUse: new Set([...loadOrganisationNames(store).keys()].map(plainOrganisation)),
        }),
        isOwn: isParticipantList,
        checkOptions(store) {
          const isClosed = options.newTopics === 'reject';
          const { vocabulary, custom } = store.read(() => ({
            vocabulary: {
              ...loadVocabulary(store),
              dateFormat: options.dateFormat,
              isClosed,
              isFromFile: true,
            },
            custom: loadCustomFields(store).map(({ name }) => name),
          }));
          refuseWrongMeanings(means, vocabulary, [...custom, ...(options.keep ?? []).map(keptName)]);
        },
        decide: async (_, store, opened, plan) => {
          const file = await askMergeRows(context, opened, await plan(opened));
          const isTopicsOpen = file.choices.newTopics === undefined;
          let decided = file;
          if (isTopicsOpen) decided = await askNearTopics(context, store, decided, await plan(decided));
          decided = await askNearOrganisations(context, decided, await plan(decided));
          return isTopicsOpen ? askNewTopics(context, decided, await plan(decided)) : decided;
        },
        plan: (
          store,
          rows,
          {
            mapping: { columns },
            choices: { dateFormat, timezone, means: meant, newTopics, mergeRows },
            ofAll: { as, consentOn },
          },
        ) =>
          planPeople(rows, loadForImport(store), {
            columns,
            vocabulary: {
              ...loadVocabulary(store),
              dateFormat,
              means: withEnrolmentWords(store, meant),
              isClosed: newTopics === 'reject',
            },
            roles: as,
            consentOn: consentOn === undefined ? undefined : happenedOn(consentOn, store.today),
            today: store.today,
            timezone,
            clearBlank: options.clearBlank === true,
            onlyKnown: options.onlyKnown === true,
            mergeRows: mergeRows === true,
            peopleFields: customReferenceFields(store),
            digest,
            organisations: loadOrganisationNames(store),
            defaultCapacity: loadProgramme(store).defaultCapacity,
          }),
        likelySame: (store, plan, file) => likelySame(store, file, plan),
        check(plan, file) {
          refuseNameless(plan, file, given);
          if (file.ofAll.consentOn !== undefined) {
            if (options.onlyKnown === true) refuseConsentOfKnown(file);
            refuseHiddenConsent(file);
          }
          return undecidedMerge(plan, file);
        },
        writer(store, { enrolled }, { mapping: { columns } }) {
          const writer = new ParticipantWriter(store, enrolled.people);
          writer.addCustomFields(columns.flatMap(({ custom }) => (custom === undefined ? [] : [custom])));
          return {
            write({ id, fields, rowHash }) {
              if (id === null) writer.insert(fields, rowHash);
              else writer.update(id, fields);
            },
            finish: () => writer.finish(),
          };
        },
        shown: participantsShown,
        settle: settleNear,
        next: ['mentor participant list --not-ready, then mentor match'],
      };
      return runImport(context, given, options, kind);
    });
}

/** Asks about those who may be one person and whom this file brought to light. */
async function settleNear(
  context: Context,
  store: Store,
  { near, enrolled: { people } }: PeoplePlan,
): Promise<void> {
  if (near.length === 0) return;
  const before = new Set(Array.from(people, ({ id }) => id));
  const known = new Set(near.map(({ id, otherId }) => pairText(id ?? 0, otherId ?? 0)));
  const open = store
    .read(() => loadOpenIdentities(store))
    .filter(
      ({ people: [one, other] }) =>
        !before.has(one.id) || !before.has(other.id) || known.has(pairText(one.id, other.id)),
    );
  await settleIdentities(context, store, open);
}

/** Returns the name of the custom field that `--keep HEADER` or `--keep HEADER=NAME` makes. */
function keptName(kept: string): string {
  return normalised(kept.slice(kept.lastIndexOf('=') + 1).replace(/ ?\(sensitive\)$/, ''));
}

/** Refuses to give everybody consent who is updated. */
function refuseConsentOfKnown({ mapping: { columns } }: ImportFile): void {
  if (columns.some(({ field }) => field === 'consent_on')) return;
  throw refused(
    '--only-known leaves consent as it is where no column says who consented, and --consent-on is for everybody.',
    'leave one of the two out, or name the column: --set consent_on=HEADER',
  );
}

/** Refuses to set a day of consent for everybody where people may have answered on the form. */
function refuseHiddenConsent({ csv, mapping: { columns } }: ImportFile): void {
  if (columns.some(({ field }) => field === 'consent_on')) return;
  const hidden = hiddenConsent(columns, csv.rows());
  const [first, ...more] = hidden;
  if (first === undefined) return;
  const named = hidden.map(({ header, index }) =>
    columns.filter((one) => one.header === header).length > 1 ? `#${index + 1}` : header,
  );
  const others = more.length === 0 ? '' : ` (and so may ${more.map((one) => quote(one.header)).join(', ')})`;
  const isSaid = hidden.some(({ how }) => how === 'set' || how === 'kept');
  throw refused(
    `--consent-on is the day for everybody only where no column says who consented; ${quote(first.header)} may${others}.`,
    `if ${more.length === 0 ? 'it' : 'one'} does: ${shellLine(['--set', `consent_on=${named[0]}`])}; if ${more.length === 0 ? 'not' : 'none does'}: ${shellLine(named.flatMap((header) => ['--ignore', header]))}${isSaid ? '; in place of the --set or --keep that names it' : ''}`,
  );
}
