/** The columns of a file of check-ins, such as the answers of a form, and what its rows do. */
import { CHECK_IN_RATINGS, type CheckIn, type CheckInRating } from '../../relationship/check-in/check-in.ts';
import { idOf } from '../../reference.ts';
import { oneLine, words } from '../../words/text.ts';
import { answererOf, WHOSE_ANSWERS } from './answerer.ts';
import {
  existingAs,
  formDayColumn,
  ratingColumn,
  type RecordField,
  recordOf,
  textColumn,
  type Values,
  yesNoColumn,
} from './record-field.ts';
import type { RecordKind } from './plan-records.ts';
import { afterItsEnd, beforeItBegan, dayOf, type Known } from './who-columns.ts';

/** A check-in as the file keeps it. */
export interface KeptCheckIn extends CheckIn {
  readonly id: number;
  readonly relationshipId: number;
}

/** Whose answers a row has, in which relationship and on which day. */
export interface CheckInAbout {
  readonly relationshipId: number;
  readonly participantId: number;
  readonly answeredOn: string;
}

const RATING_COLUMNS: Readonly<Record<CheckInRating, readonly [about: string, aliases: string]>> = {
  satisfaction: [
    'how satisfied they are, 1 to 5',
    `overall_satisfaction satisfaction_rating satisfied how_satisfied_are_you how_satisfied_are_you_overall
     how_satisfied_are_you_with_the_relationship how_satisfied_are_you_with_your_relationship
     how_satisfied_are_you_with_the_mentoring_relationship how_satisfied_are_you_with_your_mentoring_relationship
     how_satisfied_are_you_with_the_mentoring how_satisfied_are_you_with_your_mentoring how_is_it_going how_happy_are_you`,
  ],
  trust: [
    'how far they trust the other, 1 to 5',
    `how_much_do_you_trust_each_other how_far_do_you_trust_each_other how_much_trust_is_there
     how_much_do_you_trust_your_mentor how_much_do_you_trust_your_mentee i_trust_my_mentor i_trust_my_mentee
     we_trust_each_other level_of_trust`,
  ],
  communication: [
    'how well they talk, 1 to 5',
    `how_well_do_you_communicate how_well_do_you_talk how_is_the_communication how_good_is_the_communication
     we_communicate_well quality_of_communication`,
  ],
  commitment: [
    'how far both keep to it, 1 to 5',
    `how_committed_are_you how_committed_are_you_both how_committed_are_both_of_you we_are_both_committed
     level_of_commitment`,
  ],
};

const PLACING: readonly RecordField[] = [
  ...WHOSE_ANSWERS,
  formDayColumn({
    name: 'answered_on',
    about: 'the day they answered; a time of day is left out',
    aliases: words('on date check_in_date date_of_check_in date_answered'),
  }),
];

const TOLD: readonly RecordField[] = [
  ...CHECK_IN_RATINGS.map((name) => {
    const [about, aliases] = RATING_COLUMNS[name];
    return ratingColumn({ name, about, aliases: words(aliases) }, 1, 5);
  }),
  ratingColumn(
    {
      name: 'recommend',
      about: 'whether they would recommend the programme, 0 to 10',
      aliases: words(`
        would_recommend would_you_recommend would_you_recommend_the_programme would_you_recommend_this_programme
        how_likely_are_you_to_recommend how_likely_are_you_to_recommend_the_programme
        how_likely_are_you_to_recommend_this_programme how_likely_are_you_to_recommend_the_program
        how_likely_are_you_to_recommend_this_program how_likely_are_you_to_recommend_the_programme_to_a_colleague
        how_likely_are_you_to_recommend_this_programme_to_a_colleague likelihood_to_recommend nps nps_score`),
    },
    0,
    10,
  ),
  textColumn({
    name: 'words',
    about: 'in their own words; for the coordinator alone',
    isConfidential: true,
    aliases: words(`
      comments comment feedback notes in_your_own_words anything_else anything_else_to_tell_us
      anything_else_you_would_like_to_tell_us is_there_anything_else_you_would_like_to_tell_us
      is_there_anything_else_you_would_like_to_share is_there_anything_else any_other_comments other_comments
      additional_comments what_is_going_well_and_what_is_not how_is_it_going_in_your_own_words`),
  }),
  yesNoColumn({
    name: 'asks_help',
    about: 'whether they ask the coordinator for help: yes or no',
    aliases: words(`
      help needs_help ask_for_help asks_for_help do_you_need_help do_you_need_any_help do_you_need_support
      do_you_need_any_support would_you_like_help would_you_like_support would_you_like_us_to_contact_you
      would_you_like_us_to_get_in_touch would_you_like_the_coordinator_to_contact_you
      would_you_like_to_talk_to_the_coordinator do_you_need_help_from_the_coordinator`),
  }),
];

/** The columns of a file of check-ins. */
export const CHECK_IN_COLUMNS: readonly RecordField[] = [...PLACING, ...TOLD];

/**
 * Returns how the rows of a check-ins file are placed: each is one person's answers in a relationship on a day. The
 * relationship is inferred where only one is possible.
 */
export function checkInsKind(known: Known, checkIns: Iterable<KeptCheckIn>): RecordKind<CheckInAbout> {
  const byIdentity = new Map<string, KeptCheckIn>();
  // Only commands record several on one day. The file then means the last of them.
  for (const one of checkIns) byIdentity.set(identityOf(one), one);
  return {
    placing: PLACING,
    told: TOLD,
    submitted: 'answered_on',
    place(said) {
      const whose = answererOf(said, dayOf(said, 'answered_on', known.today), known);
      if ('problems' in whose) return whose;
      const { found, participantId, on } = whose;
      if (!TOLD.some(({ name }) => said[name] !== undefined)) return { nothing: 'the row holds no answer' };
      const about = { relationshipId: found.id, participantId, answeredOn: on };
      const existing = byIdentity.get(identityOf(about));
      const late = afterItsEnd(found, on, 'answered_on');
      if (existing === undefined && late !== undefined) return late;
      return {
        identity: identityOf(about),
        label: `${oneLine(known.roll.nameOf(participantId))} in ${idOf('R', found.id)} on ${on}`,
        existing: existingAs(TOLD, existing),
        about,
        note: beforeItBegan(found, on),
      };
    },
  };
}

/** Returns what the store keeps of a planned check-in. */
export function checkInOf({ participantId, answeredOn }: CheckInAbout, values: Values): CheckIn {
  return {
    ...recordOf(TOLD, values),
    participantId,
    answeredOn,
    asksHelp: values['asks_help'] === true,
  } as CheckIn;
}

function identityOf(about: CheckInAbout): string {
  return `${idOf('R', about.relationshipId)} ${idOf('P', about.participantId)} ${about.answeredOn}`;
}
