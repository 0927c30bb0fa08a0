/** `mentor check`: checks whether the data file is sound. Prints nothing when it is. */
import type { Command, Context } from '../../context.ts';
import { checkStore } from '../../store/file/check/check.ts';
import { openErasure } from '../../store/privacy/erase/erase-people.ts';
import type { Store } from '../../store/store.ts';
import type { Finding } from '../../domain/finding.ts';
import { idOf } from '../../domain/reference.ts';
import { openErasureText } from '../../view/pages/open-erasure.ts';
import { listing, lists } from '../../view/document/result.ts';
import { plural } from '../../view/words/words.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Check the data file: that it is whole, that every row points at rows that are there, that what must hold of people, rounds and relationships holds, and that the change log, replayed, gives the file, and that no erasure is left unfinished. Says nothing and exits 0 when all is well; else says what is wrong and what to do, and exits 12.',
    )
    .addHelpText('after', '\nExamples:\n  $ mentor check && echo sound\n  $ mentor check --json')
    .action(async () => {
      const store = await context.store();
      const findings = [...checkStore(store), ...unfinishedErasure(store)];
      if (findings.length === 0 && context.options.json !== true) return;
      const problems = listing(
        findings,
        [
          { key: 'check', label: 'Check', give: 0, of: ({ check }) => check },
          { key: 'thing', label: 'Where', holds: 'words', of: ({ thing }) => thing },
          { key: 'message', label: 'What is wrong', give: 2, of: ({ message }) => message },
          { key: 'hint', label: 'What to do', give: 2, of: ({ hint }) => hint },
        ],
        { tone: () => 'bad' },
      );
      await context.show(lists('check/1', { findings: problems }, { is_sound: findings.length === 0 }));
      if (findings.length === 0) return;
      context.leaveWith('damaged');
      await context.say(
        `${plural(findings.length, 'thing is not as it', 'things are not as they')} must be.`,
      );
      await context.next('mentor backup keeps the file as it is, before anything is changed');
    });
}

/** Returns what erasures have left to do. That is not damage, but a person's words are still where they must not be. */
function unfinishedErasure(store: Store): Finding[] {
  const open = openErasure(store);
  if (open === null) return [];
  const last = idOf('P', open.people.at(-1) ?? 0);
  return openErasureText(open).map((message) => ({
    check: 'erasure',
    thing: last,
    message,
    hint: `mentor participant erase ${last} goes on with it; mentor backup PATH --forget, for a backup or a folder that is gone for good`,
  }));
}
