/** What is said of the commands that changed something. */
import type { Invocation } from '../../domain/change.ts';
import type { Field } from '../document/result.ts';
import { tellInvocation } from '../words/change-words.ts';

export const INVOCATION: readonly Field<Invocation>[] = [
  { key: 'id', label: 'No', align: 'right', give: 0, of: ({ id }) => id },
  { key: 'on', label: 'On', give: 0, of: ({ recordedOn }) => recordedOn },
  { key: 'at', of: ({ recordedAt }) => recordedAt, only: 'json' },
  { key: 'actor', label: 'Who', give: 0, of: ({ actor }) => actor },
  { key: 'command', label: 'Command', give: 0, of: ({ command }) => command },
  { key: 'undoes', of: ({ undoes }) => undoes, only: 'json' },
  { key: 'undone_by', of: ({ undoneBy }) => undoneBy, only: 'json' },
  {
    key: 'words',
    label: 'What',
    give: 2,
    of: tellInvocation,
    text: (one) => `${noteOf(one)}${tellInvocation(one).join('; ')}`,
  },
];

function noteOf({ undoes, undoneBy }: Invocation): string {
  if (undoes !== null) return `[undoes ${undoes}] `;
  return undoneBy === null ? '' : `[undone by ${undoneBy}] `;
}
