/** The peers of a proposal: who is held, who is free, and how their pairs are judged. */
import { personText } from '../../domain/people/person-text.ts';
import { refused } from '../../errors.ts';
import { byCandidateKey, type Candidate, type PairContext } from '../input/pair-context.ts';
import { overrides } from '../input/locks.ts';
import { EXTERNAL_DECIMALS, POINT_DECIMALS } from '../input/units.ts';
import { barringWords, canBeBroken } from '../scoring/in-force.ts';
import { compilePairRules, type PairRules } from '../scoring/pair-rules.ts';
import type { GroupInput, HeldGroup } from './group-input.ts';
import type { PeerSettings } from './group-settings.ts';
import { amongEquals } from './peer-scores.ts';

/** How pairs of some peers are judged: everybody is a mentee and a mentor. */
export interface JudgedPeers {
  readonly people: readonly Candidate[];
  readonly context: PairContext;
  readonly judge: PairRules;
  readonly scores: GroupInput['scores'];
}

/** Returns peers, by key, with the judge of their pairs. */
export function judgedPeers(
  input: GroupInput,
  settings: PeerSettings,
  candidates: readonly Candidate[],
): JudgedPeers {
  const people = candidates.toSorted(byCandidateKey);
  const participants = people.map(({ participant }) => participant);
  const judged = amongEquals(input, settings);
  const { scores } = judged;
  const context: PairContext = {
    ...judged,
    format: 'peer',
    mentees: participants,
    mentors: participants,
    places: participants.map(() => 1),
    forbidden: [
      ...input.forbidden,
      ...input.apart.map(([menteeKey, mentorKey]) => ({ menteeKey, mentorKey })),
    ],
    decimals: scores === null ? POINT_DECIMALS : EXTERNAL_DECIMALS,
  };
  return { people, context, judge: compilePairRules(judged, context), scores };
}

/**
 * Separates the held groups of an input from the peers who are to be matched.
 *
 * @throws Failure `refused` that names everything held that cannot be: people who are not to be matched as peers, groups of more
 * than three, and pairs that break a rule without a reason
 */
export function placeHeldPeers(
  input: GroupInput,
  settings: PeerSettings,
): { readonly held: JudgedPeers; readonly free: readonly Candidate[] } {
  const isHeld = new Set(input.held.flatMap(({ keys }) => keys));
  const held = judgedPeers(
    input,
    settings,
    input.peers.filter(({ participant: { key } }) => isHeld.has(key)),
  );
  const faults = [...new Set(input.held.flatMap((group) => heldFaults(group, held)))];
  if (isHeld.size < input.held.reduce((sum, { keys }) => sum + keys.length, 0))
    faults.push('somebody is in two groups that are held');
  if (faults.length > 0)
    throw refused(
      `What is held together cannot be:\n${faults.map((words) => `  ${words}`).join('\n')}`,
      'mentor match release lets it go; mentor match lock with --override REASON gives a reason for what it breaks',
    );
  return { held, free: input.peers.filter(({ participant: { key } }) => !isHeld.has(key)) };
}

function heldFaults(group: HeldGroup, { context, judge }: JudgedPeers): string[] {
  const at = group.keys.map((key) => context.mentees.findIndex((person) => person.key === key));
  if (at.includes(-1)) return ['somebody who is not to be matched as a peer'];
  if (at.length < 2 || at.length > 3) return [`${at.length} peers, where a group has two or three`];
  return at.flatMap((one) =>
    at.flatMap((other) => {
      if (one === other) return [];
      const [first, second] = [context.mentees[one]!, context.mentees[other]!];
      const pair = `${personText(first)} with ${personText(second)}`;
      if (!judge.isScored(one, other)) return [`${pair}: the file of scores leaves them out`];
      return judge.barredBy(one, other).flatMap((rule) => {
        if (canBeBroken(rule.rule) && overrides(group, rule.label)) return [];
        const isMissing = rule.verdictOn(one, other, judge.rawScoreOf(one, other)) === 'missing';
        return [`${pair}: ${barringWords(rule, first, second, context, isMissing, false)}`];
      });
    }),
  );
}

/** Returns whether one group of those who are not held may have three people. One trio that is held is enough. */
export function mayHaveTrio(
  { objective, held }: Pick<GroupInput, 'objective' | 'held'>,
  { trio }: Pick<PeerSettings, 'trio'>,
): boolean {
  return trio && objective !== 'score' && held.every(({ keys }) => keys.length < 3);
}
