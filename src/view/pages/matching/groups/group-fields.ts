/** What a list says of a group, for programs. */
import type { PlannedGroup } from '../../../../matching/groups/group-plan.ts';
import type { Field } from '../../../document/result.ts';
import { type People, personJsonOf, personTextOf } from '../../people.ts';

/** Returns the fields of a group: its format, and who is in it on which side. */
export function groupFields(
  people: People,
): readonly Field<Pick<PlannedGroup, 'format' | 'mentorIds' | 'menteeIds' | 'peerIds'>>[] {
  const names = (ids: readonly number[]): string => ids.map((id) => personTextOf(id, people)).join('; ');
  return [
    { key: 'format', of: ({ format }) => format },
    {
      key: 'mentors',
      of: ({ mentorIds }) => mentorIds.map((id) => personJsonOf(id, people)),
      text: ({ mentorIds }) => names(mentorIds),
    },
    {
      key: 'mentees',
      of: ({ menteeIds }) => menteeIds.map((id) => personJsonOf(id, people)),
      text: ({ menteeIds }) => names(menteeIds),
    },
    {
      key: 'members',
      of: ({ peerIds }) => peerIds.map((id) => personJsonOf(id, people)),
      text: ({ peerIds }) => names(peerIds),
    },
  ];
}
