/** The organisations that people are in, as a table and as JSON. */
import { type NearOrganisations, nearOrganisations } from '../../domain/people/near-organisations.ts';
import type { Organisation } from '../../domain/people/organisations.ts';
import { quote, shellLine } from '../../domain/words/text.ts';
import type { Block, JsonValue, Table } from '../document/document.ts';
import { lineNotes } from './import/import-result.ts';

/** Returns which organisations may be the same as one of a name. */
export function resembling(organisations: readonly Organisation[]): Map<string, readonly string[]> {
  const near = new Map<string, string[]>();
  for (const { from, into } of nearOrganisations(
    new Map(organisations.map(({ name, people }) => [name, people])),
  ))
    for (const [one, other] of [
      [from, into],
      [into, from],
    ] as const)
      near.set(one, [...(near.get(one) ?? []), other]);
  return near;
}

/** Returns organisations as a table, in the order given. */
export function organisationTable(
  organisations: readonly Organisation[],
  near: ReadonlyMap<string, readonly string[]>,
): Table {
  return {
    columns: [
      { key: 'organisation', label: 'Organisation' },
      { key: 'mentors', label: 'Mentors', align: 'right', give: 0 },
      { key: 'mentees', label: 'Mentees', align: 'right', give: 0 },
      { key: 'aliases', label: 'Also called', give: 2 },
      { key: 'resembles', label: 'May be the same as', give: 2 },
    ],
    rows: organisations.map(({ name, spellings, aliases, mentors, mentees }) => {
      const others = new Set([...spellings, ...aliases]);
      others.delete(name);
      return [name, mentors, mentees, [...others].join('; '), (near.get(name) ?? []).join('; ')];
    }),
    whenEmpty: 'Nobody has said in which organisation they are.',
  };
}

/** Returns an organisation for scripts. */
export function organisationJson({ name, spellings, aliases, mentors, mentees }: Organisation): {
  [key: string]: JsonValue;
} {
  return { name, spellings: [...spellings], aliases: [...aliases], mentors, mentees };
}

/** Returns notes on names in a file that may be of one organisation, each with the command that makes them one. */
export function nearOrganisationNotes(near: readonly NearOrganisations[]): Block[] {
  return lineNotes(
    near.map(
      ({ from, into }) =>
        `${quote(from)} may be the organisation ${quote(into)}. They stay two; once they are imported, this makes them one: ${mergeLine(from, into)}`,
    ),
  );
}

/** A name that begins with a hyphen is no option. */
function mergeLine(from: string, into: string): string {
  const isOptionLike = [from, into].some((name) => name.startsWith('-'));
  return shellLine(['mentor', 'organisation', 'merge', ...(isOptionLike ? ['--'] : []), from, into]);
}
