/** Counts, by person, what a file says about consent, and lists whom it leaves without. */
import { type ConsentOutcome, type ConsentSaid, consentAfter } from '../../privacy/consent.ts';
import type { Participant } from '../../people/participant.ts';
import type { ConsentOptions } from './consent-reader.ts';

interface NamedRow {
  /** The line that says so. */
  readonly line: number;
  readonly name: string;
}

/** An enrolled person for whom the file contradicts the consent on file. */
export interface ConsentAtOdds extends NamedRow {
  readonly participantId: number;
  /** The day of the consent or refusal on file. */
  readonly onFile: string;
  /** The day of what the file says; null where it has none. */
  readonly said: string | null;
}

export interface ConsentsOfFile {
  /** The day of `--consent-on` where no column says who consented and it applies to everybody; otherwise null. */
  readonly ofAllOn: string | null;
  /** How many people consent, according to the file or `--consent-on`. */
  readonly yes: number;
  /** People who refused. */
  readonly no: readonly NamedRow[];
  /** People of whom the file says nothing and who have no consent on file. */
  readonly blank: readonly NamedRow[];
  /** Consents on file that a "No" takes back. */
  readonly takenBack: readonly ConsentAtOdds[];
  /** Consents that were taken back and stay so, because the file has no later yes. */
  readonly staysBack: readonly ConsentAtOdds[];
  /** Consents on file that stay, because they are newer than the file's "No". */
  readonly olderNo: readonly ConsentAtOdds[];
}

/** Counts people one by one. */
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

  /** @param before Null for a new person. */
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
