/** Who has somebody else in another proposal, as a list. */
import type { Companions, CompanionChange } from '../../../../matching/groups/explain/compare-groups.ts';
import type { JsonValue } from '../../../document/document.ts';
import type { Field } from '../../../document/result.ts';
import { participantField, type People, personJsonOf, personTextOf } from '../../people.ts';

/** Returns what a list says of each change. */
export function changeFields(
  people: People,
  before: string,
  after: string,
): readonly Field<CompanionChange>[] {
  return [
    participantField(people),
    {
      key: 'before',
      label: before,
      of: (change) => companionsJson(change.before, people),
      text: (change) => companionsText(change.before, people),
    },
    {
      key: 'after',
      label: after,
      of: (change) => companionsJson(change.after, people),
      text: (change) => companionsText(change.after, people),
    },
  ];
}

/** Returns whom somebody has: their mentors, or the other peers. */
export function companionsText(companions: Companions, people: People): string {
  if (companions === undefined) return 'not in it';
  return companions.length === 0 ? 'nobody' : companions.map((id) => personTextOf(id, people)).join(', ');
}

function companionsJson(companions: Companions, people: People): JsonValue {
  if (companions === undefined) return 'not in it';
  return companions.map((id) => personJsonOf(id, people));
}
