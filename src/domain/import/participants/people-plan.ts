/** The plan of an import of participants, as a type, and what is needed to make one. */
import type { BlankWords } from './blank-words.ts';
import type { Duplicate } from '../../people/duplicates.ts';
import type { NearOrganisations } from '../../people/near-organisations.ts';
import type { ImportPlan } from '../plan-import.ts';
import type { ConsentsOfFile } from './consent-tally.ts';
import type { FileFacts } from './facts.ts';
import type { MergedRows } from './merging/merged-rows.ts';
import type { NearInFile } from './near-in-file.ts';
import type { OnlyKnownTold } from './only-known.ts';
import type { Overwritten } from './overwritten.ts';
import type { Enrolled, PlannedPerson } from './people-of-file.ts';
import type { Normalised, ReadingOptions } from './reader.ts';
import type { OpenInFile } from './references-of-file.ts';
import type { RepeatedName } from './repeated-names.ts';

export interface PeopleOptions extends ReadingOptions {
  /** Returns a short fixed digest of a text. */
  readonly digest: (text: string) => string;
  /** The places of a mentor of whom nobody has said how many. */
  readonly defaultCapacity: number;
  /** Whether nobody is enrolled, and people who are enrolled keep their names. */
  readonly onlyKnown?: boolean;
  /** Whether several rows of a person are joined into one. */
  readonly mergeRows?: boolean;
  /** Every name of an organisation in use → how many people have it. */
  readonly organisations?: ReadonlyMap<string, number>;
}

/** The parts of a plan that only participants have. */
export interface PeopleTold {
  /** The people who were already enrolled. */
  readonly enrolled: Enrolled;
  /** Rows for people who were erased where the file comes from: there is nobody to enrol. */
  readonly erased: number;
  /** New people who are paused or have withdrawn where the file comes from. They are enrolled as active. */
  readonly away: readonly { readonly line: number; readonly name: string }[];
  /** Topics that the programme lacks, in the order of their first mention. */
  readonly newTopics: readonly string[];
  /** Topics of rejected rows that the programme does not have either. */
  readonly topicsOfRejected: readonly string[];
  /** Organisations that may be one but stay two. */
  readonly nearOrganisations: readonly NearOrganisations[];
  /** Values that were corrected without asking. */
  readonly normalised: {
    readonly count: number;
    /** Field → how many of its values. */
    readonly counts: ReadonlyMap<string, number>;
    /** The first ones, and at least one of each field. */
    readonly examples: readonly Normalised[];
  };
  /** Words that were read as a blank cell, column by column. */
  readonly blankWords: readonly BlankWords[];
  /** What the file says about consent; null where it says nothing. */
  readonly consents: ConsentsOfFile | null;
  /** Values that a newer row of the same person replaced, by line. */
  readonly overwritten: readonly Overwritten[];
  /** Names that several people of the file have, of whom some have no address. */
  readonly repeated: readonly RepeatedName[];
  readonly facts: FileFacts;
  /** What `--only-known` passed over; null where it was not said. */
  readonly onlyKnown: OnlyKnownTold | null;
  /** People whose rows were joined into one; empty where that was not said. */
  readonly merged: readonly MergedRows[];
  /** People who may be one but stay two. */
  readonly duplicates: readonly Duplicate[];
  /** Pairs who may be one person and whom nobody was asked about before, by line. */
  readonly near: readonly NearInFile[];
  /** References for which it is not certain who is meant, by line. */
  readonly openReferences: readonly OpenInFile[];
}

export type PeoplePlan = ImportPlan<PlannedPerson, PeopleTold>;
