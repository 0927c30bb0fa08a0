import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { NOBODY } from '../../../src/domain/people/draft.ts';
import type { ParticipantFields } from '../../../src/domain/people/participant.ts';
import { CHANNELS, FORMATS } from '../../../src/domain/people/fields/choices.ts';
import { folded } from '../../../src/domain/words/text.ts';
import type { Failure } from '../../../src/errors.ts';
import {
  findParticipant,
  onlyOne,
  participantsCalled,
  loadParticipants,
  loadParticipantsById,
} from '../../../src/store/people/participants.ts';
import { ParticipantWriter, withdrawParticipant } from '../../../src/store/people/participant-writer.ts';
import { aProgramme, fieldsOf, type Made, TODAY } from '../../support/programme.ts';

const enrol = (
  { store }: Made,
  fields: Partial<ParticipantFields> & { name: string },
  rowHash: string | null = null,
): number => store.write('enrol', () => new ParticipantWriter(store).insert(fieldsOf(fields), rowHash));

function failure(run: () => unknown): Failure {
  try {
    run();
  } catch (error) {
    expect(error).toMatchObject({ name: 'Failure', kind: 'refused', hint: expect.stringMatching(/\S/) });
    return error as Failure;
  }
  throw new Error('it did not fail');
}

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 });
// Topics keep the spelling in which the programme first heard of them.
const topics = fc.uniqueArray(fc.constantFrom('Time', 'Budgets', 'Coaching', 'a, b', '"quoted"', 'ZÄHLEN'), {
  maxLength: 4,
});
const list = fc.array(words, { maxLength: 3 });
// Nobody who is enrolled: who is would be kept as the person, and shown by today's ref.
const unknownPerson = words.map((word) => `nobody called ${word}`);
const unknownPeople = fc.array(unknownPerson, { maxLength: 3 });
const day = fc.constantFrom('2026-01-01', '2024-02-29', '1900-01-01', '2199-12-31');

const anyone: fc.Arbitrary<ParticipantFields> = fc
  .record({
    ref: maybe(words),
    name: words,
    email: maybe(words),
    roles: fc.constantFrom(
      [true, false],
      [false, true],
      [true, true],
      [false, false, true],
      [true, false, true],
    ),
    organisation: maybe(words),
    department: maybe(words),
    manager: maybe(unknownPerson),
    jobTitle: maybe(words),
    level: maybe(fc.constantFrom('Junior', 'Senior')),
    yearsExperience: maybe(fc.integer({ min: 0, max: 80_000 }).map((thousandths) => thousandths / 1000)),
    sector: maybe(words),
    country: maybe(fc.constant('GB')),
    region: maybe(words),
    timezone: maybe(fc.constant('Europe/Kyiv')),
    languages: list,
    availability: maybe(words),
    channels: fc.subarray([...CHANNELS]),
    expertise: topics,
    goals: topics,
    challenges: topics,
    about: maybe(words),
    motivation: maybe(words),
    capacity: maybe(fc.integer({ min: 0, max: 999 })),
    hoursPerMonth: maybe(fc.integer({ min: 0, max: 744_000 }).map((thousandths) => thousandths / 1000)),
    workedIn: list,
    formats: fc.subarray([...FORMATS]),
    prefers: unknownPeople,
    avoids: unknownPeople,
    consentOn: maybe(day),
    consentWithdrawnOn: maybe(day),
    consentNotice: maybe(words),
  })
  .map(({ roles: [isMentor = false, isMentee = false, isPeer = false], ...fields }) => ({
    ...fields,
    isMentor,
    isMentee,
    isPeer,
    custom: {},
  }));

describe('what is kept of a participant', () => {
  const made = aProgramme({ levels: ['Junior', 'Senior'] }).create();
  const { store } = made;

  test('every field is in the arbitrary ones', () => {
    const [sample] = fc.sample(anyone, 1);
    expect(Object.keys(sample ?? {}).sort()).toEqual(Object.keys(NOBODY).sort());
  });

  test('is what was said, after enrolling and after any edit', () => {
    fc.assert(
      fc.property(anyone, anyone, (first, second) => {
        let loaded: unknown[] = [];
        // Rolled back each time, so that refs and e-mails are free again.
        expect(() =>
          store.write('test', () => {
            const writer = new ParticipantWriter(store);
            const id = writer.insert(first, null);
            const [inserted] = loadParticipantsById(store, [id]);
            writer.update(id, second);
            const [updated] = loadParticipantsById(store, [id]);
            loaded = [inserted, updated];
            throw new Error('roll back');
          }),
        ).toThrow('roll back');
        expect(loaded).toMatchObject([first, second]);
        expect(loaded).toMatchObject([
          { status: 'active', pausedUntil: null, enrolledOn: TODAY, withdrawnOn: null },
          { status: 'active' },
        ]);
      }),
      { numRuns: 150 },
    );
    expect(loadParticipants(store)).toEqual([]);
  });
});

