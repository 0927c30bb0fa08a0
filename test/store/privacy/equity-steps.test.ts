import { expect, test } from '@jest/globals';
import { equitySteps } from '../../../src/store/privacy/equity-steps.ts';
import { ParticipantWriter } from '../../../src/store/people/participant-writer.ts';
import { aProgramme, fieldsOf, type Made, on } from '../../support/programme.ts';

/** Enrols so many people in one command. */
function enrol(made: Made, count: number): Made {
  const { store } = made;
  store.write('import participants', () => {
    const writer = new ParticipantWriter(store);
    const before = store.lastChange;
    for (let at = 0; at < count; at++)
      writer.insert(fieldsOf({ name: `P${before} ${at}`, email: `p${before}.${at}@x.org` }), null);
  });
  return made;
}

const daysOf = ({ store }: Made): string[] => store.read(() => equitySteps(store)).map(({ day }) => day);

test('figures may be looked at again where people have grown by five and by a fifth, the very day, and after a quarter', () => {
  const made = enrol(aProgramme().on('2026-12-01').create(), 30);
  expect(daysOf(made)).toEqual(['2026-12-01']);
  const more = enrol(on('2026-12-02', made), 5);
  expect(daysOf(more)).toEqual(['2026-12-01']);
  const fifth = enrol(on('2026-12-03', more), 1);
  expect(daysOf(fifth)).toEqual(['2026-12-01', '2026-12-03']);
  expect(daysOf(on('2026-12-31', fifth))).toEqual(['2026-12-01', '2026-12-03']);
  expect(daysOf(on('2027-01-01', fifth))).toEqual(['2026-12-01', '2026-12-31']);
});

test('what was recorded for days before the programme was begun is looked at from the day on which it was', () => {
  const made = enrol(on('2026-08-01', aProgramme().create()), 30);
  expect(daysOf(on('2027-04-01', enrol(on('2027-02-01', made), 5)))).toEqual(['2026-12-31', '2027-03-31']);
});
