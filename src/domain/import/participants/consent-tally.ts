/** What a file says of consent, counted by people, and whom it leaves without. */
import { type ConsentOutcome, type ConsentSaid, consentAfter } from '../../privacy/consent.ts';
import type { Participant } from '../../people/participant.ts';
import type { ConsentOptions } from './consent-reader.ts';

interface NamedRow {
  /** The line that says it. */
  readonly line: number;
  readonly name: string;
}

/** Somebody who is enrolled, of whom the file and what is on file say different things. */
export interface ConsentAtOdds extends NamedRow {
  readonly participantId: number;
  /** The day of what is on file. */
  readonly onFile: string;
  /** The day of what the file says; null where nothing tells it. */
  readonly said: string | null;
}

export interface ConsentsOfFile {
  /** The day of `--consent-on` where no column says who consented, and everybody does; else null. */
  readonly ofAllOn: string | null;
  /** How many people consent by what the file, or `--consent-on`, says. */
  readonly yes: number;
  /** Those who said no. */
  readonly no: readonly NamedRow[];
  /** Those of whom the file says nothing, and who have no consent on file. */
  readonly blank: readonly NamedRow[];
  /** Consent on file that a "No" takes back. */
  readonly takenBack: readonly ConsentAtOdds[];
  /** Consent that was taken back, and stays so: no later yes is in the file. */
  readonly staysBack: readonly ConsentAtOdds[];
  /** Consent on file that is newer than the "No" of the file, and stays. */
  readonly olderNo: readonly ConsentAtOdds[];
}

/** Counts one person after the other. */
export class ConsentTally {
  readonly #options: ConsentOptions;
  readonly #hasColumn: boolean;
  readonly #no: NamedRow[] = [];
  readonly #blank: NamedRow[] = [];
  readonly #atOdds: Record<Exclude<ConsentOutcome, 'taken'>, ConsentAtOdds[]> = {
    'taken-back': [],
    'stays-back': [],
    'older-no': [],
  };
  #yes = 0;

  constructor(options: ConsentOptions) {
    this.#options = options;
    this.#hasColumn = options.columns.some(({ field }) => field === 'consent_on');
  }

  /** @param before Null for somebody new. */
  add(row: NamedRow, before: Participant | null, said: ConsentSaid | null): void {
    if (!this.#hasColumn && this.#options.consentOn === undefined) return;
    const { outcome, consentOn } = consentAfter(before ?? NEW, said, this.#options.today);
    if (said === null || said.answer === 'cleared') {
      if (consentOn === null) this.#blank.push(row);
      return;
    }
    if (said.answer === 'no') this.#no.push(row);
    else if (outcome !== 'stays-back') this.#yes++;
    if (outcome === 'taken' || before === null) return;
    const onFile = before.consentOn ?? before.consentWithdrawnOn ?? '';
    this.#atOdds[outcome].push({ ...row, participantId: before.id, onFile, said: said.on });
  }

  /** Null where neither the file nor an option speaks of consent. */
  get result(): ConsentsOfFile | null {
    const { consentOn } = this.#options;
    if (!this.#hasColumn && consentOn === undefined) return null;
    return {
      ofAllOn: this.#hasColumn ? null : (consentOn ?? null),
      yes: this.#yes,
      no: this.#no,
      blank: this.#blank,
      takenBack: this.#atOdds['taken-back'],
      staysBack: this.#atOdds['stays-back'],
      olderNo: this.#atOdds['older-no'],
    };
  }
}

const NEW = { consentOn: null, consentWithdrawnOn: null };
