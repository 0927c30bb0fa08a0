/** Why two were matched, in facts that both may know: what the criteria in force found in what both sides may read. */
import type { Participant } from '../../domain/people/participant.ts';
import { fieldNamed } from '../../domain/people/fields/field-lookup.ts';
import type { PairFacts, Reason } from '../../domain/letters/pair-letter.ts';
import { type RelationshipFacts, side } from '../../domain/relationship/relationship.ts';
import { folded } from '../../domain/words/text.ts';
import { compilePairJudgement, type JudgedPoints } from '../../matching/explain/explain-pair.ts';
import type { Store } from '../../store/store.ts';
import { loadPool } from '../match/read-pool.ts';

/** A criterion speaks for a pair from this many points on; 50 is what it gives where nothing is known. */
const SPEAKS_FOR = 60;

type People = Pick<PairFacts, 'people' | 'readable'>;

/**
 * Returns what tells why the two of a relationship were matched. Points that are in confidence are not read: then only
 * shared topics and languages are told, which both can see for themselves. Whom somebody asked for or avoids is never a
 * reason, nor a field that one side keeps from the other.
 */
export function reasonsFor(
  store: Store,
  relationships: readonly RelationshipFacts[],
  facts: People,
): PairFacts['reasonsOf'] {
  const pairs = relationships.flatMap((one) => {
    const [first] = side(one, 'mentee');
    const second = side(one, 'mentor').find((person) => person !== first);
    const [mentee, mentor] = [first, second].map((person) => facts.people.get(person?.participantId ?? 0));
    return mentee === undefined || mentor === undefined ? [] : [{ id: one.id, mentee, mentor }];
  });
  const judge = compilePairJudgement(
    loadPool(store).input,
    pairs.map(({ mentee }) => mentee),
    pairs.map(({ mentor }) => mentor),
  );
  const reasons = new Map(
    pairs.map(({ id, mentee, mentor }, at) => [
      id,
      reasonsOfPair(mentee, mentor, judge(at, at).points, facts.readable),
    ]),
  );
  return ({ id }) => reasons.get(id) ?? [];
}

function reasonsOfPair(
  mentee: Participant,
  mentor: Participant,
  points: readonly JudgedPoints[],
  readable: PairFacts['readable'],
): Reason[] {
  const isRead = (field: string): boolean => readable.mentor.has(field) && readable.mentee.has(field);
  const reasons: Reason[] = [];
  const topics = common(mentee.goals, mentor.expertise);
  if (topics.length > 0 && readable.mentor.has('expertise') && readable.mentee.has('goals'))
    reasons.push({ about: 'topics', what: topics });
  const [first, second] = common(mentee.languages, mentor.languages);
  // That two share the language of everybody is no reason; that they share another is.
  const spoken = first === 'en' && second !== undefined ? second : first;
  if (spoken !== undefined && spoken !== 'en' && isRead('languages'))
    reasons.push({ about: 'languages', what: [spoken] });
  const shared = new Set<string>();
  for (const { criterion, points: given, weight } of points) {
    if (given < SPEAKS_FOR || weight === 0) continue;
    const [name = '', field = ''] = criterion.split(':');
    if (name === 'overlap' && isRead('availability')) reasons.push({ about: 'overlap' });
    if (name === 'near' && !reasons.some(({ about }) => about === 'near')) reasons.push({ about: 'near' });
    const value = name === 'same' && isRead(field) ? valueOf(mentee, field) : '';
    if (value !== '' && folded(value) === folded(valueOf(mentor, field))) shared.add(value);
  }
  if (shared.size > 0) reasons.push({ about: 'same', what: [...shared] });
  return reasons;
}

/** Returns the items of the first list that are in the second, in the order of the first. */
function common(first: readonly string[], second: readonly string[]): string[] {
  const known = new Set(second.map(folded));
  return first.filter((one) => known.has(folded(one)));
}

function valueOf(person: Participant, field: string): string {
  return fieldNamed(field)?.format(person) ?? '';
}
