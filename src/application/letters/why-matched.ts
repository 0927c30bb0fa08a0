/** Why people were matched, in facts that both sides may know: what the criteria in force found in what both may read. */
import type { Participant } from '../../domain/people/participant.ts';
import { fieldNamed } from '../../domain/people/fields/field-lookup.ts';
import type { PairFacts, Reason } from '../../domain/letters/pair-letter.ts';
import { grouped } from '../../domain/grouping.ts';
import { pairsIn } from '../../domain/relationship/members/members.ts';
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { folded } from '../../domain/words/text.ts';
import { compilePairJudgement, type JudgedPoints } from '../../matching/explain/explain-pair.ts';
import type { Store } from '../../store/store.ts';
import { loadPool } from '../match/read-pool.ts';

/** A criterion speaks for a pair from this many points on; 50 is what it gives where nothing is known. */
const SPEAKS_FOR = 60;

type People = Pick<PairFacts, 'people' | 'readable'>;

/**
 * Returns what tells somebody why they were matched with the people across from them: what holds of all of these, and the
 * topics of each. Points that are in confidence are not read: then only shared topics and languages are told, which both can
 * see for themselves. Whom somebody asked for or avoids is never a reason, nor a field that one side keeps from the other; nor
 * is anything told of those on the reader's own side.
 */
export function reasonsFor(
  store: Store,
  relationships: readonly RelationshipFacts[],
  facts: People,
): PairFacts['reasonsOf'] {
  const pairs = relationships.flatMap((one) =>
    pairsIn({ ...one, former: [] }).flatMap(({ menteeId, mentorId }) => {
      const [mentee, mentor] = [menteeId, mentorId].map((id) => facts.people.get(id));
      return mentee === undefined || mentor === undefined ? [] : [{ id: one.id, mentee, mentor }];
    }),
  );
  const judge = compilePairJudgement(
    loadPool(store).input,
    pairs.map(({ mentee }) => mentee),
    pairs.map(({ mentor }) => mentor),
  );
  const judged = pairs.map((pair, at) => ({ ...pair, points: judge(at, at).points }));
  const byRelationship = grouped(judged, ({ id }) => id);
  return ({ id }, reader) => {
    const own = (byRelationship.get(id) ?? []).filter(
      ({ mentee, mentor }) => mentee.id === reader || mentor.id === reader,
    );
    return reasonsOfAll(own, reader, facts.readable);
  };
}

interface Judged {
  readonly mentee: Participant;
  readonly mentor: Participant;
  readonly points: readonly JudgedPoints[];
}

/** The topics of each, and of the rest what holds of all pairs that the reader is in. */
function reasonsOfAll(pairs: readonly Judged[], reader: number, readable: PairFacts['readable']): Reason[] {
  const topics = (['mentee', 'mentor'] as const).flatMap((as): Reason[] => {
    const own = pairs.filter((pair) => pair[as].id === reader);
    const what = [...new Set(own.flatMap(({ mentee, mentor }) => common(mentee.goals, mentor.expertise)))];
    const isRead = readable.mentor.has('expertise') && readable.mentee.has('goals');
    return what.length > 0 && isRead ? [{ about: 'topics', as, what }] : [];
  });
  const [first, ...others] = pairs.map((pair) => reasonsOfPair(pair, readable));
  const rest = (first ?? []).flatMap((reason): Reason[] => {
    const same = others.map((reasons) => reasons.find(({ about }) => about === reason.about));
    if (reason.about === 'near') return others.length === 0 ? [reason] : [];
    if (!('what' in reason)) return same.includes(undefined) ? [] : [reason];
    const what = reason.what.filter((one) =>
      same.every((other) => other !== undefined && 'what' in other && other.what.includes(one)),
    );
    return what.length === 0 ? [] : [{ ...reason, what }];
  });
  return [...topics, ...rest];
}

function reasonsOfPair({ mentee, mentor, points }: Judged, readable: PairFacts['readable']): Reason[] {
  const isRead = (field: string): boolean => readable.mentor.has(field) && readable.mentee.has(field);
  const reasons: Reason[] = [];
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
