/** How a decision on people who are in one group, or apart, is shown. */
import type { Context } from '../../../context.ts';
import type { Decision, GroupDecision } from '../../../domain/decision.ts';
import { idOf } from '../../../domain/reference.ts';
import { personJson, personText } from '../../../view/pages/people.ts';
import { listing, saidOfAll } from '../../../view/document/result.ts';
import { listed } from '../../../domain/words/text.ts';
import { type Locked, type LockReasons, tellLocked } from '../lock-pair.ts';
import { decidedWords, type GroupInRound } from './decide-group.ts';

const ANEW = 'mentor match --keep proposes anew, and keeps what was approved';

/** Shows that people were locked together. */
export async function showLockedGroup(
  context: Context,
  group: GroupInRound,
  locked: Locked,
  reasons: LockReasons,
): Promise<void> {
  await show(
    context,
    'match.lock.group/1',
    group,
    'lock',
    `Locked ${namesOf(group)} together in ${group.round.name}.`,
  );
  await tellLocked(context, locked, reasons, group.before);
  await context.next('mentor match --keep proposes the rest around them');
}

/** Shows that two people are kept apart. */
export async function showGroupApart(
  context: Context,
  group: GroupInRound,
  isForGood: boolean,
): Promise<void> {
  const where = isForGood ? 'for good' : `in ${group.round.name}`;
  await show(context, 'match.forbid.group/1', group, 'forbid', `${namesOf(group)} are kept apart ${where}.`);
  const { before } = group;
  if (before !== undefined && before.decision !== 'forbid')
    await context.say(`They were ${decidedWords(before)} before.`);
  if (!isForGood)
    await context.say('That ends with the round; --for-good keeps them apart in the rounds that follow.');
  await context.next(ANEW);
}

/** Shows what was taken back. */
export async function showReleasedGroup(
  context: Context,
  group: GroupInRound,
  before: GroupDecision,
): Promise<void> {
  const text = `${namesOf(group)} are no longer ${decidedWords(before)}.`;
  await show(context, 'match.release.group/1', group, null, text);
  await context.next(ANEW);
}

function namesOf({ people }: GroupInRound): string {
  return listed(people.map(personText));
}

async function show(
  context: Context,
  schema: string,
  { people, round }: GroupInRound,
  decision: Decision | null,
  text: string,
): Promise<void> {
  const rows = listing(people, [
    { key: 'id', of: ({ id }) => idOf('P', id), only: 'table' },
    { key: 'name', of: ({ name }) => name, only: 'table' },
  ]);
  await context.show({
    ...saidOfAll(schema, text, 'people', rows, {}, { decision, round: idOf('N', round.id) }),
    json: { people: people.map(personJson), decision, round: idOf('N', round.id) },
  });
}
