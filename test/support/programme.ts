/**
 * Programmes in real data files, in a few words: every part is written by the store's own functions, on a
 * fixed clock, in a folder that is gone when the test file is done.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { addMonths } from '../../src/domain/time/dates.ts';
import { NOBODY } from '../../src/domain/people/draft.ts';
import type { ParticipantFields } from '../../src/domain/people/participant.ts';
import type { PresetName } from '../../src/domain/preset.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { readPreset } from '../../src/io/program-files.ts';
import { createStore, openStore } from '../../src/store/file/open.ts';
import { onlyOne, participantsCalled } from '../../src/store/people/participants.ts';
import { ParticipantWriter } from '../../src/store/people/participant-writer.ts';
import { insertProgramme } from '../../src/store/programme.ts';
import { insertRelationship, type NewRelationship } from '../../src/store/relationships/relationships.ts';
import { insertRound } from '../../src/store/matching/rounds.ts';
import type { Store, Writer } from '../../src/store/store.ts';

export const TODAY = '2026-11-22';
export const NOW = '2026-11-22T09:30:00.000Z';

const folders: string[] = [];

/** Returns a new folder, removed after the tests of the file. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-test-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders.splice(0)) {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  }
});

export function aWriter(today = TODAY): Writer {
  return { actor: 'tester', now: () => new Date(NOW), today };
}

function idCalled(store: Store, name: string): number {
  const only = onlyOne(participantsCalled(store, name), name, 'participants');
  if (only === undefined) throw new Error(`nobody is called ${name}`);
  return only.id;
}

/** What a person says, where a test does not care: a name, a role. */
export function fieldsOf(fields: Partial<ParticipantFields> & { readonly name: string }): ParticipantFields {
  return { ...NOBODY, isMentor: false, isMentee: true, ...fields };
}

export interface Made {
  readonly store: Store;
  readonly file: string;
  readonly folder: string;
}

/** Opens the file again on another date, as the next command would. */
export function on(date: string, { store, file, folder }: Made): Made {
  store.close();
  return { store: openStore(file, aWriter(date)), file, folder };
}

type Said = Partial<ParticipantFields>;
type Step = (made: Made) => Made;

class ProgrammeFixture {
  readonly #programme: Partial<Programme>;
  readonly #preset: PresetName;
  readonly #steps: Step[] = [];
  #people = 0;

  constructor(programme: Partial<Programme>, preset: PresetName) {
    this.#programme = programme;
    this.#preset = preset;
  }

  /** A mentor with consent and an address made from the name. */
  withMentor(said: Said = {}): this {
    return this.#withPerson('Mentor', { isMentor: true, isMentee: false, ...said });
  }

  /** A mentee with consent and an address made from the name. */
  withMentee(said: Said = {}): this {
    return this.#withPerson('Mentee', { isMentor: false, isMentee: true, ...said });
  }

  /** One round, open, of a year. */
  withRound(name = 'Round 1', startsOn = TODAY): this {
    return this.with('round open', ({ store }) =>
      insertRound(store, { name, startsOn, endsOn: addMonths(startsOn, 12), openedOn: startsOn }),
    );
  }

  /** A pair, named as people name them, in preparation from today for twelve months. */
  withRelationship(mentor: string, mentee: string, more: Partial<NewRelationship> = {}): this {
    return this.with('relationship pair', ({ store }) =>
      insertRelationship(store, {
        ...aPair(idCalled(store, mentor), idCalled(store, mentee), store.today),
        ...more,
      }),
    );
  }

  /** Anything else, in a write of its own. */
  with(command: string, apply: (made: Made) => unknown): this {
    this.#steps.push((made) => {
      made.store.write(command, () => apply(made));
      return made;
    });
    return this;
  }

  /** The date from here on. */
  on(date: string): this {
    this.#steps.push((made) => on(date, made));
    return this;
  }

  /** Makes the data file and returns its open store. */
  create(): Made {
    const folder = aFolder();
    const file = join(folder, 'mentor.db');
    const preset = readPreset(this.#preset);
    const programme: Programme = {
      name: 'Heads Together',
      preset: preset.name,
      timezone: 'Europe/London',
      startsOn: TODAY,
      endsOn: null,
      dateOrder: null,
      contact: null,
      hasGoalsConfirmed: false,
      defaultCapacity: preset.default_capacity,
      requiredFields: preset.required_fields,
      levels: preset.levels,
      ...this.#programme,
    };
    const store = createStore(file, aWriter(), (fresh) =>
      fresh.write('init', () => insertProgramme(fresh, programme, preset)),
    );
    return this.#steps.reduce<Made>((made, step) => step(made), { store, file, folder });
  }

  #withPerson(role: string, said: Said): this {
    this.#people++;
    const name = said.name ?? `${role} ${this.#people}`;
    const fields = fieldsOf({
      email: `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@example.org`,
      consentOn: '2026-01-01',
      ...said,
      name,
    });
    return this.with('enrol', ({ store }) => new ParticipantWriter(store).insert(fields, null));
  }
}

/**
 * A programme to be filled and then made.
 *
 * @example aProgramme().withMentor({ name: 'Ada' }).withMentee({ name: 'Ben' }).withRelationship('Ada', 'Ben').create()
 */
export function aProgramme(
  programme: Partial<Programme> = {},
  preset: PresetName = 'general',
): ProgrammeFixture {
  return new ProgrammeFixture(programme, preset);
}

/** A one-to-one relationship of a year, in preparation, for `insertRelationship`. */
export function aPair(mentorId: number, menteeId: number, startedOn = TODAY): NewRelationship {
  return {
    format: 'one-to-one',
    roundId: null,
    proposalId: null,
    previousId: null,
    score: null,
    phase: 'preparation',
    startedOn,
    plannedEndOn: addMonths(startedOn, 12),
    people: [
      { participantId: mentorId, role: 'mentor', waitBefore: 0 },
      { participantId: menteeId, role: 'mentee', waitBefore: 0 },
    ],
  };
}
