/** What is said about a meeting that was there already when it is recorded. */
import type { Meeting } from '../../domain/relationship/meetings.ts';

/** Returns what to say about the meeting that was there already. */
export function knownBefore(
  known: Meeting | undefined,
  meeting: Pick<Meeting, 'metOn' | 'minutes' | 'channel' | 'notes'>,
): string {
  if (known === undefined) return '';
  if (known.status === 'planned')
    return known.metOn === meeting.metOn ? ', as planned' : `, planned for ${known.metOn}`;
  if (known.status !== 'held') return `; it was ${known.status} before`;
  const changed = (['minutes', 'channel', 'notes'] as const).filter((name) => known[name] !== meeting[name]);
  const more = '--another records a second one of that day';
  if (changed.length === 0) return `, as is recorded already; ${more}`;
  const words = changed.map((name) =>
    name === 'notes'
      ? known.notes === null
        ? 'notes added'
        : 'notes added beside those there were'
      : `${name} ${known[name] === null ? '' : `${known[name]} → `}${meeting[name]}`,
  );
  return `, recorded already: ${words.join(', ')}; ${more}`;
}
