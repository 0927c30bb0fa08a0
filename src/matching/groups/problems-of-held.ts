/** Why some people cannot be in one group. */
import type { Participant } from '../../domain/people/participant.ts';
import { personText } from '../../domain/people/person-text.ts';
import { explainPair } from '../explain/explain-pair.ts';
import { countRemovers, removersOf, removersText } from '../explain/unmatched.ts';
import { fieldWords } from '../input/field-values.ts';
import { overrides } from '../input/locks.ts';
import { type Candidate, pairContextOf } from '../input/pair-context.ts';
import { isRuleInConfidence, UNAVAILABLE } from '../proposal/in-confidence.ts';
import { RULES } from '../rules/index.ts';
import { canBeBroken } from '../scoring/in-force.ts';
import { compilePairRules, SCORES_FILE } from '../scoring/pair-rules.ts';
import { asTwo, type GroupInput, type HeldGroup } from './group-input.ts';
import type { GroupSettings } from './group-settings.ts';
import { type HeldRoles, rolesOfHeld } from './held-roles.ts';
import { amongEquals } from './peer-scores.ts';
import { alikeIn, compileRulesAmong, limitsOf } from './problem/group-rules.ts';
import { isWithoutZone } from './problem/times-not-given.ts';
import { haveTimeInCommon } from './problem/weekly-slots.ts';

export interface HeldProblem {
  /** A clause. */
  readonly words: string;
  /** The rule that they break, where it is one. */
  readonly rule?: string;
  /** Whether a lock with a reason may break it. */
  readonly canBeOverridden: boolean;
}

/** What a lock with a reason overrides where a group has more people than was asked for. */
const SIZE = 'size';

/** A set of people who are held together, as its problems are looked for. */
interface Looked {
  readonly held: HeldGroup;
  readonly roles: HeldRoles;
  readonly input: GroupInput;
  readonly settings: GroupSettings;
  readonly personOf: ReadonlyMap<string, Participant>;
  /** The people of the many side, by key: mentees of a circle, mentors of a panel, peers. */
  readonly joining: readonly Participant[];
  /** The one of the other side, where one is held. */
  readonly opening: Participant | undefined;
}

/**
 * Lists what keeps held people from being in one group; empty where nothing does.
 *
 * 1. They are no more than a group may have, unless somebody opens their group and there is a reason for more; and no two of
 *    them are kept apart.
 * 2. No mentee and mentor of them, and no two peers, break a rule that is not overridden.
 * 3. Nor do two of one side, of the rules that hold between these, and no more of them are alike than a group may have.
 * 4. Where nobody opens their group yet, somebody may, with all of them.
 * 5. Where groups have times, all of them have one.
 */
export function problemsOf(held: HeldGroup, input: GroupInput, settings: GroupSettings): HeldProblem[] {
  const roles = rolesOfHeld(held.keys, settings.format, input);
  const personOf = new Map(input.everyone.map((person) => [person.key, person]));
  const peopleOf = (keys: readonly string[]): Participant[] => keys.map((key) => personOf.get(key)!);
  if (roles === undefined)
    return [fixed(`${called(peopleOf(held.keys))} cannot be in one ${settings.format}`)];
  const looked: Looked = {
    held,
    roles,
    input,
    settings,
    personOf,
    joining: peopleOf(joiningOf(roles, settings)),
    opening: peopleOf(settings.format === 'panel' ? roles.menteeKeys : roles.mentorKeys)[0],
  };
  const problems = [...sizeProblems(looked), ...pairProblems(looked), ...sideProblems(looked)];
  return problems.length > 0 ? problems : openerProblems(looked);
}

function joiningOf(
  { mentorKeys, menteeKeys, peerKeys }: HeldRoles,
  { format }: GroupSettings,
): readonly string[] {
  if (format === 'peer') return peerKeys;
  return format === 'panel' ? mentorKeys : menteeKeys;
}

function fixed(words: string, rule?: string): HeldProblem {
  return { words, ...(rule === undefined ? {} : { rule }), canBeOverridden: false };
}

function called(people: readonly Participant[]): string {
  return people.map(personText).join(', ');
}

