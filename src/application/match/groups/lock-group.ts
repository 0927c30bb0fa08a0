/** Locks people together, where they can be in one group. */
import type { Participant } from '../../../domain/people/participant.ts';
import { refused } from '../../../errors.ts';
import type { HeldGroup } from '../../../matching/groups/group-input.ts';
import { DEFAULT_SETTINGS, type GroupSettings } from '../../../matching/groups/group-settings.ts';
import { checkHeld } from '../../../matching/groups/held-problems.ts';
import type { HeldProblem } from '../../../matching/groups/problems-of-held.ts';
import { isRuleInConfidence, rulesAsShown } from '../../../matching/proposal/in-confidence.ts';
import { isProtective } from '../../../matching/scoring/in-force.ts';
import type { Store } from '../../../store/store.ts';
import { personText } from '../../../view/pages/people.ts';
import { listed } from '../../../domain/words/text.ts';
import { givenFor, type Locked, type LockReasons } from '../lock-pair.ts';
import { decideGroup, type GroupInRound, refuseWhereApart } from './decide-group.ts';
import { openGroups } from './open-groups.ts';
import { loadGroupPool } from './read-group-pool.ts';

/**
 * Locks people together in the open round. Writes nothing where the same lock already exists. Call it inside `store.write`.
 *
 * @throws Failure `refused` where they cannot be in one group.
 */
export function lockGroup(store: Store, group: GroupInRound, reasons: LockReasons): Locked {
  const { people, before } = group;
  if (people.length > 2) refuseWhereApart(store, group);
  const settings = settingsFor(store, people);
  const open = openGroups(store);
  const { input, absences } = loadGroupPool(store, settings, { again: open?.plan.again });
  const keys = people.map(({ key }) => key).sort();
  const own: HeldGroup = { keys, by: 'lock', overrides: [] };
  const others = input.held.filter((one) => one.keys.join('\n') !== keys.join('\n'));
  // Locking two together ends any decision to keep them apart.
  const isApart = (one: string, other: string): boolean => keys.includes(one) && keys.includes(other);
  const checked = checkHeld(
    {
      ...input,
      apart: input.apart.filter(([one, other]) => !isApart(one, other)),
      forbidden: input.forbidden.filter((one) => !isApart(one.menteeKey, one.mentorKey)),
    },
    settings,
    [...others, own],
    absences,
  );
  const who = listed(people.map(personText));
  if (checked.elsewhere.includes(own))
    throw refused(
      `${who} cannot be in one ${nounOf(settings)}.`,
      'a circle has one mentor, a panel one mentee; peers are all enrolled as peers',
    );
  const problems = checked.impossible
    .filter(({ held }) => keys.every((key) => held.keys.includes(key)))
    .flatMap((one) => one.problems);
  const isOverriding = reasons.override !== undefined;
  const left = problems.filter(({ canBeOverridden }) => !(isOverriding && canBeOverridden));
  if (left.length > 0) throw impossible(left, isOverriding, input.sensitiveFields);
  const broken = [...new Set(problems.flatMap(({ rule }) => rule ?? []))];
  const given = givenFor(before, reasons, broken);
  if (given !== undefined) decideGroup(store, group, 'lock', given);
  return { overridden: rulesAsShown(broken, input.sensitiveFields) };
}

function impossible(
  problems: readonly HeldProblem[],
  isOverriding: boolean,
  sensitiveFields: readonly string[],
): Error {
  const words = [...new Set(problems.map((one) => one.words))];
  const isHidden = problems.some(({ rule = '' }) => isRuleInConfidence(rule, sensitiveFields));
  const isOpen = problems.every(({ canBeOverridden, rule = '' }) => canBeOverridden && !isProtective(rule));
  return refused(
    words.length === 1
      ? `${words[0]}.`
      : `They cannot be locked together:\n${words.map((each) => `  ${each}`).join('\n')}`,
    isHidden && !isOverriding
      ? 'choose somebody else'
      : isOpen
        ? 'with --override REASON they are locked all the same'
        : 'mend what stands in the way, or leave somebody out',
  );
}

/** Returns the settings of the open proposal of groups; else those by default of the format that the people could have. */
function settingsFor(store: Store, people: readonly Participant[]): GroupSettings {
  const open = openGroups(store);
  if (open !== undefined) return open.plan.settings;
  const only = (role: 'isMentor' | 'isMentee', other: 'isMentor' | 'isMentee'): number =>
    people.filter((person) => person[role] && !person[other]).length;
  if (people.every((person) => !person.isMentor && !person.isMentee))
    return { ...DEFAULT_SETTINGS.peer, trio: true };
  return only('isMentor', 'isMentee') > 1
    ? { ...DEFAULT_SETTINGS.panel, mentors: [2, Math.max(3, people.length - 1)] }
    : { ...DEFAULT_SETTINGS.circle, size: [2, Math.max(8, people.length)] };
}

function nounOf({ format }: GroupSettings): string {
  return format === 'peer' ? 'group of peers' : format === 'panel' ? 'panel' : 'circle';
}
