import { expect, test } from '@jest/globals';
import { readPeers } from '../../../src/application/match/groups/read-peers.ts';
import { loadParticipants } from '../../../src/store/people/participants.ts';
import { addMember, removeMember } from '../../../src/store/relationships/membership.ts';
import { loadRelationships } from '../../../src/store/relationships/relationships.ts';
import { withGroup } from '../../support/groups.ts';
import { aProgramme, TODAY } from '../../support/programme.ts';

test('a peer who left a trio waits as a mentee would, and was no peer of those who joined later', () => {
  const programme = aProgramme({ requiredFields: [] }).withRound();
  const [ann, ben, cat, dan] = ['Ann', 'Ben', 'Cat', 'Dan'];
  for (const name of [ann, ben, cat, dan])
    programme.withMentee({ name, isMentee: false, isPeer: true, ref: name });
  withGroup(programme, 'peer', [], [ann, ben, cat]);
  programme.with('relationship leave and join', ({ store }) => {
    const idOf = new Map(loadParticipants(store).map(({ name, id }) => [name, id]));
    const gone = { on: TODAY, reason: 'no-time', notes: null } as const;
    removeMember(store, 1, idOf.get(ann)!, gone);
    const joined = { waitBefore: 0, joinedOn: '2026-12-01', override: null };
    addMember(store, 1, { participantId: idOf.get(dan)!, role: 'peer', ...joined }, 'peer');
  });
  const { store } = programme.create();
  const everyone = loadParticipants(store).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const found = readPeers(store, everyone, loadRelationships(store), undefined, []);
  expect(found.peers.map(({ participant, wait }) => [participant.name, wait])).toEqual([[ann, 1]]);
  expect(found.absences.map(({ reason }) => reason)).toEqual(Array(3).fill('has-peer'));
  const nameOf = new Map(everyone.map(({ key, name }) => [key, name]));
  expect(found.peersBefore.map(({ keys }) => keys.map((key) => nameOf.get(key)).join(' '))).toEqual([
    'Ann Ben',
    'Ann Cat',
    'Ben Cat',
    'Ben Dan',
    'Cat Dan',
  ]);
});
