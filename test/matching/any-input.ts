/** Inputs of all kinds, for properties that hold whatever the rules and criteria. */
import * as fc from 'fast-check';
import type { CriterionEntry, RuleEntry } from '../../src/matching/input/criteria-types.ts';
import { aPerson, anInput, candidate, LEVELS } from './people.ts';

/** Whom the people of {@link anyInput} are called. */
export const NAMES = Array.from({ length: 10 }, (_, number) => `Person ${number}`);
// However schools are written: the proof has to take for one what the rules take for one.
const word = fc.constantFrom(null, 'Ash', 'ASH', 'ash ', 'Elm', 'St. Élm’s', 'St Elms', '');
const words = <W extends string>(...from: W[]) => fc.array(fc.constantFrom(...from), { maxLength: 4 });
const someone = fc.option(fc.constantFrom(...NAMES.map((name) => aPerson(name).email ?? '')));

/** What people ask for: something, nothing, what nobody has, the same as they have, and what is not understood. */
const ASKED =
  `|No preference|A woman|Female or non-binary|male mentor; NB|Not a man|Someone kind|Same gender as me
|Same as mine, or a man|Ash|elm or the same|St Elms; egal`.split(/\n?\|/u);

const fields = fc.record({
  organisation: word,
  region: word,
  manager: someone,
  level: fc.constantFrom(null, 'Junior', ...LEVELS, 'unknown'),
  yearsExperience: fc.option(fc.integer({ min: 0, max: 12 })),
  languages: words('en', 'en-GB', 'EN', 'cy', 'pl'),
  channels: words('video', 'phone'),
  formats: words('circle', 'one-to-one'),
  expertise: words('Joy', 'JOY', 'Love', 'Hope', 'Faith'),
  goals: words('joy', 'Love', 'Hope', 'Trust'),
  challenges: words('Faith', 'Hope', 'Patience'),
  timezone: fc.constantFrom(null, 'Europe/London', 'America/New_York', 'not a zone'),
  availability: fc.constantFrom(null, 'Mon 09:00-11:00', 'Mon-Fri 14:00-16:30'),
  country: fc.constantFrom(null, 'GB', 'PL'),
  workedIn: words('GB', 'PL'),
  prefers: fc.array(fc.constantFrom(...NAMES.map((name) => aPerson(name).email ?? '')), { maxLength: 2 }),
  custom: fc.record({
    assessor: fc.constantFrom('', ...NAMES.map((name) => aPerson(name).email ?? '')),
    gender: fc.constantFrom('', 'Female', 'male', 'Trans woman (she/her)', 'Non-binary', 'Prefer not to say'),
    asks_for: fc.constantFrom(...ASKED),
  }),
  avoids: fc.array(fc.constantFrom(...NAMES.map((name) => aPerson(name).email ?? '')), { maxLength: 1 }),
});

const missing = fc.constantFrom('pass' as const, 'refuse' as const);
const side = fc.constantFrom('mentee', 'mentor', 'both');
const rule: fc.Arbitrary<RuleEntry> = fc.oneof(
  fc.record({
    rule: fc.constantFrom('manager', 'shared-language', 'shared-channel', 'shared-format'),
    missing,
  }),
  fc.record({ rule: fc.constant('manager'), chain: fc.boolean(), missing }),
  fc.record({ rule: fc.constant('paired-before') }),
  fc.record({
    rule: fc.constantFrom('same', 'different'),
    field: fc.constantFrom('organisation', 'region'),
    missing,
  }),
  fc.record({
    rule: fc.constant('gap'),
    field: fc.constantFrom('level', 'years_experience'),
    at_least: fc.integer({ min: -3, max: 2 }),
    missing,
  }),
  fc.record({
    rule: fc.constant('wish'),
    wish: fc.constantFrom('asks_for', 'region'),
    of: fc.constantFrom('gender', 'organisation'),
    side,
    missing,
  }),
  fc.record({ rule: fc.constant('assessor'), missing }),
  fc.record({ rule: fc.constant('overlap'), minutes: fc.constantFrom(60, 300), missing }),
  fc.record({
    rule: fc.constant('training'),
    course: fc.constant('Mentoring'),
    of: fc.constantFrom('mentors', 'mentees', 'both'),
  }),
  fc.record({ rule: fc.constant('minimum-score'), points: fc.integer({ min: 0, max: 80 }) }),
);
const weight = fc.integer({ min: 1, max: 1000 });
const criterion: fc.Arbitrary<CriterionEntry> = fc.oneof(
  fc.record({ criterion: fc.constantFrom('topics', 'languages', 'choice'), weight }),
  fc.record({ criterion: fc.constant('overlap'), target: fc.constantFrom(60, 120), weight }),
  fc.record({ criterion: fc.constant('culture'), course: fc.constantFrom(undefined, 'Mentoring'), weight }),
  fc.record({
    criterion: fc.constantFrom('same', 'different'),
    field: fc.constantFrom('region', 'channels', 'organisation'),
    weight,
  }),
  fc.record({
    criterion: fc.constant('wish'),
    wish: fc.constantFrom('asks_for', 'organisation'),
    of: fc.constantFrom('gender', 'region', 'languages'),
    side,
    weight,
  }),
  fc.record({
    criterion: fc.constant('near'),
    field: fc.constantFrom('level', 'years_experience'),
    ideal_from: fc.constant(1),
    ideal_to: fc.integer({ min: 1, max: 3 }),
    zero_at: fc.constantFrom(0.5, 3),
    weight,
  }),
);

/** Ten people, or forty mentors, with every value that a rule or criterion reads, under some of these. */
export const anyInput = fc
  .record({
    people: fc.array(fields, { minLength: NAMES.length, maxLength: NAMES.length }),
    places: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: NAMES.length, maxLength: NAMES.length }),
    // More than 32 mentors, so that sets of them take more than a word.
    copies: fc.constantFrom(1, 4),
    rules: fc.uniqueArray(rule, {
      maxLength: 5,
      selector: (entry) => `${entry.rule}:${String(entry['field'])}`,
    }),
    criteria: fc.uniqueArray(criterion, {
      maxLength: 4,
      selector: (entry) => `${entry.criterion}:${String(entry['field'])}`,
    }),
    now: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 4 }),
    before: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 4 }),
    same: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 2 }),
    apart: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 2 }),
  })
  .map(({ people, places, copies, rules, criteria, now, before, same, apart }) => {
    const everyone = people.map((given, k) => aPerson(NAMES[k]!, given));
    const others = Array.from({ length: copies - 1 }, (_, copy) =>
      everyone.map((person, k) =>
        aPerson(`Other ${copy} ${k}`, {
          ...person,
          // Nobody has the number of somebody else.
          id: 1000 * (copy + 1) + k,
          key: `other:${copy}:${k}`,
        }),
      ),
    ).flat();
    const pairs = (names: typeof before) =>
      names.map(([a, b]) => ({ menteeKey: aPerson(a).key, mentorKey: aPerson(b).key }));
    return anInput({
      mentees: everyone,
      mentors: [...everyone, ...others].map((person, k) =>
        candidate(person, { places: places[k % places.length]! }),
      ),
      rules,
      criteria,
      pairedBefore: pairs(before),
      pairedNow: pairs(now),
      forbidden: pairs(apart),
      samePerson: pairs(same).map((pair) => ({ ...pair, why: 'name' })),
      training: NAMES.slice(0, 5).map((name) => ({
        participantKey: aPerson(name).key,
        course: 'Mentoring',
        expiresOn: null,
        isInDate: true,
      })),
    });
  });
