/** The columns of a file of outcomes, including skill ratings, and what its rows do. */
import { SUBMITTED_AT } from '../header-names.ts';
import {
  OUTCOME_KINDS,
  OUTCOME_NAMES,
  type OutcomeName,
  outcomeProblem,
  type OutcomeRecord,
} from '../../relationship/outcomes.ts';
import { MOMENTS, subjectNamed, type SkillRating } from '../../people/skills.ts';
import { folded, oneLine, words } from '../../words/text.ts';
import {
  choiceColumn,
  dateColumn,
  existingAs,
  ratingColumn,
  type RecordField,
  textColumn,
  type Values,
} from './record-field.ts';
import type { Placed, RecordKind, Wrong } from './plan-records.ts';
import {
  dayOf,
  type Known,
  MENTEE_COLUMN,
  MENTOR_COLUMN,
  NOBODY_NAMED,
  PERSON_COLUMNS,
  personOf,
  problemsOf,
  RELATIONSHIP_COLUMN,
  relationshipOf,
  wrongIn,
} from './who-columns.ts';

/** A rating as the file keeps it. */
export interface KeptRating extends SkillRating {
  readonly id: number;
}

/** What a row is about: an outcome of a person, or a rating they give themselves. */
export type OutcomeAbout = {
  readonly participantId: number;
  readonly relationshipId: number | null;
  readonly on: string;
} & (
  | { readonly table: 'outcomes'; readonly kind: OutcomeName }
  | { readonly table: 'ratings'; readonly subject: string; readonly moment: SkillRating['moment'] }
);

/** The person, relationship and day of a row. */
type Whose = Pick<OutcomeAbout, 'participantId' | 'relationshipId' | 'on'>;

const PLACING: readonly RecordField[] = [
  ...PERSON_COLUMNS,
  RELATIONSHIP_COLUMN,
  MENTOR_COLUMN,
  MENTEE_COLUMN,
  choiceColumn(
    {
      name: 'kind',
      about: 'what became of them: one of the kinds of --kind',
      aliases: words('outcome outcome_kind outcome_type type what_happened'),
    },
    {
      contact: ['contacts', 'new contact', 'new contacts', 'network'],
      promotion: ['promoted'],
      move: ['moved', 'new post', 'new job', 'transfer'],
      retention: ['retained', 'still in post'],
      qualification: ['qualified', 'certificate', 'certification'],
      'cultural-confidence': ['cultural confidence'],
      suggestion: ['idea', 'suggestion to the organisation'],
      evidence: ['portfolio', 'own evidence'],
    } satisfies Record<OutcomeName, readonly string[]>,
  ),
  textColumn({
    name: 'subject',
    about: 'what they rate in themselves, in place of a kind: a topic, leadership …',
    aliases: words('skill topic rated rated_subject competency'),
  }),
  choiceColumn(
    {
      name: 'moment',
      about: `of a rating: ${MOMENTS.join(', ')}`,
      aliases: words('before_or_after stage point_in_time time_point wave survey'),
    },
    {
      before: ['baseline', 'start', 'pre', 'beginning'],
      during: ['midpoint', 'mid-point', 'middle', 'mid', 'interim'],
      after: ['end', 'post', 'final'],
    },
  ),
  dateColumn(
    {
      name: 'happened_on',
      about: 'when it happened, or was rated',
      aliases: [
        ...words('on date outcome_date date_of_outcome rated_on when'),
        SUBMITTED_AT.name,
        ...SUBMITTED_AT.aliases,
      ],
      isFirstTaken: true,
    },
    '--on',
  ),
];

const TOLD: readonly RecordField[] = [
  ratingColumn(
    {
      name: 'value',
      about: 'how many, or how much, where the kind has one',
      aliases: words('amount number how_many count'),
    },
    0,
    1000,
  ),
  ratingColumn(
    { name: 'rating', about: 'of a subject, 1 to 5', aliases: words('score self_rating rate') },
    1,
    5,
  ),
  textColumn({
    name: 'notes',
    about: 'in words; for the coordinator alone',
    isConfidential: true,
    aliases: words('comments comment details description in_your_own_words note'),
  }),
];

/** The columns of a file of outcomes. */
export const OUTCOME_COLUMNS: readonly RecordField[] = [...PLACING, ...TOLD];

/**
 * Returns how the rows of an outcomes file are placed: each is an outcome of a person on a day or, where the row has a
 * subject, a rating they give themselves.
 *
 * @param topics Folded name or alias of each topic → its name.
 */
