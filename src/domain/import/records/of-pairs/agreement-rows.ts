/** The columns of a file of agreements, and what its rows do. */
import { missingFromAgreement } from '../../../relationship/agreement.ts';
import { CHANNEL_WORDS } from '../../../people/fields/choices.ts';
import { idOf } from '../../../reference.ts';
import { type Agreement, type AgreementParts, isOnSide, side } from '../../../relationship/relationship.ts';
import { words } from '../../../words/text.ts';
import type { Misplaced, Placed, RecordKind, Wrong } from '../plan-records.ts';
import {
  choiceColumn,
  dateColumn,
  type Existing,
  existingAs,
  type RecordField,
  recordOf,
  textColumn,
  type Values,
} from '../record-field.ts';
import type { KnownRelationship } from '../relationship-finder.ts';
import {
  afterItsEnd,
  beforeItBegan,
  dayOf,
  dayOrToday,
  type Known,
  problemsOf,
  relationshipOf,
  SENT_COLUMN,
  WHICH_PAIR,
  wrongIn,
} from '../who-columns.ts';
import { acceptanceColumn, rhythmColumn } from './agreement-cells.ts';
import { withoutEmptyWords } from './said-answers.ts';

/** The agreement that a row is about. */
export interface AgreementAbout {
  readonly relationship: KnownRelationship;
  readonly draftedOn: string;
  /** The newest version, if there is one. */
  readonly agreement: Agreement | null;
}

const SIDES = ['mentor', 'mentee'] as const;

const PLACING: readonly RecordField[] = [
  ...WHICH_PAIR,
  dateColumn({
    name: 'drafted_on',
    about: 'the day it was written; without it the day of the import',
    aliases: words(
      'on date agreement_date date_of_agreement date_of_the_agreement agreed_on date_agreed written_on',
    ),
  }),
  dateColumn({
    name: 'accepted_on',
    about: 'the day both accepted it, or whoever the columns of acceptance name',
    aliases: words(
      'accepted date_accepted acceptance_date signed_on date_signed signed both_signed_on both_accepted_on',
    ),
  }),
  SENT_COLUMN,
];

const PARTS: readonly RecordField[] = [
  textColumn({
    name: 'mentor_expectations',
    about: 'what the mentor is expected to do',
    aliases: words(`
      expectations_of_the_mentor expectations_of_mentor expected_of_the_mentor what_the_mentor_does the_mentor_will
      the_mentor_s_role what_do_you_expect_of_the_mentor what_is_expected_of_the_mentor what_will_the_mentor_do`),
  }),
  textColumn({
    name: 'mentee_expectations',
    about: 'what the mentee is expected to do',
    aliases: words(`
      expectations_of_the_mentee expectations_of_mentee expected_of_the_mentee what_the_mentee_does the_mentee_will
      the_mentee_s_role what_do_you_expect_of_the_mentee what_is_expected_of_the_mentee what_will_the_mentee_do`),
  }),
  textColumn({
    name: 'responsibilities',
    about: 'who does what',
    aliases: words('who_does_what roles_and_responsibilities responsibility tasks'),
  }),
  rhythmColumn({
    name: 'rhythm_days',
    about: 'how often they meet: 14, "every two weeks", monthly',
    aliases: words(
      'rhythm how_often how_often_do_you_meet how_often_will_you_meet frequency meeting_frequency how_often_they_meet',
    ),
  }),
  choiceColumn(
    {
      name: 'channel',
      about: 'how they meet: video, phone, in-person or messages',
      aliases: words('how_do_you_meet how_will_you_meet how_they_meet by_what_channel medium method'),
    },
    CHANNEL_WORDS,
  ),
  textColumn({
    name: 'boundaries',
    about: 'what is outside the relationship',
    aliases: words(
      'what_is_outside what_is_out_of_bounds limits what_is_not_part_of_it what_we_do_not_talk_about',
    ),
  }),
  textColumn({
    name: 'confidentiality',
    about: 'what stays between them',
    aliases: words('confidential what_stays_between_you what_stays_between_us privacy'),
  }),
  textColumn({
    name: 'etiquette',
    about: 'time zones and languages, where the pair is in two countries',
    aliases: words('time_zones_and_languages etiquette_across_time_zones_and_languages across_countries'),
  }),
];

