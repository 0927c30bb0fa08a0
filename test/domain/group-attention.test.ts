import { describe, expect, test } from '@jest/globals';
import { attentionOf } from '../../src/domain/attention/attention.ts';
import type { Circumstances } from '../../src/domain/attention/signal.ts';
import { needsOf } from '../../src/domain/letters/reminder-needs.ts';
import { awaitedCheckIns } from '../../src/domain/relationship/check-in/check-in-schedule.ts';
import { groupText } from '../../src/domain/relationship/members/group-name.ts';
import type { RelationshipFacts } from '../../src/domain/relationship/relationship.ts';
import { aCheckIn, aGoal, aMeeting, circumstances, inGrowth } from './relationship/facts.ts';
import { aCircle, aCircleWithoutMentor, aPanel, formerMember, member, peers } from './relationship/groups.ts';

function raisedIn(facts: RelationshipFacts, today: string, more: Partial<Circumstances> = {}) {
  return attentionOf(facts, circumstances(more), today).raised;
}

function aboutOf(signal: string, facts: RelationshipFacts, today: string, more: Partial<Circumstances> = {}) {
  return raisedIn(facts, today, more).find((one) => one.signal === signal)?.about;
}

test('a circle is called by its mentor, a panel by its mentee, peers by their names', () => {
  expect(groupText(aCircle())).toBe('Ruth Meyer’s circle (Ana Ruiz, Ben Okri, +3)');
  expect(groupText(aCircle({ people: [member(1, 'mentor'), member(2, 'mentee')] }))).toBe(
    'Ruth Meyer’s circle (Ana Ruiz)',
  );
  expect(groupText(aCircleWithoutMentor())).toBe('Ruth Meyer’s circle (Ana Ruiz, Ben Okri, +3)');
  expect(groupText(aPanel())).toBe('Eli Roth’s panel (Ruth Meyer, Ana Ruiz, +1)');
  expect(groupText(peers(3))).toBeUndefined();
  const erased = { ...formerMember(1, 'mentor', '2026-10-12'), name: 'erased' };
  expect(groupText(aCircleWithoutMentor({ former: [erased] }))).toBeUndefined();
});

describe('silence among several', () => {
  const growing = { ...inGrowth(), meetings: [aMeeting('2026-09-05'), aMeeting('2026-10-08')] };

  test('whoever has not answered is silent once others have, on whichever side', () => {
    const checkIns = [aCheckIn(2, '2026-10-01'), aCheckIn(3, '2026-10-01')];
    expect(aboutOf('one-side-silent', aCircle({ ...growing, checkIns }), '2026-10-15')).toEqual([1, 4, 5, 6]);
    expect(aboutOf('one-side-silent', aPanel({ ...growing, checkIns }), '2026-10-15')).toEqual([1, 6]);
    expect(aboutOf('one-side-silent', peers(3, { ...growing, checkIns }), '2026-10-15')).toEqual([4]);
    expect(aboutOf('one-side-silent', peers(2, { ...growing, checkIns }), '2026-10-15')).toBeUndefined();
  });

  test('it says how many have, and not that a side has', () => {
    const checkIns = [1, 2, 3, 4, 5].map((id) => aCheckIn(id, '2026-10-01'));
    const first = raisedIn(aCircle({ ...growing, checkIns }), '2026-10-15').find(
      ({ signal }) => signal === 'one-side-silent',
    );
    expect(first).toMatchObject({
      reason: 'Somebody is silent.',
      evidence: 'Eli Roth (mentee) has not answered the check-in of 1 October 2026 (day 30), 5 of 6 have.',
    });
  });

  test('who joined later is not asked about the time before', () => {
    const late = member(7, 'mentee', '2026-10-05');
    const circle = aCircle({ ...growing, people: [...aCircle().people, late] });
    const asked = (today: string): number[] =>
      awaitedCheckIns(circle, circumstances().schedule, today).map(({ person }) => person.participantId);
    expect(asked('2026-10-20')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(asked('2026-11-30')).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('who misses meetings that the others hold is silent; who was not in it yet is not', () => {
    const without = (metOn: string, ...ids: number[]) => ({
      ...aMeeting(metOn),
      absentId: ids[0] ?? null,
      alsoAbsent: ids.slice(1),
    });
    const meetings = [without('2026-09-05'), without('2026-09-15', 2, 7, 4), without('2026-09-25', 4, 7)];
    const late = member(7, 'mentee', '2026-09-20');
    const circle = aCircle({ ...inGrowth(), meetings, people: [...aCircle().people, late] });
    expect(aboutOf('one-side-silent', circle, '2026-09-26')).toEqual([4]);
  });
});

describe('whether they meet', () => {
  test('one of several who is paused excuses nobody; a whole side does', () => {
    const away = (...ids: number[]) => ({ away: new Set(ids) });
    const today = '2026-10-20';
    expect(aboutOf('never-met', aCircle(inGrowth()), today, away(3))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(aboutOf('never-met', aCircle(inGrowth()), today, away(1))).toBeUndefined();
    expect(aboutOf('never-met', aPanel(inGrowth()), today, away(1))).toEqual([1, 2, 3, 6]);
    expect(aboutOf('never-met', aPanel(inGrowth()), today, away(6))).toBeUndefined();
    expect(aboutOf('never-met', peers(3, inGrowth()), today, away(2))).toEqual([2, 3, 4]);
    expect(aboutOf('never-met', peers(3, inGrowth()), today, away(2, 3))).toBeUndefined();
    expect(aboutOf('phase-overdue', aCircle(), '2027-06-01', away(4))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('nobody is asked to meet, or to go on, while there is no mentor', () => {
    const circle = aCircleWithoutMentor(inGrowth());
    const kinds = needsOf(circle, circumstances(), '2027-06-01').map(({ kind }) => kind);
    expect(kinds).not.toContain('first-meeting');
    expect(kinds).not.toContain('phase');
    expect(aboutOf('never-met', circle, '2026-11-20')).toBeUndefined();
  });
});

describe('goals of several', () => {
  const growing = { ...inGrowth(), meetings: [aMeeting('2026-09-05')] };
  const ofEach = (...ids: (number | null)[]) =>
    ids.map((participantId, at) => aGoal({ id: at + 1, participantId }));

  test('each mentee wants one of their own, or the circle one', () => {
    const about = (goals: RelationshipFacts['goals'], circle = aCircle()) =>
      aboutOf('no-complete-goal', { ...circle, ...growing, goals }, '2026-09-10');
    expect(about(ofEach(2, 3))).toEqual([4, 5, 6]);
    expect(about(ofEach(2, 3, 4, 5, 6))).toBeUndefined();
    expect(about(ofEach(null))).toBeUndefined();
    expect(about(ofEach(2), peers(3))).toEqual([3, 4]);
    expect(about(ofEach(2), peers(2))).toEqual([3]);
    expect(about(ofEach(6), aPanel())).toBeUndefined();
  });

  test('who joined has time for theirs', () => {
    const late = member(7, 'mentee', '2026-09-20');
    const circle = aCircle({ ...growing, people: [...aCircle().people, late], goals: ofEach(2, 3, 4, 5, 6) });
    expect(aboutOf('no-complete-goal', circle, '2026-10-19')).toBeUndefined();
    expect(aboutOf('no-complete-goal', circle, '2026-10-20')).toEqual([7]);
  });
});