/** The noun of the group that people would be in. */
function nounOf({ settings: { format }, joining, opening }: Looked): string {
  if (format === 'mixed') return joining.length === 1 && opening !== undefined ? 'one-to-one pair' : 'circle';
  return format === 'peer' ? 'group of peers' : format;
}

/** Too many, or two who are kept apart (1). */
function sizeProblems(looked: Looked): HeldProblem[] {
  const { held, input, settings, personOf, joining, opening } = looked;
  const most = mostOf(settings);
  return [
    ...(joining.length > most
      ? [
          {
            words: `${called(joining)} are ${joining.length}, and a ${nounOf(looked)} has at most ${most}`,
            rule: SIZE,
            canBeOverridden: opening !== undefined,
          },
        ].filter(({ canBeOverridden }) => !(canBeOverridden && overrides(held, SIZE)))
      : []),
    ...input.apart
      .filter((two) => two.every((key) => held.keys.includes(key)))
      .map((two) => fixed(`${called(two.map((key) => personOf.get(key)!))} are kept apart`)),
  ];
}

function mostOf(settings: GroupSettings): number {
  if (settings.format === 'peer') return settings.trio ? 3 : 2;
  return settings.format === 'panel' ? settings.mentors[1] : settings.size[1];
}

/** Rules of pairs (2). */
function pairProblems(looked: Looked): HeldProblem[] {
  const { held, roles, input, settings, personOf } = looked;
  const isOneToOne = nounOf(looked) === 'one-to-one pair';
  const judged = isOneToOne ? asTwo(input, settings) : amongEquals(input, settings);
  return pairsOf(roles).flatMap(([menteeKey, mentorKey]) => {
    const [mentee, mentor] = [personOf.get(menteeKey)!, personOf.get(mentorKey)!];
    return explainPair(judged, mentee, mentor, { isInConfidence: true }).broken.flatMap(({ rule, words }) => {
      // Whether they were peers before is asked for apart.
      if (settings.format === 'peer' && ['paired-before', 'places', 'reciprocal'].includes(rule)) return [];
      const isFixed =
        rule === SCORES_FILE ||
        RULES.some((each) => each.name === rule.split(':', 1)[0] && !canBeBroken(each));
      if (!isFixed && overrides(held, rule)) return [];
      const told = isRuleInConfidence(rule, input.sensitiveFields) ? UNAVAILABLE : words;
      return [
        {
          words: `${called([mentee])} with ${called([mentor])}: ${told}`,
          rule,
          canBeOverridden: !isFixed,
        },
      ];
    });
  });
}

/** Yields each mentee with each mentor; of peers each two of them, once. */
function pairsOf({ mentorKeys, menteeKeys, peerKeys }: HeldRoles): (readonly [string, string])[] {
  return [
    ...menteeKeys.flatMap((mentee) => mentorKeys.map((mentor) => [mentee, mentor] as const)),
    ...twosOf(peerKeys),
  ];
}

function twosOf<T>(people: readonly T[]): (readonly [T, T])[] {
  return people.flatMap((one, at) => people.slice(at + 1).map((other) => [one, other] as const));
}

/** Rules among people of one side (3). */
function sideProblems(looked: Looked): HeldProblem[] {
  const { held, input, settings, joining } = looked;
  if (settings.format === 'peer') return [];
  const among = compileRulesAmong(input, joining);
  const conflicts = twosOf([...joining.keys()]).flatMap(([one, other]) =>
    among.barring(one, other).flatMap(({ rule, words }) => {
      const canBeOverridden = canBeBroken(rule.rule);
      if (canBeOverridden && overrides(held, rule.label)) return [];
      return [
        {
          words: `${called([joining[one]!, joining[other]!])}: ${rule.isInConfidence ? UNAVAILABLE : words}`,
          rule: rule.label,
          canBeOverridden,
        },
      ];
    }),
  );
  const limits = [
    ...limitsOf(input, settings.atMost),
    ...(settings.format === 'panel' && settings.different !== null
      ? [{ field: settings.different, most: 1 }]
      : []),
  ];
  const crowds = limits.flatMap(({ field, most }) =>
    alikeIn(joining, field, most).map((alike) =>
      input.sensitiveFields.includes(field)
        ? fixed(`${called(alike)}: ${UNAVAILABLE}`, `at-most:${field}`)
        : fixed(
            `${called(alike)} have the same ${fieldWords(field)}, and a ${nounOf(looked)} has at most ${most} of one`,
            `at-most:${field}`,
          ),
    ),
  );
  return [...conflicts, ...crowds];
}

