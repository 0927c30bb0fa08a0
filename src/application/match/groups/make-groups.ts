/** Makes a proposal of groups from today's people, and keeps it as the open one. */
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Round } from '../../../domain/round.ts';
import { refused } from '../../../errors.ts';
import { personText } from '../../../domain/people/person-text.ts';
import type { GroupInput, HeldGroup } from '../../../matching/groups/group-input.ts';
import type { GroupFormat, GroupSettings } from '../../../matching/groups/group-settings.ts';
import { checkHeld } from '../../../matching/groups/held-problems.ts';
import type { HeldProblem } from '../../../matching/groups/problems-of-held.ts';
import { isGroupPlan, type StoredGroupPlan } from '../../../matching/groups/open-group-plan.ts';
import { insertProposal, openProposal, type StoredProposal } from '../../../store/matching/proposals.ts';
import { openRound } from '../../../store/matching/rounds.ts';
import type { Store } from '../../../store/store.ts';
import { absenceWords } from '../../../matching/input/absence.ts';
import { loadPoolAgain } from '../again.ts';
import { NO_SCORES, type PoolAsked, scoresOfProposal } from '../read-pool.ts';
import { keepScoresOf, type ScoreFile } from '../scores.ts';
import { type GroupOptions, settingsFrom } from './group-options.ts';
import type { ProposeGroups } from './proposers.ts';
import {
  groupFingerprint,
  groupsOfPool,
  holding,
  type LoadedGroupPool,
  loadGroupPool,
} from './read-group-pool.ts';

export interface WantedGroups {
  readonly format: GroupFormat;
  readonly options: GroupOptions;
  readonly files: readonly ScoreFile[] | undefined;
  /** Whether approvals, and what the open proposal of the format was asked for, are kept. */
  readonly isKeeping: boolean;
  /** Mentees to be matched again. */
  readonly again: readonly Participant[];
}

/** What a proposal of groups is made from. */
export interface GroupsToMake {
  readonly round: Round;
  /** The open proposal, which the new one replaces; its plan where it is one of groups. */
  readonly before: StoredProposal | undefined;
  readonly known: StoredGroupPlan | undefined;
  readonly loaded: LoadedGroupPool;
  readonly input: GroupInput;
  readonly settings: GroupSettings;
  /** The approvals that are kept, each the numbers of its people; and those that cannot be, in words. */
  readonly kept: readonly (readonly number[])[];
  readonly lost: readonly string[];
  /** How many locks and approvals are of another format, and count for nothing here. */
  readonly elsewhere: number;
  readonly fingerprint: string;
  /** The last change of the data file at the time of reading. */
  readonly change: number;
}

/**
 * Reads what a proposal of groups is made from. Call it inside `store.read`.
 *
 * @throws Failure `refused` where no round is open, or what is locked cannot be had; `usage` where the options cannot.
 */
export function readGroupsToMake(store: Store, wanted: WantedGroups): GroupsToMake {
  const round = openRound(store);
  const before = openProposal(store, round.id);
  const plan = before === undefined ? undefined : (JSON.parse(before.plan) as object);
  const known = plan !== undefined && isGroupPlan(plan) ? plan : undefined;
  const isKeeping = wanted.isKeeping && known?.format === wanted.format;
  const settings = settingsFrom(
    store,
    wanted.format,
    wanted.options,
    isKeeping ? known?.settings : undefined,
  );
  const scoresOf = isKeeping && wanted.files === undefined ? before : undefined;
  const asked = { files: wanted.files, proposal: scoresOf };
  const loaded = loadAgain(store, settings, wanted.again, isKeeping ? (known?.again ?? []) : [], asked);
  const { pool } = loaded;
  if (scoresOf !== undefined && scoresOfProposal(scoresOf) !== NO_SCORES && pool.input.scores === null)
    throw refused(
      `${idOf('X', scoresOf.id)} was made from scores that are not kept with it.`,
      'name the file: --scores FILE; or without --keep mentor match begins afresh',
    );
  const locked = checkHeld(loaded.input, settings, loaded.input.held, loaded.absences);
  const [impossible] = locked.impossible;
  if (impossible !== undefined) throw impossibleLock(impossible.held, impossible.problems, loaded.input);
  const isHeld = (one: HeldGroup): boolean =>
    locked.held.some(({ keys }) => one.keys.every((key) => keys.includes(key)));
  const wantedApprovals = wanted.isKeeping ? loaded.approved.filter((one) => !isHeld(one)) : [];
  const { held: kept, lost, elsewhere } = keepable(loaded, locked.held, wantedApprovals, settings);
  const idOfKey = new Map(pool.input.everyone.map(({ id, key }) => [key, id]));
  const idsOf = ({ keys }: HeldGroup): number[] => keys.map((key) => idOfKey.get(key) ?? 0);
  const input = holding({ ...loaded.input, held: locked.held }, kept);
  return {
    round,
    before,
    known,
    loaded,
    input,
    settings,
    kept: kept.map(idsOf),
    lost,
    elsewhere: locked.elsewhere.length + elsewhere,
    fingerprint: groupFingerprint(loaded, holding(loaded.input, kept)),
    change: store.lastChange,
  };
}

