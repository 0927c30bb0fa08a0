/** What an import of participants shows beside its counts and problems. */
import { fieldNamed } from '../../../domain/people/fields/field-lookup.ts';
import { grouped } from '../../../domain/grouping.ts';
import type { MappedColumn } from '../../../domain/import/header-mapping.ts';
import type { Difference } from '../../../domain/import/plan-import.ts';
import type { BlankWords } from '../../../domain/import/participants/blank-words.ts';
import type { Overwritten } from '../../../domain/import/participants/overwritten.ts';
import type { PeoplePlan, PeopleTold } from '../../../domain/import/participants/people-plan.ts';
import type { Normalised } from '../../../domain/import/participants/reader.ts';
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
import { factsJson, factsNote } from './import-facts.ts';
import { onlyKnownJson, onlyKnownNotes } from './import-known.ts';
import { mergedNotes, namesakeNotes } from './import-namesakes.ts';
import { plural, shortened } from '../../words/words.ts';

/** So many managers who are nobody enrolled are named. */
const MOST_MANAGERS = 5;

/** So many values that a row overwrote are shown, and so much of each. */
const MOST_OVERWRITTEN = 5;
const LONGEST_VALUE = 40;

/** How many new topics people are shown. */
const MOST_TOPICS = 20;

/** Returns the notes and the keys of the JSON document that a plan for participants adds. */
export function participantsShown(plan: PeoplePlan, columns: readonly MappedColumn[]): ToldBeside {
  const sensitive = new Set(
    columns.flatMap(({ custom }) => (custom?.isSensitive === true ? [custom.name] : [])),
  );
  const shown = (one: Difference): Difference =>
    sensitive.has(one.field)
      ? { field: one.field, before: hidden(one.before), after: hidden(one.after) }
      : shownDifference(one);
  const changes = changesIn(plan, shown);
  const overwritten = plan.overwritten.map((one) => ({ ...one, ...shown(one) }));
  const notes: Block[] = [];
  if (plan.newTopics.length > 0) notes.push(textBlock(`New topics: ${listed(plan.newTopics)}.`, 'muted'));
  notes.push(...normalisedNotes(plan.normalised), ...blankWordsNotes(plan.blankWords));
  notes.push(
    ...consentNotes(plan.consents),
    ...overlaidNotes(plan.overlaid, 'about the same person as', overwrittenByLine(overwritten)),
    ...mergedNotes(plan.merged),
    ...namesakeNotes(plan),
    ...onlyKnownNotes(plan.onlyKnown),
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
    ...factsNote(plan.facts, plan.summary.rejected),
  );
  return { notes, json: jsonOf(plan, changes, overwritten) };
}

/** Returns what each row that is about the same person as an earlier one overwrote, or lost, as words. */
function overwrittenByLine(all: readonly Overwritten[]): Map<number, string> {
  const later = grouped(all, ({ line, otherLine }) => Math.max(line, otherLine));
  return new Map(
    Array.from(later, ([line, some]) => {
      const shown = some
        .slice(0, MOST_OVERWRITTEN)
        .map(({ field, before, after }) =>
          before === after ? `${field} changed` : `${field} ${shortOf(before)} → ${shortOf(after)}`,
        );
      const more = some.length - shown.length;
      return [line, `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`];
    }),
  );
}

function shortOf(text: string): string {
  return text === '' ? '(blank)' : shortened(oneLine(text), LONGEST_VALUE);
}

function jsonOf(
  plan: PeoplePlan,
  changes: readonly Changed[],
  overwritten: readonly Overwritten[],
): ToldBeside['json'] {
  return {
    erased: plan.erased,
    away: plan.away.map((one) => ({ ...one })),
    changes: changes.map(({ line, id, fields }) => ({ line, participant: idOf('P', id ?? 0), fields })),
    overlaid: overlaidJson(plan.overlaid),
    overwritten: overwritten.map(({ line, otherLine, field, before, after }) => ({
      line,
      other_line: otherLine,
      field,
      before,
      after,
    })),
    new_topics: plan.newTopics,
    near_organisations: plan.nearOrganisations.map((one) => ({ ...one })),
    consents: consentsJson(plan.consents),
    normalised: {
      count: plan.normalised.count,
      examples: plan.normalised.examples.map(({ line, column, from, to }) => ({ line, column, from, to })),
    },
    read_as_blank: plan.blankWords.map((one) => ({ ...one })),
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
    merged_rows: plan.merged.map(({ name, lines }) => ({ name, lines })),
    repeated_names: plan.repeated.map(({ name, lines, withoutAddress }) => ({
      name,
      lines,
      without_address: withoutAddress,
    })),
    ...onlyKnownJson(plan.onlyKnown),
    facts: factsJson(plan.facts),
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

/** How many words of a column are shown. */
const MOST_WORDS = 5;

/** Says which words were read as blank, in a note for the file. */
function blankWordsNotes(all: readonly BlankWords[]): Block[] {
  const byColumn = Array.from(
    grouped(all, ({ column }) => column),
    ([column, found]) => {
      const shown = found
        .slice(0, MOST_WORDS)
        .map(({ words, cells }) => `${quote(words)}${cells === 1 ? '' : ` ${cells} times`}`);
      const more = found.length > MOST_WORDS ? ` and ${found.length - MOST_WORDS} more` : '';
      return `${shown.join(', ')}${more} in ${quote(column)}`;
    },
  );
  return byColumn.length === 0 ? [] : [textBlock(`Read as blank: ${byColumn.join('; ')}.`, 'muted')];
}

/** Says which values were put right: e-mails and refs together, those of other columns one by one. */
function normalisedNotes({ counts, examples }: PeopleTold['normalised']): Block[] {
  const isIdentity = ({ field }: Normalised): boolean => field === 'email' || field === 'ref';
  const firsts = [...counts.keys()].flatMap((field) => examples.find((one) => one.field === field) ?? []);
  const identity = examples.find(isIdentity);
  const ofIdentity = (counts.get('email') ?? 0) + (counts.get('ref') ?? 0);
  const words = examples.filter(isIdentity).every(({ to }) => to.includes('@'))
    ? plural(ofIdentity, 'e-mail address', 'e-mail addresses')
    : plural(ofIdentity, 'e-mail or ref', 'e-mails and refs');
  return [
    ...(identity === undefined ? [] : [normalisedNote(words, identity, ofIdentity)]),
    ...firsts
      .filter((one) => !isIdentity(one))
      .map((one) => {
        const count = counts.get(one.field) ?? 1;
        return normalisedNote(`${plural(count, 'value')} of ${quote(one.column)}`, one, count);
      }),
  ];
}

function normalisedNote(words: string, { line, from, to }: Normalised, count: number): Block {
  const more = count > 1 ? '; --json shows more' : '';
  return textBlock(
    `${words} put right: line ${line} had ${JSON.stringify(oneLine(from))}, now ${to}${more}.`,
    'muted',
  );
}
