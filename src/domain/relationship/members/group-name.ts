/** What a relationship of several people is called, where a line has no room for all of them. */
import { ERASED } from '../../privacy/erasure.ts';
import { oneLine } from '../../words/text.ts';
import type { Relationship, RelationshipPerson } from '../relationship.ts';
import { inRole } from './members.ts';

type Called = Pick<Relationship, 'format' | 'people' | 'former'>;

/** Of more people than these the rest are counted. */
const NAMED = 2;

/** Returns whether a relationship is a circle or a panel, however small it has become, or of more than two peers. */
export function isGroup({ format, people }: Pick<Relationship, 'format' | 'people'>): boolean {
  return format === 'circle' || format === 'panel' || people.length > 2;
}

/**
 * Returns whose circle or panel it is: `Ruth Meyer’s circle`. A circle that has lost its mentor is still called by the last
 * one. Undefined where people are called by their names: of pairs, of peers, and where nobody is known by whom to call it.
 *
 * @example groupName({ format: 'circle', people: [ruth, ana, ben], former: [] }) // 'Ruth Meyer’s circle'
 */
export function groupName({ format, people, former }: Called): string | undefined {
  const owners = ownersOf({ format, people, former })
    .map(({ name }) => oneLine(name))
    .filter((one) => one !== ERASED);
  return owners.length === 0 ? undefined : `${owners.join(' and ')}’s ${format}`;
}

/**
 * Returns how a circle or a panel stands in a list: whose it is, and the others. Undefined as {@link groupName} is.
 *
 * @example groupText({ format: 'circle', people: [ruth, ana, ben, cem, dee], former: [] })
 *   // 'Ruth Meyer’s circle (Ana Ruiz, Ben Okri, +2)'
 */
export function groupText({ format, people, former }: Called): string | undefined {
  const name = groupName({ format, people, former });
  if (name === undefined) return undefined;
  const others = inRole({ people }, format === 'panel' ? 'mentor' : 'mentee').map((one) => oneLine(one.name));
  const more = others.length > NAMED ? [`+${others.length - NAMED}`] : [];
  return others.length === 0 ? name : `${name} (${[...others.slice(0, NAMED), ...more].join(', ')})`;
}

/**
 * Returns those by whom a relationship is called: the mentors of a circle, the last one where it has none; the mentee of a
 * panel. Nobody for other formats.
 */
export function ownersOf({ format, people, former }: Called): readonly RelationshipPerson[] {
  if (format !== 'circle' && format !== 'panel') return [];
  const role = format === 'panel' ? 'mentee' : 'mentor';
  const own = inRole({ people }, role);
  const gone = inRole({ people: former }, role).toSorted((a, b) => (a.leftOn < b.leftOn ? -1 : 1));
  return own.length > 0 ? own : gone.slice(-1);
}