const ACCEPTED: readonly RecordField[] = SIDES.map((name) =>
  acceptanceColumn({
    name: `accepted_by_${name}`,
    about: `whether the ${name} accepts it: yes, no or the day`,
    aliases: words(
      `${name}_accepts ${name}_accepted ${name}_agrees ${name}_agreed ${name}_signed ${name}_accepted_on signed_by_${name}`,
    ),
  }),
);

const TOLD: readonly RecordField[] = [...PARTS, ...ACCEPTED];

/** The columns of a file of agreements. */
export const AGREEMENT_COLUMNS: readonly RecordField[] = [...PLACING, ...TOLD];

/**
 * Returns how the rows of a file of agreements are placed: all rows about a pair are about its agreement. Parts that differ
 * make a new version, which nobody has accepted but those whom the file names.
 *
 * @param agreements The newest version of each relationship, by its number.
 */
export function agreementsKind(
  known: Known,
  agreements: ReadonlyMap<number, Agreement>,
): RecordKind<AgreementAbout> {
  return {
    placing: PLACING,
    told: TOLD,
    submitted: 'submitted_at',
    join: versionOf,
    refuse: incomplete,
    place(given) {
      const said = withoutEmptyWords(given, PARTS);
      const relationship = relationshipOf(said, dayOrToday(said, 'drafted_on', known.today), known);
      if ('problems' in relationship) {
        const days = daysSaid(said, known.today, known.today);
        return { problems: [relationship, days].flatMap(problemsOf) };
      }
      const { found, on } = relationship;
      const days = daysSaid(said, on, known.today);
      if ('problems' in days) return days;
      const sides = acceptancesIn(said, days, found);
      if ('problems' in sides) return sides as Wrong;
      if (PARTS.every(({ name }) => said[name] === undefined) && Object.keys(sides).length === 0)
        return { nothing: 'the row holds no part of an agreement, and nobody accepts it' };
      const agreement = agreements.get(found.id) ?? null;
      const late = afterItsEnd(found, on, 'drafted_on');
      if (agreement === null && late !== undefined) return late;
      const about = { relationship: found, draftedOn: on, agreement };
      return {
        identity: idOf('R', found.id),
        label: `agreement of ${idOf('R', found.id)}`,
        existing: existingOf(about),
        says: { ...partsIn(said), ...sides },
        about,
        note: agreement === null ? beforeItBegan(found, on) : undefined,
      } satisfies Placed<AgreementAbout>;
    },
  };
}

/** Returns the parts that a planned agreement says. */
export function agreementOf(values: Values): AgreementParts {
  return recordOf(PARTS, values) as unknown as AgreementParts; // the columns are its parts
}

/** Returns who accepts a planned agreement, and on which day, as the file has it. */
export function acceptancesOf(
  { relationship, draftedOn }: AgreementAbout,
  values: Values,
): { readonly participantId: number; readonly acceptedOn: string }[] {
  const accepting = SIDES.filter((role) => values[`accepted_by_${role}`] === true);
  return relationship.people.flatMap((person) => {
    // Peers are on both sides, and accept it once.
    const as = accepting.find((role) => isOnSide(person, role));
    if (as === undefined) return [];
    return { participantId: person.participantId, acceptedOn: String(values[dayKey(as)] ?? draftedOn) };
  });
}

type Side = (typeof SIDES)[number];

/** Under which a planned agreement holds the day on which a side accepts it; no column has it. */
function dayKey(role: Side): string {
  return `${role}_accepted_on`;
}

function existingOf({ agreement, relationship }: Omit<AgreementAbout, 'draftedOn'>): Existing | null {
  const existing = existingAs(PARTS, agreement ?? undefined);
  if (existing === null || agreement === null) return existing;
  const accepted = SIDES.filter((role) =>
    side(relationship, role).every((person) =>
      agreement.acceptances.some((one) => one.participantId === person.participantId),
    ),
  );
  return {
    id: existing.id,
    values: {
      ...existing.values,
      ...Object.fromEntries(accepted.map((role) => [`accepted_by_${role}`, true])),
    },
  };
}

