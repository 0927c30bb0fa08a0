/** What each side said of a relationship, and the reviews of both: ratings for anybody, words for the coordinator. */
import { idOf } from '../../../domain/reference.ts';
import { namesIn } from '../../../domain/relationship/members/members.ts';
import {
  type Assessment,
  type Reflection,
  type RelationshipFacts,
  type Review,
} from '../../../domain/relationship/relationship.ts';
import { capitalised } from '../../../domain/words/text.ts';
import { type Field, listing, type Listing } from '../../document/result.ts';

/** Whoever said something, with their name where it is known. */
interface Said {
  readonly participantId: number;
  readonly name: string | undefined;
}

const WHO: Field<Said> = {
  key: 'who',
  json: 'participant',
  label: 'Who',
  of: ({ participantId }) => idOf('P', participantId),
  text: ({ participantId, name }) => name ?? idOf('P', participantId),
};

const READINESS: readonly Field<Assessment & Said>[] = [
  WHO,
  { key: 'on', label: 'On', give: 0, of: ({ assessedOn }) => assessedOn },
  ...(['motivation', 'time', 'expectations', 'confidence'] as const).map((key): Field<Assessment> => ({
    key,
    label: capitalised(key),
    align: 'right',
    give: 0,
    of: (one) => one[key],
  })),
];

const READINESS_WORDS: readonly Field<Assessment>[] = [
  { key: 'words', label: 'Words', give: 2, of: ({ words }) => words },
];

const REVIEW: readonly Field<Review>[] = [
  { key: 'on', label: 'On', give: 0, of: ({ reviewedOn }) => reviewedOn },
  { key: 'still_works', label: 'Still works', give: 0, of: ({ stillWorks }) => stillWorks },
  { key: 'goals_right', label: 'Goals right', give: 0, of: ({ goalsRight }) => goalsRight },
  { key: 'changes', label: 'Changes', give: 2, of: ({ changesAgreed }) => changesAgreed },
];

const REFLECTION: readonly Field<Reflection & Said>[] = [
  WHO,
  { key: 'on', label: 'On', give: 0, of: ({ reflectedOn }) => reflectedOn },
  {
    key: 'satisfaction',
    label: 'Satisfaction',
    align: 'right',
    give: 0,
    of: ({ satisfaction }) => satisfaction,
  },
];

const REFLECTION_WORDS: readonly Field<Reflection>[] = [
  { key: 'achievements', label: 'Achievements', give: 2, of: ({ achievements }) => achievements },
  { key: 'lessons', label: 'Lessons', give: 2, of: ({ lessons }) => lessons },
  { key: 'celebrate', label: 'To celebrate', give: 2, of: ({ celebrate }) => celebrate },
  { key: 'wants_more', label: 'Wants more', give: 0, of: ({ wantsMore }) => wantsMore },
];

/**
 * Returns readiness, reviews and reflections, by their names in JSON.
 *
 * @param isConfidential Whether the words of one side are shown with their ratings.
 */
export function voices(facts: RelationshipFacts, isConfidential: boolean): Readonly<Record<string, Listing>> {
  const names = namesIn(facts);
  const named = <T extends { readonly participantId: number }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, name: names.get(one.participantId) }));
  return {
    readiness: listing(named(facts.assessments), [...READINESS, ...(isConfidential ? READINESS_WORDS : [])], {
      title: 'Readiness, 1 to 5',
    }),
    reviews: listing(facts.reviews, REVIEW, { title: 'Reviews' }),
    reflections: listing(
      named(facts.reflections),
      [...REFLECTION, ...(isConfidential ? REFLECTION_WORDS : [])],
      { title: 'Reflections' },
    ),
  };
}
