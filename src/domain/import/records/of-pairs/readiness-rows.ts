/** The columns of a file of readiness self-assessments, and what its rows do. */
import { idOf } from '../../../reference.ts';
import type { Assessment } from '../../../relationship/relationship.ts';
import { oneLine, words } from '../../../words/text.ts';
import { answererOf, WHOSE_ANSWERS } from '../answerer.ts';
import type { Placed, RecordKind } from '../plan-records.ts';
import {
  existingAs,
  formDayColumn,
  ratingColumn,
  type RecordField,
  recordOf,
  textColumn,
  type Values,
} from '../record-field.ts';
import { beforeItBegan, dayOf, type Known } from '../who-columns.ts';
import { withoutEmptyWords, wrongWithNew } from './said-answers.ts';

/** A self-assessment as the file keeps it. */
export interface KeptAssessment extends Assessment {
  readonly id: number;
  readonly relationshipId: number;
}

/** Whose self-assessment a row has, in which relationship and of which day. */
export interface AssessmentAbout {
  readonly relationshipId: number;
  readonly participantId: number;
  readonly assessedOn: string;
}

const PLACING: readonly RecordField[] = [
  ...WHOSE_ANSWERS,
  formDayColumn({
    name: 'assessed_on',
    about: 'the day they answered; a time of day is left out',
    aliases: words('on date assessment_date date_of_assessment date_answered'),
  }),
];

const WORDS = textColumn({
  name: 'words',
  about: 'in their own words; for the coordinator alone',
  isConfidential: true,
  aliases: words(`
    comments comment notes in_your_own_words anything_else is_there_anything_else
    is_there_anything_we_should_know is_there_anything_i_should_know any_other_comments`),
});

const TOLD: readonly RecordField[] = [
  ratingColumn(
    {
      name: 'motivation',
      about: 'how much they want it, 1 to 5',
      aliases: words(
        'how_motivated_are_you how_much_do_you_want_to_begin how_much_do_you_want_this motivated',
      ),
    },
    1,
    5,
  ),
  ratingColumn(
    {
      name: 'time',
      about: 'whether they have the time, 1 to 5',
      aliases: words(
        'time_available do_you_have_the_time do_you_have_the_time_for_it do_you_have_enough_time i_have_the_time',
      ),
    },
    1,
    5,
  ),
  ratingColumn(
    {
      name: 'expectations',
      about: 'how clear it is what to expect, 1 to 5',
      aliases: words(`
        clear_expectations clarity_of_expectations do_you_know_what_to_expect
        do_you_know_what_to_expect_of_each_other i_know_what_to_expect`),
    },
    1,
    5,
  ),
  ratingColumn(
    {
      name: 'confidence',
      about: 'how sure they are that it will work, 1 to 5',
      aliases: words('how_confident_are_you how_sure_are_you how_sure_are_you_that_it_will_work confident'),
    },
    1,
    5,
  ),
  WORDS,
];

/** The columns of a file of self-assessments. */
export const READINESS_COLUMNS: readonly RecordField[] = [...PLACING, ...TOLD];

const NEEDED = {
  motivation: 'how much they want it',
  time: 'whether they have the time',
  expectations: 'how clear the expectations are',
  confidence: 'how sure they are',
};

/** Returns how the rows of a file of readiness are placed: each is one person's answers in a relationship on a day. */
export function readinessKind(
  known: Known,
  assessments: Iterable<KeptAssessment>,
): RecordKind<AssessmentAbout> {
  // Only commands record several on one day. The file then means the last of them.
  const byIdentity = new Map(Array.from(assessments, (one) => [identityOf(one), one] as const));
  return {
    placing: PLACING,
    told: TOLD,
    submitted: 'assessed_on',
    place(given, unread) {
      const said = withoutEmptyWords(given, [WORDS]);
      const whose = answererOf(said, dayOf(said, 'assessed_on', known.today), known);
      if ('problems' in whose) return whose;
      const { found, participantId, on } = whose;
      const isBlank = TOLD.every(({ name }) => said[name] === undefined && !unread.has(name));
      if (isBlank) return { nothing: 'the row holds no answer' };
      const about = { relationshipId: found.id, participantId, assessedOn: on };
      const before = byIdentity.get(identityOf(about));
      const wrong = before === undefined ? wrongWithNew(said, found, on, 'assessed_on', NEEDED) : undefined;
      if (wrong !== undefined) return wrong;
      return {
        identity: identityOf(about),
        label: `${oneLine(known.roll.nameOf(participantId))} in ${idOf('R', found.id)} on ${on}`,
        existing: existingAs(TOLD, before),
        says: said,
        about,
        note: beforeItBegan(found, on),
      } satisfies Placed<AssessmentAbout>;
    },
  };
}

/** Returns what the store keeps of a planned self-assessment. */
export function assessmentOf({ participantId, assessedOn }: AssessmentAbout, values: Values): Assessment {
  // All ratings are needed for a new one.
  return { ...recordOf(TOLD, values), participantId, assessedOn } as unknown as Assessment;
}

function identityOf(about: AssessmentAbout): string {
  return `${idOf('R', about.relationshipId)} ${idOf('P', about.participantId)} ${about.assessedOn}`;
}
