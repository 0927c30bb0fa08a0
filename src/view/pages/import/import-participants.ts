/** What an import of participants shows beside its counts and problems. */
import { fieldNamed } from '../../../domain/people/fields/field-lookup.ts';
import type { MappedColumn } from '../../../domain/import/header-mapping.ts';
import type { PeoplePlan } from '../../../domain/import/participants/plan-people.ts';
import { nearWords } from '../../../domain/people/near-identities.ts';
import { idOf } from '../../../domain/reference.ts';
import { oneLine, quote } from '../../../domain/words/text.ts';
import { shownDifference } from '../../words/differences.ts';
import { nearOrganisationNotes } from '../organisations.ts';
import { type Block, type JsonValue, textBlock } from '../../document/document.ts';
import {
  type Changed,
  changeNotes,
  changesIn,
  lineNotes,
  overlaidJson,
  overlaidNotes,
  type ToldBeside,
} from './import-result.ts';
import { consentNotes, consentsJson } from './import-consents.ts';
import { plural } from '../../words/words.ts';

/** So many managers who are nobody enrolled are named. */
const MOST_MANAGERS = 5;

/** How many new topics people are shown. */
const MOST_TOPICS = 20;

/** Returns the notes and the keys of the JSON document that a plan for participants adds. */
export function participantsShown(plan: PeoplePlan, columns: readonly MappedColumn[]): ToldBeside {
  const sensitive = new Set(
    columns.flatMap(({ custom }) => (custom?.isSensitive === true ? [custom.name] : [])),
  );
  const changes = changesIn(plan, (one) =>
    sensitive.has(one.field)
      ? { field: one.field, before: hidden(one.before), after: hidden(one.after) }
      : shownDifference(one),
  );
  const notes: Block[] = [];
  if (plan.newTopics.length > 0) notes.push(textBlock(`New topics: ${listed(plan.newTopics)}.`, 'muted'));
  const { count, examples } = plan.normalised;
  const [example] = examples;
  if (example !== undefined)
    notes.push(
      textBlock(
        `${examples.every(({ to }) => to.includes('@')) ? plural(count, 'e-mail address', 'e-mail addresses') : plural(count, 'e-mail or ref', 'e-mails and refs')} put right: line ${example.line} had ${JSON.stringify(oneLine(example.from))}, now ${example.to}${count > 1 ? '; --json shows more' : ''}.`,
        'muted',
      ),
    );
  notes.push(
    ...consentNotes(plan.consents),
    ...overlaidNotes(plan.overlaid, 'about the same person as'),
    ...lineNotes(
      plan.near.map(({ line, name, otherLine, otherId, otherName, why }) => {
        const other =
          otherLine === null ? `${idOf('P', otherId ?? 0)}, ${oneLine(otherName)}` : `line ${otherLine}`;
        return `Line ${line}, ${oneLine(name)}, may be the same person as ${other}: ${nearWords(why)}. They stay two, and are not matched with each other until somebody decides.`;
      }),
    ),
    ...lineNotes(
      duplicatesBeside(plan).map(({ line, name, otherLine, otherId, why }) => {
        const other = otherLine === null ? idOf('P', otherId ?? 0) : `line ${otherLine}`;
        return `Line ${line}, ${oneLine(name)}, may be the same person as ${other}: the same name and ${why === 'email' ? 'an e-mail that differs in one letter' : 'organisation'}. They stay two; if they are one, give both rows one e-mail.`;
      }),
    ),
  );
  notes.push(
    ...nearOrganisationNotes(plan.nearOrganisations),
    ...lineNotes(openWords(plan.openReferences)),
    ...lineNotes(ownWords(plan)),
    ...changeNotes(
      changes,
      [
        { key: 'id', label: 'Id', give: 0 },
        { key: 'name', label: 'Name' },
      ],
      ({ id, name }) => [idOf('P', id ?? 0), name],
    ),
  );
  return { notes, json: jsonOf(plan, changes) };
}

/** Duplicates that are told; those who are near are told as such. */
function duplicatesBeside({ duplicates, near }: PeoplePlan): PeoplePlan['duplicates'] {
  const text = (one: { line: number; otherLine: number | null; otherId: number | null }): string =>
    `${one.line} ${one.otherLine ?? idOf('P', one.otherId ?? 0)}`;
  const told = new Set(near.map(text));
  return duplicates.filter((one) => !told.has(text(one)));
}

function jsonOf(plan: PeoplePlan, changes: readonly Changed[]): ToldBeside['json'] {
  return {
    erased: plan.erased,
    away: plan.away.map((one) => ({ ...one })),
    changes: changes.map(({ line, id, fields }) => ({ line, participant: idOf('P', id ?? 0), fields })),
    overlaid: overlaidJson(plan.overlaid),
    new_topics: plan.newTopics,
    near_organisations: plan.nearOrganisations.map((one) => ({ ...one })),
    consents: consentsJson(plan.consents),
    normalised: {
      count: plan.normalised.count,
      examples: plan.normalised.examples.map((one) => ({ ...one })),
    },
    open_references: plan.openReferences.map(({ line, field, text, isBarring }) => {
      const isHidden = fieldNamed(field)?.isPrivate === true;
      return {
        line,
        field: isHidden ? null : field,
        text: isHidden ? null : text,
        keeps_from_matching: isBarring,
      };
    }),
    near_identities: plan.near.map(twoPeopleJson),
    likely_duplicates: plan.duplicates.map(twoPeopleJson),
  };
}

function twoPeopleJson({
  line,
  name,
  otherLine,
  otherId,
  why,
}: PeoplePlan['near'][number] | PeoplePlan['duplicates'][number]): JsonValue {
  const other = otherId === null ? null : idOf('P', otherId);
  return { line, name, other_line: otherLine, other_participant: other, why };
}

/** What a file of the program's own holds that an import cannot bring. */
function ownWords({ erased, away }: PeoplePlan): string[] {
  const rows = `${plural(erased, 'row is', 'rows are')} of ${erased === 1 ? 'somebody' : 'people'} who ${erased === 1 ? 'was' : 'were'} erased: passed over.`;
  const people = `${plural(away.length, 'person is', 'people are')} paused or withdrawn in the file, and enrolled as active: ${listed(away.map(({ name }) => name))}. mentor participant pause and withdraw say otherwise.`;
  return [...(erased === 0 ? [] : [rows]), ...(away.length === 0 ? [] : [people])];
}

/** Whom somebody avoids or prefers is not told. */
function openWords(open: PeoplePlan['openReferences']): string[] {
  if (open.length === 0) return [];
  const waiting = new Set(open.filter(({ isBarring }) => isBarring).map(({ name }) => name)).size;
  const managers = [
    ...new Set(open.filter(({ field }) => field === 'manager').map(({ text }) => quote(text))),
  ];
  const shown = managers.slice(0, MOST_MANAGERS).join(', ');
  const more = managers.length > MOST_MANAGERS ? ` and ${managers.length - MOST_MANAGERS} more` : '';
  return [
    `Of ${plural(open.length, 'person who is named', 'people who are named')} it is not certain who they are among those enrolled${managers.length === 0 ? '' : `; managers: ${shown}${more}`}. ` +
      (waiting === 0
        ? ''
        : `${plural(waiting, 'participant')} will be matched with nobody until that is decided. `) +
      'mentor participant reference list shows them.',
  ];
}

function hidden(text: string): string {
  return text === '' ? '' : '(sensitive)';
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_TOPICS).map(oneLine).join('; ');
  return names.length > MOST_TOPICS ? `${shown}; and ${names.length - MOST_TOPICS} more` : shown;
}