describe('a key', () => {
  test('is the ref, else the e-mail, else the row, else the number', () => {
    const made = aProgramme().create();
    enrol(made, { name: 'Ada', ref: 'S1', email: 'ada@example.org' });
    enrol(made, { name: 'Ben', email: 'ben@example.org' });
    enrol(made, { name: 'Cy' }, 'abc#1');
    enrol(made, { name: 'Di' });
    enrol(made, { name: 'Di' });
    const keys = (): string[] => loadParticipants(made.store).map(({ key }) => key);
    expect(keys()).toEqual([
      'ref:S1',
      'email:ben@example.org',
      'row:abc#1',
      'row:by-hand#4',
      'row:by-hand#5',
    ]);
    made.store.write('edit', () => {
      const writer = new ParticipantWriter(made.store);
      writer.update(3, fieldsOf({ name: 'Cy', email: 'cy@example.org' }));
      writer.update(1, fieldsOf({ name: 'Ada' }));
    });
    expect(keys()[2]).toBe('email:cy@example.org');
    expect(keys()[0]).toBe('row:by-hand#1');
  });

  test('is nobody else’s: a ref or an e-mail that is taken is refused, and nothing is written', () => {
    const made = aProgramme().create();
    enrol(made, { name: 'Ada', ref: 'S1', email: 'ada@example.org' });
    expect(failure(() => enrol(made, { name: 'Ben', ref: 'S1' })).message).toMatch(/has this ref or e-mail/);
    expect(failure(() => enrol(made, { name: 'Ben', email: 'ada@example.org' })).message).toMatch(/e-mail/);
    enrol(made, { name: 'Ben' });
    expect(() =>
      made.store.write('edit', () =>
        new ParticipantWriter(made.store).update(2, fieldsOf({ name: 'Ben', email: 'ada@example.org' })),
      ),
    ).toThrow(/e-mail/);
    expect(loadParticipants(made.store).map(({ name, email }) => [name, email])).toEqual([
      ['Ada', 'ada@example.org'],
      ['Ben', null],
    ]);
  });
});

test('topics are one whatever their case, and an alias stands for its topic', () => {
  const made = aProgramme({}, 'school').create();
  const [first] = made.store.db
    .prepare<[], { name: string; alias: string }>(
      'SELECT name, alias FROM topic_aliases JOIN topics ON topics.id = topic_id ORDER BY topic_aliases.id LIMIT 1',
    )
    .all();
  if (first === undefined) throw new Error('the preset school has aliases');
  const count = (): unknown => made.store.db.prepare('SELECT count(*) FROM topics').pluck().get();
  const before = Number(count());
  enrol(made, { name: 'Ada', goals: [first.alias.toUpperCase(), 'Juggling'] });
  enrol(made, { name: 'Ben', expertise: ['JUGGLING'], goals: [folded(first.name)] });
  expect(count()).toBe(before + 1);
  expect(loadParticipants(made.store)).toMatchObject([
    { goals: [first.name, 'Juggling'] },
    { expertise: ['Juggling'], goals: [first.name] },
  ]);
});

describe('a participant is found', () => {
  const made = aProgramme()
    .withMentor({ name: 'Ada Lovelace', ref: 'S-1', email: 'ada@example.org' })
    .withMentee({ name: 'Ben Okri', ref: 'P1', email: 'ben@example.org' })
    .withMentee({ name: 'Zoë', email: 'zoe.1@example.org' })
    .withMentee({ name: 'ZOË', email: 'zoe.2@example.org' })
    .create();

  test.each([
    ['P2', 'Ben Okri'],
    [' p3 ', 'Zoë'],
    ['ADA@example.org', 'Ada Lovelace'],
    ['S-1', 'Ada Lovelace'],
    ['ada  LOVELACE', 'Ada Lovelace'],
    // Ben's ref reads like Ada's id; the id is meant.
    ['P1', 'Ada Lovelace'],
  ])('by %j: %s', (given, name) => {
    expect(participantsCalled(made.store, given).map((found) => found.name)).toEqual([name]);
  });

  test('not where several have the name, or nobody is meant', () => {
    const zoe = participantsCalled(made.store, 'zoë');
    expect(failure(() => onlyOne(zoe, 'zoë', 'participants')).message).toBe(
      '2 participants are called "zoë": P3, P4.',
    );
    for (const nobody of ['P99', 'Zo', '', 's-9', "' OR 1=1 --"])
      expect(participantsCalled(made.store, nobody)).toEqual([]);
    expect(failure(() => findParticipant(made.store, 'P99')).message).toBe('There is no participant P99.');
  });
});

test('who withdraws keeps the day', () => {
  const made = aProgramme().withMentor().create();
  made.store.write('withdraw', () => withdrawParticipant(made.store, 1, '2026-12-01'));
  expect(loadParticipants(made.store)).toMatchObject([{ status: 'withdrawn', withdrawnOn: '2026-12-01' }]);
});

test('what is loaded comes in the order of before, of which fingerprints of open proposals are made', () => {
  const made = aProgramme().withMentor().create();
  expect(loadParticipants(made.store).flatMap(Object.keys).join(' ')).toBe(
    [
      'id key status pausedUntil enrolledOn withdrawnOn ref name email',
      // The fingerprint leaves out who is a peer.
      'isMentor isMentee isPeer organisation department jobTitle level yearsExperience sector country',
      'region timezone languages availability channels about motivation capacity hoursPerMonth',
      'workedIn formats consentOn consentWithdrawnOn consentNotice expertise goals challenges prefers',
      'avoids manager undecided custom',
    ].join(' '),
  );
});
