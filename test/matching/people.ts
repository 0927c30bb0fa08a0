/** Builders: people and matching inputs in a line or two each. */
import { NOBODY } from '../../src/domain/people/draft.ts';
import type { Participant } from '../../src/domain/people/participant.ts';
import type { CriteriaFile, CriterionEntry, RuleEntry } from '../../src/matching/input/criteria-file.ts';
import { CollectedScores, type ExternalScores } from '../../src/matching/input/external-scores.ts';
import type { Candidate, MatchingInput, PairContext } from '../../src/matching/input/pair-context.ts';

/** A ready participant with both roles and nothing else said; the key is made from the name. */
export function aPerson(name: string, fields: Partial<Participant> = {}): Participant {
  const ref = name.toLowerCase().replaceAll(' ', '.');
  return {
    id: Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7),
    key: `email:${ref}@example.org`,
    ...NOBODY,
    name,
    email: `${ref}@example.org`,
    isMentor: true,
    isMentee: true,
    consentOn: '2026-01-01',
    status: 'active',
    pausedUntil: null,
    enrolledOn: '2026-01-01',
    withdrawnOn: null,
    undecided: [],
    ...fields,
  };
}

export function aCriteriaFile(
  rules: readonly RuleEntry[] = [],
  criteria: readonly CriterionEntry[] = [],
): CriteriaFile {
  return { schema: 'mentor.criteria/1', rules, criteria };
}

export const LEVELS = ['junior', 'middle', 'senior', 'head', 'chief'];

export interface InputParts {
  readonly mentees: readonly (Participant | Candidate)[];
  readonly mentors: readonly (Participant | Candidate)[];
  readonly everyone?: readonly Participant[];
  readonly rules?: readonly RuleEntry[];
  readonly criteria?: readonly CriterionEntry[];
  readonly scores?: ExternalScores | null;
  readonly pairedBefore?: MatchingInput['pairedBefore'];
  readonly pairedNow?: MatchingInput['pairedNow'];
  readonly locks?: MatchingInput['locks'];
  readonly forbidden?: MatchingInput['forbidden'];
  readonly samePerson?: MatchingInput['samePerson'];
  readonly levels?: readonly string[];
  readonly round?: MatchingInput['round'];
  readonly training?: MatchingInput['training'];
  readonly objective?: MatchingInput['objective'];
  readonly sensitiveFields?: MatchingInput['sensitiveFields'];
}

/** The year for which people are matched in tests that do not care. */
export const ROUND = { startsOn: '2026-01-01', endsOn: '2026-12-31' };

/** A mentee who has waited, or a mentor with places. */
export function candidate(participant: Participant, { places = 1, wait = 0 } = {}): Candidate {
  return { participant, places, wait };
}

export function anInput(parts: InputParts): MatchingInput {
  const candidates = (list: InputParts['mentees']): readonly Candidate[] =>
    list.map((each) => ('participant' in each ? each : candidate(each)));
  const mentees = candidates(parts.mentees);
  const mentors = candidates(parts.mentors);
  const people = [...mentees, ...mentors].map(({ participant }) => participant);
  return {
    objective: parts.objective ?? 'default',
    mentees,
    mentors,
    everyone: parts.everyone ?? people,
    levels: parts.levels ?? LEVELS,
    pairedBefore: parts.pairedBefore ?? [],
    pairedNow: parts.pairedNow ?? [],
    locks: parts.locks ?? [],
    forbidden: parts.forbidden ?? [],
    samePerson: parts.samePerson ?? [],
    round: parts.round ?? ROUND,
    training: parts.training ?? [],
    sensitiveFields: parts.sensitiveFields ?? [],
    criteria: aCriteriaFile(parts.rules, parts.criteria),
    scores: parts.scores ?? null,
  };
}

/** The context of one pair. */
export function contextOfTwo(
  mentee: Participant,
  mentor: Participant,
  fields: Partial<PairContext> = {},
): PairContext {
  return {
    mentees: [mentee],
    mentors: [mentor],
    places: [1],
    everyone: [mentee, mentor],
    levels: LEVELS,
    pairedBefore: [],
    pairedNow: [],
    forbidden: [],
    samePerson: [],
    round: ROUND,
    training: [],
    sensitiveFields: [],
    decimals: 3,
    ...fields,
  };
}

/** External scores from rows of keys. */
export function scoresOf(
  rows: readonly (readonly [menteeKey: string, mentorKey: string, score: number])[],
): ExternalScores {
  const scores = new CollectedScores();
  for (const [mentee, mentor, score] of rows) scores.add(mentee, mentor, score);
  return scores;
}