export function outcomesKind(
  known: Known,
  outcomes: Iterable<OutcomeRecord>,
  ratings: Iterable<KeptRating>,
  topics: ReadonlyMap<string, string>,
): RecordKind<OutcomeAbout> {
  const existing = new Map<string, OutcomeRecord | KeptRating>([
    ...Array.from(outcomes, (one) => [identityOfOutcome(one), one] as const),
    ...Array.from(ratings, (one) => [identityOfRating(one), one] as const),
  ]);

  const place = (values: Values): ReturnType<RecordKind<OutcomeAbout>['place']> => {
    const whose = whoseOf(values, known);
    const about = 'problems' in whose ? undefined : whose;
    const what = values['subject'] === undefined ? outcome(values, about) : rating(values, about);
    return 'problems' in whose ? { problems: [...whose.problems, ...problemsOf(what)] } : what;
  };

  // Where the person is unknown, only the problems matter.
  const outcome = (values: Values, about: Whose | undefined): Placed<OutcomeAbout> | Wrong => {
    const kind = values['kind'] as OutcomeName | undefined;
    if (kind === undefined) return NO_KIND;
    const notes = values['notes'] as string | undefined;
    const identity =
      about === undefined
        ? ''
        : identityOfOutcome({ ...about, kind, happenedOn: about.on, notes: notes ?? null });
    const found = existingAs(TOLD, existing.get(identity));
    const all: Values = { ...found?.values, ...values };
    const bad = outcomeProblem(
      kind,
      all['value'] as number | undefined,
      all['notes'] as string | undefined,
      (field) => `the ${field}`,
    );
    if (bad !== undefined) {
      const { field, message, hint } = bad;
      return wrongIn(field, { rule: 'outcome-incomplete', message, hint });
    }
    if (about === undefined) return { problems: [] };
    return {
      identity,
      label: `${oneLine(known.roll.nameOf(about.participantId))}: ${kind} on ${about.on}`,
      existing: found,
      about: { ...about, table: 'outcomes', kind },
      says: {
        ...(values['value'] === undefined ? {} : { value: values['value'] }),
        ...(notes === undefined ? {} : { notes }),
      },
    };
  };

  const rating = (values: Values, about: Whose | undefined): Placed<OutcomeAbout> | Wrong => {
    const found = subjectNamed(String(values['subject']), topics);
    const moment = values['moment'] as SkillRating['moment'] | undefined;
    const given = values['rating'];
    const problems = [
      ...('subject' in found ? [] : wrongIn('subject', { rule: 'unknown-topic', ...found }).problems),
      ...(moment === undefined ? NO_MOMENT.problems : []),
      ...(given === undefined ? NO_RATING.problems : []),
    ];
    if (!('subject' in found) || moment === undefined || given === undefined || about === undefined)
      return { problems };
    const { subject } = found;
    const identity = identityOfRating({ ...about, subject, moment, ratedOn: about.on });
    return {
      identity,
      label: `${oneLine(known.roll.nameOf(about.participantId))}: ${subject}, ${moment}, on ${about.on}`,
      existing: existingAs(TOLD, existing.get(identity)),
      about: { ...about, table: 'ratings', subject, moment },
      says: { rating: given },
    };
  };

  return { placing: PLACING, told: TOLD, submitted: 'happened_on', place };
}

const NO_KIND = wrongIn('kind', {
  rule: 'kind-missing',
  message: 'there is no kind of outcome',
  hint: `fill in the kind (${OUTCOME_NAMES.join(', ')}), or say --kind for the whole file`,
});
const NO_MOMENT = wrongIn('moment', {
  rule: 'moment-missing',
  message: 'there is no moment of the rating',
  hint: `fill in the moment (${MOMENTS.join(', ')}), or say --moment for the whole file`,
});
const NO_RATING = wrongIn('rating', {
  rule: 'rating-missing',
  message: 'there is no rating',
  hint: 'fill in the rating, 1 to 5, or remove the row',
});

/** Returns the person, relationship and day of a row, or all problems with them. */
function whoseOf(values: Values, known: Known): Whose | Wrong {
  const on = dayOf(values, 'happened_on', known.today);
  const person = personOf(values, known.roll) ?? NOBODY_NAMED;
  // The relationship that is named, otherwise the only possible one, otherwise none, which is also correct.
  const isNamed = ['relationship', 'mentor', 'mentee'].some((name) => values[name] !== undefined);
  const relationship = relationshipOf(values, on, known);
  const problems = isNamed
    ? [...problemsOf(relationship), ...(person === NOBODY_NAMED ? NOBODY_NAMED.problems : [])]
    : [on, person].flatMap(problemsOf);
  if (problems.length > 0 || typeof on !== 'string' || typeof person !== 'number') return { problems };
  return {
    participantId: person,
    relationshipId: 'found' in relationship ? relationship.found.id : null,
    on,
  };
}

/** A kind with a value has one outcome for each person and day, which can be corrected. Other kinds may have several. */
function identityOfOutcome({
  participantId,
  kind,
  happenedOn,
  notes,
}: Pick<OutcomeRecord, 'participantId' | 'kind' | 'happenedOn' | 'notes'>): string {
  const hasValue = kind in OUTCOME_KINDS && 'value' in OUTCOME_KINDS[kind as OutcomeName];
  return JSON.stringify([participantId, kind, happenedOn, hasValue ? '' : folded(notes ?? '')]);
}

function identityOfRating({
  participantId,
  subject,
  moment,
  ratedOn,
}: Pick<SkillRating, 'participantId' | 'subject' | 'moment' | 'ratedOn'>): string {
  return JSON.stringify([participantId, 'rating', subject, moment, ratedOn]);
}
