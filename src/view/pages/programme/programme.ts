/** What is said of the programme itself. */
import { contactText, type Programme } from '../../../domain/programme.ts';
import { listed, listText, quote } from '../../../domain/words/text.ts';
import { type Block, type Cell, type Document, textBlock } from '../../document/document.ts';
import { type Field, listing, recordOf } from '../../document/result.ts';
import { plural } from '../../words/words.ts';

interface Level {
  readonly name: string;
  readonly people: number;
}

/** The programme with how many people have each of its levels. */
export interface ShownProgramme {
  readonly programme: Programme;
  readonly levels: readonly Level[];
}

const LEVEL: readonly Field<Level>[] = [
  { key: 'name', label: 'Level', of: ({ name }) => name },
  { key: 'people', label: 'People', align: 'right', give: 0, of: ({ people }) => people },
];

const PROGRAMME: readonly Field<ShownProgramme>[] = [
  { key: 'name', label: 'Name', of: ({ programme }) => programme.name },
  { key: 'preset', label: 'Preset', of: ({ programme }) => programme.preset },
  { key: 'timezone', label: 'Time zone', of: ({ programme }) => programme.timezone },
  { key: 'starts_on', label: 'First day', of: ({ programme }) => programme.startsOn },
  { key: 'ends_on', label: 'Last day', of: ({ programme }) => programme.endsOn },
  { key: 'date_order', label: 'Date order', of: ({ programme }) => programme.dateOrder },
  {
    key: 'contact',
    label: 'Contact',
    of: ({ programme: { contact } }) =>
      contact === null ? null : { name: contact.name, email: contact.email },
    text: ({ programme: { contact } }) => (contact === null ? null : contactText(contact)),
  },
  {
    key: 'goals_confirmed',
    label: 'Goals confirmed',
    of: ({ programme }) => programme.hasGoalsConfirmed,
    text: ({ programme }) => (programme.hasGoalsConfirmed ? 'yes' : 'no'),
  },
  { key: 'default_capacity', label: 'Default capacity', of: ({ programme }) => programme.defaultCapacity },
  {
    key: 'required_fields',
    label: 'Required of everybody',
    of: ({ programme }) => programme.requiredFields,
    text: ({ programme }) => listText(programme.requiredFields),
  },
  {
    key: 'levels',
    label: 'Levels',
    of: ({ levels }) => levels.map((level) => recordOf(LEVEL, level)),
    text: ({ levels }) => listText(levels.map(({ name }) => name)),
  },
];

/** What a change of the programme did. */
export interface EditedProgramme extends ShownProgramme {
  readonly before: Programme;
  readonly renamed: readonly { readonly from: string; readonly to: string; readonly people: number }[];
  /** Rules and criteria that count levels, if two levels are another number of steps apart. */
  readonly countedBy: readonly string[];
  /** Import profiles that take words for a level that is gone. */
  readonly profiles: readonly string[];
  /** How many mentors have not said how many mentees they take. */
  readonly atDefault: number;
  /** The id of the open proposal, if it was made from other levels or places. */
  readonly outdated: string | null;
}

/** What can be changed, by its key in JSON. */
const CHANGEABLE: readonly (readonly [key: string, of: (programme: Programme) => Cell])[] = [
  ['name', ({ name }) => name],
  ['timezone', ({ timezone }) => timezone],
  ['starts_on', ({ startsOn }) => startsOn],
  ['ends_on', ({ endsOn }) => endsOn],
  ['date_order', ({ dateOrder }) => dateOrder],
  ['contact', ({ contact }) => (contact === null ? null : contactText(contact))],
  ['goals_confirmed', ({ hasGoalsConfirmed }) => (hasGoalsConfirmed ? 'yes' : 'no')],
  ['default_capacity', ({ defaultCapacity }) => defaultCapacity],
  ['levels', ({ levels }) => (levels.length === 0 ? null : listText(levels))],
];

interface Changed {
  readonly key: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** Returns the programme, in every form. */
export function programmeDocument(shown: ShownProgramme): Document {
  const { table } = listing([shown], PROGRAMME);
  const fields = table.columns.map(({ key, label }, at) => ({
    key,
    label,
    value: table.rows[0]?.[at] ?? null,
  }));
  const settings = fields.filter(({ key }) => key !== 'levels');
  return {
    schema: 'programme.show/1',
    json: recordOf(PROGRAMME, shown),
    blocks: [
      { kind: 'fields', fields: settings.map(({ label, value }) => [label, value]) },
      listing(shown.levels, LEVEL, { title: 'Levels, lowest first', whenEmpty: 'No levels.' }).block,
    ],
    table,
  };
}

/** Returns what a change of the programme did, in every form: setting by setting, and what follows from it. */
export function editedDocument(edited: EditedProgramme): Document {
  const { programme, renamed, countedBy, profiles, outdated } = edited;
  const changed = changesOf(edited);
  const list = listing(changed, [
    { key: 'field', of: ({ key }) => key },
    { key: 'before', of: (one) => one.before },
    { key: 'after', of: (one) => one.after },
  ]);
  const told = changed.map(
    ({ key, before, after }) => `${key.replaceAll('_', ' ')} ${before ?? '–'} → ${after ?? '–'}`,
  );
  return {
    schema: 'programme.edit/1',
    json: {
      programme: recordOf(PROGRAMME, edited),
      changed: list.json,
      renamed_levels: renamed.map(({ from, to, people }) => ({ from, to, people })),
      counted_by: countedBy,
      profiles,
      outdated_proposal: outdated,
    },
    blocks: [textBlock(`${programme.name}: ${told.length === 0 ? 'nothing to change' : told.join(', ')}.`)],
    table: list.table,
    notes: notesOf(edited, changed),
  };
}

function changesOf({ before, programme }: EditedProgramme): Changed[] {
  return CHANGEABLE.map(([key, of]) => ({ key, before: of(before), after: of(programme) })).filter(
    (one) => one.before !== one.after,
  );
}

function notesOf(
  { programme, renamed, countedBy, profiles, atDefault }: EditedProgramme,
  changed: readonly Changed[],
): Block[] {
  const keys = new Set(changed.map(({ key }) => key));
  const notes = renamed.map(
    ({ from, to, people }) =>
      `${quote(from)} is now ${quote(to)}; ${people === 0 ? 'nobody has' : plural(people, 'person has', 'people have')} it.`,
  );
  if (countedBy.length > 0)
    notes.push(
      `${listed(countedBy)} ${countedBy.length === 1 ? 'counts' : 'count'} the steps from one level to another: some pairs are judged otherwise than before.`,
    );
  for (const profile of profiles)
    notes.push(
      `The import profile ${quote(profile)} takes words for a level that is gone: at its next import give --means level:"WORDS=LEVEL".`,
    );
  if (keys.has('default_capacity') && atDefault > 0)
    notes.push(`${plural(atDefault, 'mentor has', 'mentors have')} not said how many mentees they take.`);
  if (keys.has('timezone'))
    notes.push(
      `${programme.timezone} decides what day it is, and is the zone of everybody who has not named one.`,
    );
  if (keys.has('starts_on') || keys.has('ends_on')) notes.push('Rounds keep their own dates.');
  return notes.map((note) => textBlock(note));
}
