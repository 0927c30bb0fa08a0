/** What came to an end with a relationship: planned meetings and open actions. */
import { idOf } from '../../../domain/reference.ts';
import { listed, oneLine } from '../../../domain/words/text.ts';
import type { JsonValue } from '../../document/document.ts';
import { plural } from '../../words/words.ts';

interface LeftOver {
  readonly meetings: readonly { readonly id: number; readonly metOn: string }[];
  readonly actions: readonly { readonly action: string; readonly dueOn: string | null }[];
}

/** Returns it for scripts. */
export function leftOverJson({ meetings, actions }: LeftOver): { [key: string]: JsonValue } {
  return {
    planned_meetings: meetings.map(({ id, metOn }) => ({ id: idOf('M', id), on: metOn })),
    open_actions: actions.map(({ action, dueOn }) => ({ action, due_on: dueOn })),
  };
}

/**
 * Returns it as sentences; none where nothing was left.
 *
 * @param movedTo The next cycle, where planned meetings go on in it; else they are cancelled.
 */
export function leftOverText({ meetings, actions }: LeftOver, movedTo: number | null = null): string[] {
  const names = listed(meetings.map(({ id, metOn }) => `${idOf('M', id)} on ${metOn}`));
  const tasks = listed(
    actions.map(({ action, dueOn }) => `${oneLine(action)}${dueOn === null ? '' : ` (due ${dueOn})`}`),
  );
  const planned =
    movedTo === null
      ? `Cancelled with it: ${names}. Tell both, or send the calendar file again.`
      : `Planned meetings go on in ${idOf('R', movedTo)}: ${names}.`;
  const open = `${plural(actions.length, 'open action')} that nobody is reminded of any more: ${tasks}.`;
  return [...(meetings.length === 0 ? [] : [planned]), ...(actions.length === 0 ? [] : [open])];
}
