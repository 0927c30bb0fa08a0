/** The organisations that people are in, and which may be the same. */
import { type NearOrganisations, nearOrganisations } from '../../domain/people/near-organisations.ts';
import type { Organisation } from '../../domain/people/organisations.ts';
import { quote, shellLine } from '../../domain/words/text.ts';
import type { Block } from '../document/document.ts';
import { lineNotes } from './import/import-result.ts';
import { type Field } from '../document/result.ts';

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

/** What is said of an organisation, with those that may be the same. */
export const ORGANISATION: readonly Field<Organisation & { readonly resembles: readonly string[] }>[] = [
  { key: 'organisation', json: 'name', label: 'Organisation', of: ({ name }) => name },
  { key: 'spellings', of: ({ spellings }) => spellings, only: 'json' },
  { key: 'aliases', of: ({ aliases }) => aliases, only: 'json' },
  { key: 'mentors', label: 'Mentors', align: 'right', give: 0, of: ({ mentors }) => mentors },
  { key: 'mentees', label: 'Mentees', align: 'right', give: 0, of: ({ mentees }) => mentees },
  { key: 'aliases', label: 'Also called', give: 2, of: otherNames, only: 'table' },
  {
    key: 'resembles',
    label: 'May be the same as',
    give: 2,
    of: ({ resembles }) => resembles.join('; '),
    only: 'table',
  },
];

function otherNames({ name, spellings, aliases }: Organisation): string {
  return [...new Set([...spellings, ...aliases])].filter((one) => one !== name).join('; ');
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

/**
 * Returns the command that merges them, with `--` if a name begins with a hyphen and would be read as an
 * option.
 */
function mergeLine(from: string, into: string): string {
  const isOptionLike = [from, into].some((name) => name.startsWith('-'));
  return shellLine(['mentor', 'organisation', 'merge', ...(isOptionLike ? ['--'] : []), from, into]);
}