function partsIn(said: Values): Values {
  return Object.fromEntries(
    PARTS.flatMap(({ name }) => (said[name] === undefined ? [] : [[name, said[name]]])),
  );
}

/** Returns the day on which each side accepts it, null for a side that does not; or what is wrong with the days. */
function daysSaid(said: Values, on: string, today: string): Record<Side, string | null> | Wrong {
  const both = said['accepted_on'] === undefined ? undefined : String(said['accepted_on']);
  const isNamed = SIDES.some((role) => said[`accepted_by_${role}`] !== undefined);
  const days = { mentor: null, mentee: null } as Record<Side, string | null>;
  for (const role of SIDES) {
    const cell = said[`accepted_by_${role}`];
    if (typeof cell === 'string') days[role] = cell;
    else if (cell === true || (!isNamed && both !== undefined)) days[role] = both ?? on;
  }
  const problems = SIDES.flatMap((role) => {
    const day = days[role];
    if (day === null) return [];
    const field = typeof said[`accepted_by_${role}`] === 'string' ? `accepted_by_${role}` : 'accepted_on';
    return problemsOf(dayOf({ [field]: day }, field, today));
  });
  const [first, second] = problems;
  return first === undefined ? days : { problems: second?.field === first.field ? [first] : problems };
}

/** Returns what a row says of who accepts it, or why that cannot be told. */
function acceptancesIn(
  said: Values,
  days: Record<Side, string | null>,
  relationship: KnownRelationship,
): Values | Wrong {
  const accepting = SIDES.filter((role) => days[role] !== null);
  const [only] = accepting;
  const people = only === undefined ? [] : side(relationship, only);
  if (accepting.length === 1 && people.length > 1)
    return wrongIn(`accepted_by_${only}`, {
      rule: 'several-on-side',
      message: `${idOf('R', relationship.id)} has ${people.length} people on that side, and who accepts it is not said`,
      hint: `mentor agreement accept ${idOf('R', relationship.id)} --by NAME records it for one of them`,
    });
  return Object.fromEntries(
    accepting.flatMap((role) => [
      [`accepted_by_${role}`, true],
      [dayKey(role), days[role] ?? ''],
    ]),
  );
}

/**
 * Lays rows over an agreement. Whoever accepts it accepts what the file says by then: a later row with another part takes
 * the acceptances of earlier rows away, and any part that differs from the existing version those of that version.
 */
function versionOf(before: Values, said: readonly Values[]): Values {
  const parts = new Map<string, Values[string]>();
  const accepted = new Map<string, Values[string]>();
  for (const row of said) {
    const own = partsIn(row);
    if (Object.entries(own).some(([name, value]) => parts.get(name) !== value)) accepted.clear();
    for (const [name, value] of Object.entries(row)) (name in own ? parts : accepted).set(name, value);
  }
  const isNew = [...parts].some(([name, value]) => before[name] !== value);
  return { ...(isNew ? partsIn(before) : before), ...Object.fromEntries([...parts, ...accepted]) };
}

/** Returns why nobody can accept a version as it stands: a part is missing. */
function incomplete({ relationship, agreement }: AgreementAbout, after: Values): Misplaced | undefined {
  const before = existingOf({ relationship, agreement })?.values ?? {};
  const fresh = SIDES.find(
    (role) => after[`accepted_by_${role}`] === true && before[`accepted_by_${role}`] !== true,
  );
  const [missing] = missingFromAgreement(agreementOf(after));
  if (fresh === undefined || missing === undefined) return undefined;
  return {
    field: `accepted_by_${fresh}`,
    rule: 'agreement-incomplete',
    message: `the agreement of ${idOf('R', relationship.id)} has no ${missing.name} yet, and nobody can accept it`,
    hint: 'fill in that part in its own column, or leave out who accepts it',
  };
}
