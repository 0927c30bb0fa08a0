/** What is loaded of thousands of pairs says of each what all that is known of it says. */
import { expect, test } from '@jest/globals';
import { attentionOf } from '../../../src/domain/attention/attention.ts';
import { needsOf } from '../../../src/domain/letters/reminder-needs.ts';
import { canAdvance } from '../../../src/domain/relationship/advance.ts';
import { nextStep } from '../../../src/domain/relationship/phases.ts';
import type { RelationshipFacts } from '../../../src/domain/relationship/relationship.ts';
import { loadCircumstances } from '../../../src/store/relationships/attention.ts';
import { insertCheckIn } from '../../../src/store/relationships/check-ins.ts';
import { insertMeeting } from '../../../src/store/relationships/meetings.ts';
import { eachBrief, loadFacts } from '../../../src/store/relationships/relationships.ts';
import { aYear } from '../../reports/year.ts';

const { store } = aYear();
store.write('meeting log', () => {
  for (const { id: relationshipId, people, startedOn } of loadFacts(store, { isOpen: true })) {
    // What is recorded late stands behind what happened after it.
    for (const metOn of [store.today, startedOn])
      insertMeeting(store, {
        relationshipId,
        status: 'held',
        metOn,
        minutes: 5,
        channel: 'phone',
        notes: 'Late',
      });
    for (const answeredOn of [store.today, startedOn])
      insertCheckIn(store, relationshipId, {
        participantId: people[0]?.participantId ?? 0,
        answeredOn,
        satisfaction: 1 + (relationshipId % 5),
        trust: null,
        communication: 4,
        commitment: null,
        recommend: 9,
        words: 'It goes',
        asksHelp: relationshipId % 2 === 0,
      });
  }
});

function inBrief({ meetings, checkIns, ...rest }: RelationshipFacts): object {
  return {
    ...rest,
    meetings: meetings.map(({ id, status, metOn, absentId, alsoAbsent }) => ({
      id,
      status,
      metOn,
      absentId,
      alsoAbsent,
    })),
    checkIns: checkIns.map(({ recommend: _, words: __, ...one }) => one),
  };
}

test('it is the same, without what nobody reads there, and in its order', () => {
  const all = loadFacts(store);
  expect([...eachBrief(store)]).toEqual(all.map(inBrief));
  const days = all.map(({ meetings }) => meetings.map(({ metOn }) => metOn));
  expect(days).toEqual(days.map((own) => own.toSorted()));
});

test('signals, reminders and steps are the same', () => {
  const circumstances = loadCircumstances(store);
  const { today } = store;
  const brief = [...eachBrief(store, { isOpen: true })];
  const full = loadFacts(store, { isOpen: true });
  expect(full.length).toBeGreaterThan(5);
  for (const [at, facts] of full.entries()) {
    const own = brief[at] ?? facts;
    const attention = attentionOf(facts, circumstances, today);
    expect(attentionOf(own, circumstances, today)).toEqual(attention);
    const needs = needsOf(facts, circumstances, today);
    expect(needsOf(own, circumstances, today, attention.raised)).toEqual(needs);
    const { isAllowed, to } = nextStep(facts, circumstances.phases, today);
    expect(canAdvance(own, circumstances.phases, today)).toBe(
      isAllowed && (to !== null || facts.decision !== null),
    );
  }
});
