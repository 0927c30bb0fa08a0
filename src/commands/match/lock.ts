/** `mentor match lock`: a match that every proposal of the round has to have. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { Failure } from '../../errors.ts';
import { type LockProblem, lockProblems } from '../../matching/locks.ts';
import type { Lock } from '../../matching/world.ts';
import type { Store } from '../../store/store.ts';
import { personText } from '../../view/people.ts';
import { text } from '../options.ts';
import { decide, findPairInRound, type PairInRound, pairText, showDecision } from './decide.ts';
import { loadPool } from './pool.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Match two people whatever comes: every proposal of this round has them, and makes the best of the rest. A lock takes its place, and may not break places, consent or what somebody asked for in private; another rule it breaks only for a reason.',
    )
    .argument('<mentee>', 'P3, an e-mail, a ref or a full name; the other way round will do')
    .argument('<mentor>', 'P17, an e-mail, a ref or a full name')
    .option('--reason <text>', 'why, for whoever looks later', text)
    .option('--override <reason>', 'why they may break rules that can be broken', text)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor match lock P3 P17 --reason "They asked for each other"\n  $ mentor match lock P3 P18 --override "Another organisation was not wanted"\nmentor match why P3 P17 says beforehand what it costs.',
    )
    .action(async (first, second, options) => {
      const store = await context.store();
      const pair = store.write('match lock', () => {
        const found = findPairInRound(store, first, second);
        refuseSecondLock(found);
        refuseImpossible(store, found, options.override !== undefined);
        const isSame =
          found.before?.decision === 'lock' &&
          found.before.reason === (options.reason ?? null) &&
          found.before.overrideReason === (options.override ?? null);
        if (!isSame)
          decide(store, { ...found, menteeId: found.mentee.id, mentorId: found.mentor.id }, 'lock', options);
        return found;
      });
      await showDecision(
        context,
        'match.lock/1',
        pair,
        'lock',
        `Locked ${pairText(pair)} in ${pair.round.name}.`,
      );
      if (pair.before?.decision === 'forbid') await context.say('They were kept apart before.');
      await context.next('mentor match --keep proposes the rest around it');
    });
}

/** A second lock would take the first one's place without a word. */
function refuseSecondLock({ decisions, mentee, mentor }: PairInRound): void {
  const other = decisions.find(
    (one) => one.decision === 'lock' && one.menteeId === mentee.id && one.mentorId !== mentor.id,
  );
  if (other === undefined) return;
  const [one, another] = [idOf('P', mentee.id), idOf('P', other.mentorId)];
  throw new Failure(
    'refused',
    `${personText(mentee)} is locked to ${another} already.`,
    `mentor match release ${one} ${another} lets that go first`,
  );
}

function refuseImpossible(store: Store, { mentee, mentor }: PairInRound, isOverriding: boolean): void {
  const { input, notReady } = loadPool(store);
  const lock: Lock = { menteeKey: mentee.key, mentorKey: mentor.key, by: 'lock', isOverriding };
  const others = input.locks.filter((one) => one.menteeKey !== mentee.key);
  // A pair that was kept apart is not any more once it is locked.
  const forbidden = input.forbidden.filter(
    (one) => one.menteeKey !== mentee.key || one.mentorKey !== mentor.key,
  );
  const problems = lockProblems({ ...input, forbidden, locks: [...others, lock] }, notReady).filter(
    (problem) => problem.lock === lock,
  );
  if (problems.length === 0) return;
  throw new Failure(
    'refused',
    problems.length === 1
      ? `${problems[0]?.words}.`
      : `They cannot be locked:\n${problems.map(({ words }) => `  ${words}`).join('\n')}`,
    remedy(problems, idOf('P', mentee.id), idOf('P', mentor.id)),
  );
}

function remedy(problems: readonly LockProblem[], mentee: string, mentor: string): string {
  const fixed = problems.filter(({ canBeOverridden }) => !canBeOverridden);
  if (fixed.length === 0) return 'with --override REASON they are locked all the same';
  if (fixed.every(({ rule }) => rule === 'places'))
    return `mentor participant edit ${mentor} --capacity N makes room, where they agree to it`;
  if (fixed.some(({ rule }) => rule === undefined))
    return `mentor participant show ${mentee} and mentor participant show ${mentor} tell how the two stand`;
  return `no reason overrides this; mentor criteria test ${mentee} ${mentor} shows all that the rules say`;
}
