/**
 * The table of participants for an export. It has a column for each field as an import reads it, so importing an export
 * changes nothing. Lists are in one cell. People are named in a way that another programme understands too. Custom fields
 * have columns of their own.
 */
import { customHeader } from '../../domain/people/custom-field.ts';
import type { Field } from '../../domain/people/field.ts';
import { FIELDS } from '../../domain/people/fields.ts';
import type { Participant } from '../../domain/people/participant.ts';
import type { Findable, PeopleFinder } from '../../domain/people/people-finder.ts';
import { namesNobody } from '../../domain/people/people-in-text.ts';
import { idOf, parseId } from '../../domain/reference.ts';
import { listText } from '../../domain/words/text.ts';
import type { DumpedColumn, DumpedTable } from './dumped-table.ts';
import { loadParticipants } from '../people/participants.ts';
import { loadFinder } from '../people/person-references.ts';
import { loadCustomFields } from '../programme.ts';
import type { Store } from '../store.ts';

type Cell = string | number | null;

/** A column that is not in the table of the data file, or is there in another form. */
type Made = readonly [column: DumpedColumn, cell: (person: Participant) => Cell];

/**
 * @param table The table as the data file has it, ids first.
 * @param hasConfidential Whether to include sensitive fields, and whom people prefer and avoid.
 */
export function participantTable(store: Store, table: DumpedTable, hasConfidential: boolean): DumpedTable {
  const people = new Map(loadParticipants(store).map((person) => [person.id, person]));
  const finder = loadFinder(store);
  const made = new Map(madeColumns(store, finder, hasConfidential).map((one) => [one[0].name, one]));
  const roles = made.get('roles');
  const kept = table.columns.map((column, index) => ({ column, index, made: made.get(column.name) }));
  const inPlace = kept
    .filter(({ column }) => column.name !== 'is_mentee' && column.name !== 'is_peer')
    .map((one) => (one.column.name === 'is_mentor' && roles !== undefined ? { ...one, made: roles } : one));
  const inTable = new Set(inPlace.map(({ column, made: own }) => own?.[0].name ?? column.name));
  const beside = [...made.values()].filter(([{ name }]) => !inTable.has(name));
  return {
    name: table.name,
    columns: [
      ...inPlace.map(({ column, made: own }) => (own === undefined ? column : { ...column, ...own[0] })),
      ...beside.map(([column]) => column),
    ],
    rows: table.rows.map((row) => {
      const person = people.get(Number(row[0]));
      const cellOf = (own: Made | undefined, otherwise: Cell): Cell =>
        own === undefined ? otherwise : person === undefined ? null : own[1](person);
      return [
        ...inPlace.map(({ index, made: own }) => cellOf(own, row[index] ?? null)),
        ...beside.map((own) => cellOf(own, null)),
      ];
    }),
  };
}

function madeColumns(store: Store, finder: PeopleFinder<Findable>, hasConfidential: boolean): Made[] {
  const text = (name: string, more: Partial<DumpedColumn> = {}): DumpedColumn => ({
    name,
    type: 'TEXT',
    isRequired: false,
    references: null,
    ...more,
  });
  const cellOf = (field: Field): Made[1] => {
    const isReference = field.kept === 'people' || field.kept === 'person';
    const written = (one: string): string => (isReference ? portable(one, finder) : one);
    return (person) => {
      if (field.kept === 'bits') return field.format(person);
      const value = person[field.properties[0]] as string | null | readonly string[];
      if (typeof value === 'string' || value === null) return value && written(value);
      return listText(value.map(written)) || null;
    };
  };
  const fields = FIELDS.filter(({ kept, isPrivate }) => kept !== 'column' && (hasConfidential || !isPrivate));
  const custom = loadCustomFields(store)
    .filter(({ isSensitive }) => hasConfidential || !isSensitive)
    .map((field): Made => [
      text(customHeader(field), { held: field.isSensitive ? 'confidence' : 'description' }),
      (person) => person.custom[field.name] ?? null,
    ]);
  return [
    ...fields.map((field): Made => [
      text(field.name, { isRequired: field.kept === 'bits', held: field.held }),
      cellOf(field),
    ]),
    ...custom,
  ];
}

/**
 * Returns a reference by a name that only one person has, because a number may mean somebody else in another
 * programme.
 */
function portable(reference: string, finder: PeopleFinder<Findable>): string {
  const id = parseId('P', reference);
  const [person, ...others] = id === undefined ? [] : finder.called(idOf('P', id));
  if (person === undefined || others.length > 0) return reference;
  const { name } = person;
  const isPlain = !/[;|,\n\r]/.test(name) && !namesNobody(name) && parseId('P', name) === undefined;
  const called = isPlain ? finder.called(name, 'also') : [];
  return called.length === 1 && called[0]?.id === person.id ? name : reference;
}
