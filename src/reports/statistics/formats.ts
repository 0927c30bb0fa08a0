/** Figures of the formats that a programme has beside one-to-one: relationships and people are counted apart. */
import { FORMATS, type Format } from '../../domain/people/fields/choices.ts';
import type { RollEntry } from '../../domain/people/participant.ts';
import { inRole } from '../../domain/relationship/members/members.ts';
import { isOpen, type Relationship, type RelationshipRole } from '../../domain/relationship/relationship.ts';
import { count, type Figure, share } from '../figure.ts';
import type { Column } from '../report.ts';

const WORDS: Readonly<Record<Format, readonly [label: string, people: string]>> = {
  'one-to-one': ['One-to-one', 'People one-to-one'],
  circle: ['Circles', 'People in circles'],
  panel: ['Panels', 'People in panels'],
  peer: ['Pairs and trios of peers', 'People with peers'],
};

type InFormat = Pick<Relationship, 'format' | 'outcome' | 'people'>;

/**
 * Returns, for each format, how many relationships are open and how many people are in them; nothing where all are
 * one-to-one. Somebody in two relationships of a format is one person.
 */
export function openByFormat(relationships: readonly InFormat[]): Figure[] {
  if (!hasGroups(relationships)) return [];
  const open = relationships.filter(isOpen);
  return FORMATS.flatMap((format) => {
    const own = open.filter((one) => one.format === format);
    if (own.length === 0) return [];
    const [label, people] = WORDS[format];
    const name = format.replaceAll('-', '_');
    return [
      count(`open_${name}`, label, own.length, {
        definition: `Relationships without an outcome whose format is ${format}.`,
      }),
      count(`people_in_${name}`, people, new Set(own.flatMap(idsIn)).size, {
        definition: `People in open relationships whose format is ${format}, each once.`,
      }),
    ];
  });
}

/** Returns how many peers there are, and the share of those who are ready that has one; nothing where there are none. */
export function peersMatched(
  relationships: readonly InFormat[],
  active: readonly RollEntry[],
  ready: readonly RollEntry[],
): Figure[] {
  const peers = active.filter((person) => person.isPeer);
  if (peers.length === 0) return [];
  const now = new Set(
    relationships
      .filter(isOpen)
      .flatMap((one) => inRole(one, 'peer').map(({ participantId }) => participantId)),
  );
  return [
    count('peers', 'Peers', peers.length, {
      definition: 'Active participants who are peers, those who are mentors or mentees too included.',
    }),
    share(
      'peers_matched_now',
      'Peers matched now',
      ready.filter((person) => person.isPeer),
      ({ id }) => now.has(id),
      {
        noun: ['peer', 'peers'],
        definition: 'Ready peers in an open relationship of peers, of ready peers.',
      },
    ),
  ];
}

/** Returns the roles that figures are told for: both sides, and peers where anything is said of them. */
export function rolesIn(
  said: readonly { readonly role: RelationshipRole }[],
  sides: readonly RelationshipRole[],
): readonly RelationshipRole[] {
  return said.some(({ role }) => role === 'peer') ? [...sides, 'peer'] : sides;
}

/** Returns the column of formats, where not all relationships are one-to-one. */
export function formatColumn(
  relationships: readonly Pick<Relationship, 'format'>[],
): Column<{ readonly facts: Pick<Relationship, 'format'> }>[] {
  return hasGroups(relationships)
    ? [{ key: 'format', label: 'Format', isFixed: true, of: ({ facts }) => facts.format }]
    : [];
}

function hasGroups(relationships: readonly Pick<Relationship, 'format'>[]): boolean {
  return relationships.some(({ format }) => format !== 'one-to-one');
}

function idsIn({ people }: InFormat): number[] {
  return people.map(({ participantId }) => participantId);
}