/** Nobody who may open a group with all of them (4), or none who meets them at a time (5). */
function openerProblems(looked: Looked): HeldProblem[] {
  const { input, settings, joining, opening } = looked;
  if (settings.format === 'peer' || nounOf(looked) === 'one-to-one pair') return [];
  const isPanel = settings.format === 'panel';
  const all = isPanel ? input.mentees : input.mentors;
  if (opening !== undefined) return timeProblems(looked, [opening]);
  if (joining.length < 2) return [];
  const wanting = formatProblems(looked);
  if (wanting.length > 0) return wanting;

  const joiners = (isPanel ? input.mentors : input.mentees).filter(({ participant }) =>
    joining.some(({ key }) => key === participant.key),
  );
  const barred = barredBy(input, all, joiners, isPanel);
  const isOpen = (at: number, members: readonly number[]): boolean =>
    members.every((member) => barred.of(member, at).size === 0);
  const everybody = [...joiners.keys()];
  const open = all.filter((_, at) => isOpen(at, everybody));
  if (open.length > 0)
    return timeProblems(
      looked,
      open.map(({ participant }) => participant),
    );
  const noun = isPanel ? 'mentee' : 'mentor';
  if (all.length === 0) return [fixed(`there is no ${noun} to have ${called(joining)}`)];
  const alone = everybody.filter((member) => all.every((_, at) => !isOpen(at, [member])));
  const sets = alone.length > 0 ? alone.map((member) => [member]) : [everybody];
  return sets.map((members) => {
    const who = called(members.map((member) => joiners[member]!.participant));
    return fixed(
      `no ${noun} is allowed for ${members.length > 1 ? 'all of ' : ''}${who}: ${barred.words(members)}`,
    );
  });
}

/** Returns what bars each joiner from each opener, and that in words. */
function barredBy(
  input: GroupInput,
  opening: readonly Candidate[],
  joining: readonly Candidate[],
  isPanel: boolean,
): {
  readonly of: (joiner: number, opener: number) => ReadonlySet<string>;
  readonly words: (joiners: readonly number[]) => string;
} {
  const [mentees, mentors] = isPanel ? [opening, joining] : [joining, opening];
  const context = pairContextOf(input, mentees, mentors);
  const judge = compilePairRules(input, context);
  const of = (joiner: number, opener: number): ReadonlySet<string> =>
    isPanel ? removersOf(judge, opener, joiner) : removersOf(judge, joiner, opener);
  return {
    of,
    words: (joiners) => {
      const counts: Record<string, number> = {};
      for (const opener of opening.keys())
        countRemovers(counts, new Set(joiners.flatMap((joiner) => [...of(joiner, opener)])));
      return removersText(counts, context, judge);
    },
  };
}

/** Who wants no such group: the rule asks each for themselves, so that two of one side are judged by it as a pair is. */
function formatProblems({ input, joining }: Looked): HeldProblem[] {
  const [first, ...others] = joining;
  const words = others.flatMap((other) =>
    explainPair(input, first!, other)
      .broken.filter(({ rule }) => rule === 'shared-format')
      .flatMap((broken) => broken.words.split('; ')),
  );
  return [...new Set(words)].map((each) => fixed(each, 'shared-format'));
}

function timeProblems({ input, settings, joining }: Looked, opening: readonly Participant[]): HeldProblem[] {
  if (!('withSlots' in settings) || !settings.withSlots) return [];
  const { round } = input;
  if (opening.some((one) => haveTimeInCommon(one, joining, round, settings.slotMinutes))) return [];
  const inTime = opening.filter((one) => !isWithoutZone(one));
  if (inTime.length === 0) {
    const who = opening.length === 1 ? called(opening) : `no mentor who may have ${called(joining)}`;
    return [
      fixed(`${who} has ${opening.length === 1 ? 'no' : 'a'} time zone, so there is no circle with a time`),
    ];
  }
  return [
    fixed(
      opening.length === 1
        ? `${called([...opening, ...joining])} have no weekly time in common`
        : `${called(joining)} have no weekly time in common with a mentor who may have them`,
    ),
  ];
}