/** Loads the pool with people who are to be matched again; of peers, those who completed a relationship of peers. */
function loadAgain(
  store: Store,
  settings: GroupSettings,
  given: readonly Participant[],
  kept: readonly number[],
  asked: PoolAsked,
): LoadedGroupPool {
  if (settings.format !== 'peer')
    return groupsOfPool(store, loadPoolAgain(store, given, kept, asked), settings);
  const again = [...kept, ...given.map(({ id }) => id)];
  const loaded = loadGroupPool(store, settings, { ...asked, again });
  const refusedPerson = given.find(({ id }) => !loaded.again.includes(id));
  if (refusedPerson === undefined) return loaded;
  const isAmong = loaded.input.peers.some(({ participant }) => participant.id === refusedPerson.id);
  throw isAmong
    ? refused(
        `${personText(refusedPerson)} is among the peers to be matched already.`,
        'leave out --again; mentor match has them in',
      )
    : refused(
        `${absenceWords(refusedPerson, 'peer', loaded.absences)}.`,
        `mentor participant show ${idOf('P', refusedPerson.id)} tells what they need`,
      );
}

/** Separates approvals into those that can be kept beside the locks, one after the other, and those that cannot. */
function keepable(
  { input, absences }: LoadedGroupPool,
  locked: readonly HeldGroup[],
  approved: readonly HeldGroup[],
  settings: GroupSettings,
): { readonly held: readonly HeldGroup[]; readonly lost: readonly string[]; readonly elsewhere: number } {
  const held: HeldGroup[] = [];
  const lost: string[] = [];
  let elsewhere = 0;
  for (const one of approved) {
    const checked = checkHeld(input, settings, [...locked, ...held, one], absences);
    const [impossible] = checked.impossible;
    if (checked.elsewhere.length > 0) elsewhere++;
    else if (impossible === undefined) held.push(one);
    else lost.push(`${heldText(one, input)}: ${impossible.problems[0]?.words ?? ''}`);
  }
  return { held, lost, elsewhere };
}

/** Returns `P3 Ada, P4 Bob`. */
export function heldText({ keys }: HeldGroup, { everyone }: Pick<GroupInput, 'everyone'>): string {
  return keys
    .flatMap((key) => everyone.find((person) => person.key === key) ?? [])
    .map(personText)
    .join(', ');
}

function impossibleLock(held: HeldGroup, problems: readonly HeldProblem[], input: GroupInput): Error {
  const ids = held.keys.flatMap((key) => input.everyone.find((person) => person.key === key)?.id ?? []);
  return refused(
    `What is locked cannot be:\n${[...new Set(problems.map(({ words }) => `  ${words}`))].join('\n')}`,
    `mentor match release ${ids.map((id) => idOf('P', id)).join(' ')} lets it go; or mend what stands in its way`,
  );
}

/** Returns the best plan that is found, with those who take no part in it. */
export function makeGroups(
  made: GroupsToMake,
  propose: ProposeGroups,
  asked: Parameters<ProposeGroups>[2],
): StoredGroupPlan {
  const { notReady, absences, again } = made.loaded;
  return {
    ...propose(made.input, made.settings, asked),
    notReady: notReady.map(({ participant, missing }) => ({ participantId: participant.id, missing })),
    absences,
    again,
    kept: made.kept,
  };
}

/**
 * Keeps a plan as the open proposal of the round, and returns its number. Call it inside `store.write`.
 *
 * @throws Failure `refused` where the programme changed while the plan was made.
 */
export function keepGroups(store: Store, made: GroupsToMake, plan: StoredGroupPlan): number {
  const { loaded, round, settings, fingerprint } = made;
  if (store.lastChange !== made.change) {
    const scores = scoresOfProposal({ fingerprint });
    const now = loadGroupPool(store, settings, {
      proposal: scores === NO_SCORES ? undefined : { fingerprint },
      again: loaded.again,
    });
    const isSame =
      now.pool.fingerprint === loaded.pool.fingerprint &&
      JSON.stringify([now.input.held, now.input.apart, now.input.forbidden, now.approved]) ===
        JSON.stringify([loaded.input.held, loaded.input.apart, loaded.input.forbidden, loaded.approved]);
    if (openRound(store).id !== round.id || !isSame)
      throw refused('The programme changed while the groups were made.', 'mentor match, again');
  }
  if (made.input.scores !== null) keepScoresOf(store, made.input.scores, loaded.pool.participants);
  return insertProposal(store, {
    roundId: round.id,
    fingerprint,
    plan: JSON.stringify(plan),
    createdOn: store.today,
  });
}
