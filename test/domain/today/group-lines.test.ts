import { expect, test } from '@jest/globals';
import { attentionOf } from '../../../src/domain/attention/attention.ts';
import { pairLine } from '../../../src/domain/today/pair-needs.ts';
import type { RelationshipFacts } from '../../../src/domain/relationship/relationship.ts';
import { aCheckIn, aGoal, aMeeting, circumstances, inGrowth } from '../relationship/facts.ts';
import { aCircle, aCircleWithoutMentor, aPanel, peers } from '../relationship/groups.ts';

const met = { ...inGrowth(), meetings: [aMeeting('2026-09-05')] };

test.each<[string, RelationshipFacts, string]>([
  [
    '2026-10-20',
    aCircle(inGrowth()),
    'Ruth Meyer’s circle (Ana Ruiz, Ben Okri, +3) has never met; begun 7 weeks ago | Ring all of them',
  ],
  [
    '2026-11-10',
    aCircleWithoutMentor({ ...met, checkIns: [aCheckIn(3, '2026-11-09', { asksHelp: true })] }),
    'Ruth Meyer’s circle (Ana Ruiz, Ben Okri, +3) has had no mentor since Mon 12 Oct;  | Find one, or end it',
  ],
  [
    '2026-10-25',
    aPanel(met),
    'Eli Roth’s panel (Ruth Meyer, Ana Ruiz, +1) last met 7 weeks ago; usual is every 4 weeks | Write to all of them',
  ],
  [
    '2026-10-20',
    peers(3, inGrowth()),
    'Ana Ruiz, Ben Okri and Cem Kaya have never met; paired 7 weeks ago | Ring all of them',
  ],
  [
    '2026-10-20',
    peers(2, inGrowth()),
    'Ana Ruiz and Ben Okri have never met; paired 7 weeks ago | Ring both',
  ],
  [
    '2026-09-10',
    aCircle({ ...met, checkIns: [aCheckIn(3, '2026-09-09', { asksHelp: true })] }),
    'Ben Okri asked for help yesterday; in Ruth Meyer’s circle | Ring Ben Okri',
  ],
  [
    '2026-09-10',
    aCircle({ ...met, goals: [4, 5, 6].map((participantId) => aGoal({ participantId })) }),
    'Ana Ruiz and Ben Okri have no complete goal; in Ruth Meyer’s circle, in growth for 9 days | Write to Ana Ruiz and Ben Okri',
  ],
  [
    '2027-06-01',
    aCircle({
      meetings: [aMeeting('2027-05-30')],
      checkIns: [1, 2, 3, 4, 5, 6].map((id) => aCheckIn(id, '2027-05-29')),
    }),
    'Ruth Meyer’s circle (Ana Ruiz, Ben Okri, +3) is still in preparation; 9 months, planned were 4 weeks | Ring all of them',
  ],
])('on %s', (today, facts, expected) => {
  const around = circumstances();
  const line = pairLine(facts, attentionOf(facts, around, today), around, today);
  expect(`${line?.reason}; ${line?.note} | ${line?.advice}`).toBe(expected);
});
