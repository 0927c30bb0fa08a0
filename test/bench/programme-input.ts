/** A generated programme as the matching engine takes it, without a file in between. */
import { readFileSync } from 'node:fs';
import { NOBODY } from '../../src/domain/people/draft.ts';
import type { Participant } from '../../src/domain/people/participant.ts';
import type { CriteriaFile } from '../../src/matching/input/criteria-file.ts';
import { loadScan } from '../../src/io/program-files.ts';
import { chooseKernel } from '../../src/matching/kernel/choose-kernel.ts';
import { compilePairRules } from '../../src/matching/scoring/pair-rules.ts';
import { emptyList, EVERY_LEVEL } from '../../src/matching/kernel/row-kernel.ts';
import {
  byCandidateKey,
  type MatchingInput,
  type PairContext,
  pairContextOf,
} from '../../src/matching/input/pair-context.ts';
import { generateProgramme, type Row } from '../support/generate-programme.ts';

/** Returns a programme of so many people under one of the presets, `school` unless told. */
export function programmeInput(mentees: number, mentors: number, preset = 'school'): MatchingInput {
  const made = generateProgramme({ seed: 1, mentors, mentees });
  const people = [...made.mentors, ...made.mentees].map(participant);
  const path = new URL(`../../examples/presets/${preset}.json`, import.meta.url);
  return {
    objective: 'default',
    mentors: people
      .slice(0, mentors)
      .map((mentor) => ({ participant: mentor, places: mentor.capacity ?? 1, wait: 0 })),
    mentees: people.slice(mentors).map((mentee) => ({ participant: mentee, places: 0, wait: 0 })),
    everyone: people,
    levels: made.levels,
    pairedBefore: [],
    pairedNow: [],
    locks: [],
    sensitiveFields: [],
    forbidden: [],
    samePerson: [],
    round: { startsOn: '2026-09-07', endsOn: '2027-07-16' },
    training: [],
    criteria: (JSON.parse(readFileSync(path, 'utf8')) as { readonly criteria: CriteriaFile }).criteria,
    scores: null,
  };
}

/** Returns the context of a programme in which nobody is locked. */
export function contextByKey(input: MatchingInput): PairContext {
  return pairContextOf(input, input.mentees.toSorted(byCandidateKey), input.mentors.toSorted(byCandidateKey));
}

/** The scores of a generated programme as a table, for solvers that know nothing of people. */
export interface ScoreTable {
  /** Row by row, in thousandths of a point; −1 where a pair is not allowed. */
  readonly cells: Int32Array;
  readonly places: Int32Array;
  readonly mentors: number;
}

/** Returns the scores that a programme's rules and criteria give all pairs. */
export function scoreTable(input: MatchingInput): ScoreTable {
  const context = contextByKey(input);
  const mentors = context.mentors.length;
  const { kernel } = chooseKernel(compilePairRules(input, context), context, false, loadScan());
  const cells = new Int32Array(context.mentees.length * mentors).fill(-1);
  const row = emptyList();
  for (let mentee = 0; mentee < context.mentees.length; mentee++) {
    kernel.atLeast(mentee, EVERY_LEVEL, 0, row);
    for (let k = 0; k < row.length; k++) cells[mentee * mentors + row.mentorOf[k]!] = row.scores[k]!;
  }
  return { cells, places: Int32Array.from(context.places), mentors };
}

/**
 * Lists the 16 best of every mentee at prices of zero: one pass over all pairs, in which every column is made. The
 * milliseconds are those of the pass; rules and criteria are compiled before.
 */
export function scoreAll(input: MatchingInput): { readonly listed: number; readonly milliseconds: number } {
  const context = contextByKey(input);
  const { kernel } = chooseKernel(compilePairRules(input, context), context, false, loadScan());
  const best = emptyList();
  const start = process.hrtime.bigint();
  let listed = 0;
  for (const mentee of kernel.order ?? context.mentees.keys()) {
    kernel.best(mentee, 16, best);
    listed += best.length;
  }
  return { listed, milliseconds: Number(process.hrtime.bigint() - start) / 1e6 };
}

/** Equal lists are one, as where they are loaded from a file. */
const lists = new Map<string, readonly string[]>();

function list(value: string): readonly string[] {
  let found = lists.get(value);
  if (found === undefined) {
    found = value === '' ? [] : value.split(';').map((part) => part.trim());
    lists.set(value, found);
  }
  return found;
}

const NO_CUSTOM: Participant['custom'] = {};

/**
 * Someone with every property, of whom nothing is known. V8 gives each copy that has properties added to it a hidden class
 * of its own, which makes all people slow to read. People who are loaded from a file have one, and so have copies of this.
 */
const BLANK = JSON.parse(
  JSON.stringify({
    ...NOBODY,
    id: 0,
    key: '',
    status: 'active',
    pausedUntil: null,
    enrolledOn: '2026-01-01',
    withdrawnOn: null,
    undecided: [],
  }),
) as Participant;

function participant(row: Row, position: number): Participant {
  const text = (value: string): string | null => (value === '' ? null : value);
  const number = (value: string): number | null => (value === '' ? null : Number(value));
  return {
    ...BLANK,
    id: position + 1,
    key: `ref:${row.ref === '' ? `row ${position}` : row.ref}`,
    ref: text(row.ref),
    name: row.name,
    email: text(row.email),
    isMentor: row.roles.includes('mentor'),
    isMentee: row.roles.includes('mentee'),
    organisation: text(row.organisation),
    department: text(row.department),
    manager: text(row.manager),
    jobTitle: text(row.job_title),
    level: text(row.level),
    yearsExperience: number(row.years_experience),
    sector: text(row.sector),
    country: text(row.country),
    region: text(row.region),
    timezone: text(row.timezone),
    languages: list(row.languages),
    availability: text(row.availability),
    channels: list(row.channels) as Participant['channels'],
    expertise: list(row.expertise),
    goals: list(row.goals),
    challenges: list(row.challenges),
    about: text(row.about),
    motivation: text(row.motivation),
    capacity: number(row.capacity),
    hoursPerMonth: number(row.hours_per_month),
    workedIn: list(row.worked_in),
    formats: list(row.formats) as Participant['formats'],
    prefers: list(row.prefers),
    avoids: list(row.avoids),
    consentOn: text(row.consent_on),
    consentWithdrawnOn: null,
    consentNotice: text(row.consent_notice),
    custom: NO_CUSTOM,
  };
}
