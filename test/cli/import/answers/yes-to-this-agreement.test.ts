/** A yes counts for the agreement that its form showed, and for none that the pair got since, whatever else happened in between. */
import { expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { loadDueForms } from '../../../../src/application/forms/asked-forms.ts';
import type { Store } from '../../../../src/store/store.ts';
import type { Made } from '../../../support/programme.ts';
import { ADA, anAnswer, aPairMade, DAY, GRACE, inPhase, mentor } from './answering.ts';
import { factsOf, NEXT_DAY, told } from './confirming.ts';

const UNSEEN = [
  'Ada Lovelace accepts, but not the agreement as it stands, which they had not seen; they are asked again: mentor form due',
];

async function agreed(made: Made, boundaries: string): Promise<void> {
  const whole = {
    '--mentor-expectations': 'Listen',
    '--mentee-expectations': 'Prepare',
    '--responsibilities': 'Ada plans',
    '--rhythm-days': '14',
    '--channel': 'video',
    '--confidentiality': 'All of it',
    '--boundaries': boundaries,
  };
  const set = await mentor(made, 'agreement', 'set', 'R1', ...Object.entries(whole).flat());
  expect(set).toMatchObject({ exit: 0 });
}

function yes(made: Made, day = DAY): string {
  return anAnswer(made, 'agreement', ADA, { accepts: 'yes' }, { day });
}

function dueOf({ store }: Made): string[] {
  const today = Object.create(store, { today: { value: DAY } }) as Store;
  return loadDueForms(today, ['agreement']).due.map(
    ({ participantId, day, since }) => `P${participantId} ${day} since ${since}`,
  );
}

test('an agreement that is worded anew on the day of a form is asked about again', async () => {
  const made = inPhase(aPairMade(), 'negotiation');
  await agreed(made, 'No line management');
  expect(dueOf(made)).toEqual([`P${GRACE} ${DAY} since ${DAY}`, `P${ADA} ${DAY} since ${DAY}`]);
  const toTheFirst = yes(made);
  await agreed(made, 'No politics');
  expect(await told(made, 'yes', toTheFirst)).toEqual(UNSEEN);
  expect(factsOf(made).agreement).toMatchObject({ version: 2, draftedOn: DAY, acceptances: [] });
  expect(dueOf(made)).toContain(`P${ADA} ${NEXT_DAY} since ${DAY}`);
  expect(await told(made, 'again', yes(made, NEXT_DAY))).toEqual([]);
  expect(factsOf(made).agreement).toMatchObject({
    acceptances: [{ participantId: ADA, acceptedOn: DAY }],
  });
});

test('nor does a yes count for an agreement that came after another was undone', async () => {
  const made = inPhase(aPairMade(), 'negotiation');
  await agreed(made, 'No line management');
  const toTheFirst = yes(made);
  await mentor(made, 'undo', '--yes');
  await agreed(made, 'No politics');
  expect(await told(made, 'yes', toTheFirst)).toEqual(UNSEEN);
  expect(factsOf(made).agreement).toMatchObject({ version: 1, draftedOn: DAY, acceptances: [] });
});

test('nor for one that came after a restore', async () => {
  const made = inPhase(aPairMade(), 'negotiation');
  await mentor(made, 'backup');
  await agreed(made, 'No line management');
  const toTheFirst = yes(made);
  const backup = readdirSync(made.folder).find((name) => name.includes('.backup-')) ?? '';
  const restored = await mentor(made, 'restore', backup, '--confirm', 'Heads Together');
  expect(restored).toMatchObject({ exit: 0 });
  expect(factsOf(made).agreement).toBeNull();
  await agreed(made, 'No politics');
  expect(await told(made, 'yes', toTheFirst)).toEqual(UNSEEN);
  expect(factsOf(made).agreement).toMatchObject({ version: 1, draftedOn: DAY, acceptances: [] });
});

test('nor for one whose form was made after another of the same day was answered', async () => {
  const made = inPhase(aPairMade(), 'negotiation');
  await agreed(made, 'No line management');
  await told(made, 'no', anAnswer(made, 'agreement', ADA, { accepts: 'no' }));
  const askedAgain = yes(made, NEXT_DAY);
  await agreed(made, 'No politics');
  expect(await told(made, 'yes', askedAgain)).toEqual(UNSEEN);
});
