/** The columns of a file of closing reflections, and what its rows do. */
import { idOf } from '../../../reference.ts';
import type { Reflection } from '../../../relationship/relationship.ts';
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
  yesNoColumn,
} from '../record-field.ts';
import { dayOrToday, type Known } from '../who-columns.ts';
import { withoutEmptyWords, wrongWithNew } from './said-answers.ts';

/** A reflection as the file keeps it. */
export interface KeptReflection extends Reflection {
  readonly id: number;
  readonly relationshipId: number;
}

/** Whose reflection a row is, and in which relationship. */
export interface ReflectionAbout {
  readonly relationshipId: number;
  readonly participantId: number;
  /** The day of a new one whose row has none. */
  readonly otherwiseOn: string;
}

const WORDS: readonly RecordField[] = [
  textColumn({
    name: 'achievements',
    about: 'what was achieved',
    isConfidential: true,
    aliases: words(`
      achieved achievement what_was_achieved what_have_you_achieved what_did_you_achieve what_has_been_achieved
      what_did_you_achieve_together what_have_you_achieved_together`),
  }),
  textColumn({
    name: 'lessons',
    about: 'what was learnt',
    isConfidential: true,
    aliases: words(`
      lessons_learnt lessons_learned learnt learned what_was_learnt what_was_learned what_did_you_learn
      what_have_you_learnt what_have_you_learned`),
  }),
  textColumn({
    name: 'celebrate',
    about: 'what to celebrate',
    isConfidential: true,
    aliases: words(
      'celebration to_celebrate what_is_there_to_celebrate what_should_we_celebrate what_would_you_celebrate',
    ),
  }),
];

const TOLD: readonly RecordField[] = [
  formDayColumn({
    name: 'reflected_on',
    about: 'the day they answered, a time of day left out; without it the day of the import',
    aliases: words('on date date_of_reflection reflection_date date_answered'),
  }),
  ...WORDS,
  ratingColumn(
    {
      name: 'satisfaction',
      about: 'how satisfied they are, 1 to 5',
      aliases: words(`
        overall_satisfaction satisfaction_rating satisfied how_satisfied_are_you how_satisfied_are_you_overall
        how_satisfied_were_you rating`),
    },
    1,
    5,
  ),
  yesNoColumn({
    name: 'wants_more',
    about: 'whether they would go on: yes or no',
    aliases: words(
      'would_go_on go_on continue would_you_go_on would_you_like_to_go_on would_you_like_to_continue wants_to_continue',
    ),
  }),
  yesNoColumn({
    name: 'is_shared',
    about: 'whether the other side may read it: yes or no; without the column no',
    aliases: words(`
      share shared may_be_shared may_the_other_side_read_it may_your_mentor_read_it may_your_mentee_read_it
      may_your_partner_read_it may_we_share_it`),
  }),
];

/** The columns of a file of reflections. */
export const REFLECTION_COLUMNS: readonly RecordField[] = [...WHOSE_ANSWERS, ...TOLD];

const NEEDED = { achievements: 'what was achieved' };

/** Returns how the rows of a file of reflections are placed: each side of a relationship has one. */
export function reflectionsKind(
  known: Known,
  reflections: Iterable<KeptReflection>,
): RecordKind<ReflectionAbout> {
  const byIdentity = new Map(Array.from(reflections, (one) => [identityOf(one), one] as const));
  return {
    placing: WHOSE_ANSWERS,
    told: TOLD,
    submitted: 'reflected_on',
    place(given) {
      const said = withoutEmptyWords(given, WORDS);
      const whose = answererOf(said, dayOrToday(said, 'reflected_on', known.today), known);
      if ('problems' in whose) return whose;
      const { found, participantId, on } = whose;
      const about = { relationshipId: found.id, participantId, otherwiseOn: on };
      const before = byIdentity.get(identityOf(about));
      const wrong = before === undefined ? wrongWithNew(said, found, on, 'reflected_on', NEEDED) : undefined;
      if (wrong !== undefined) return wrong;
      return {
        identity: identityOf(about),
        label: `${oneLine(known.roll.nameOf(participantId))} in ${idOf('R', found.id)}`,
        existing: existingAs(TOLD, before),
        says: said,
        about,
      } satisfies Placed<ReflectionAbout>;
    },
  };
}

/** Returns what the store keeps of a planned reflection. */
export function reflectionOf({ participantId, otherwiseOn }: ReflectionAbout, values: Values): Reflection {
  return {
    ...recordOf(TOLD, { reflected_on: otherwiseOn, ...values }),
    participantId,
    isShared: values['is_shared'] === true,
  } as unknown as Reflection; // what was achieved is needed for a new one
}

function identityOf(about: Pick<KeptReflection, 'relationshipId' | 'participantId'>): string {
  return `${idOf('R', about.relationshipId)} ${idOf('P', about.participantId)}`;
}
