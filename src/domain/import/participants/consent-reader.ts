/** Reads what rows say about consent: a day, yes, no, or nothing. */
import { answerOf, type ConsentSaid } from '../../privacy/consent.ts';
import { consentIn } from '../../privacy/consent-words.ts';
import { type FieldProblem, unreadWords, type Vocabulary, wrong } from '../../people/fields/field-entry.ts';
import { meantBy } from '../../people/fields/meanings.ts';
import type { MappedColumn } from '../header-mapping.ts';
import { consentDay, stillToCome } from '../../privacy/consent-day.ts';
import { ambiguousDate } from '../../time/written-dates.ts';
import { isBlank } from '../../words/invisible-characters.ts';
import { isNoAnswer } from '../../words/answer.ts';
import { owned, quote } from '../../words/text.ts';
import { readMoment } from '../../time/submitted-at.ts';
import type { ImportProblem } from '../row.ts';

/** Up to this many different texts are cached, so that each is read once. */
const MOST_KEPT = 5000;

const CLEARED: ConsentSaid = { answer: 'cleared' };

/** What a row says, or its problem. */
type Answer = ConsentSaid | { readonly problem: FieldProblem };

export interface ConsentOptions {
  readonly columns: readonly MappedColumn[];
  readonly vocabulary: Vocabulary;
  /** `--consent-on`: for every row that says yes. Where the file has no column for consent, for every row. */
  readonly consentOn: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** `--clear-blank`: a blank cell erases the earlier value. */
  readonly clearBlank: boolean;
  /** `--timezone`: the zone of the form's clock. */
  readonly timezone?: string | undefined;
}

/** Reads consent row by row. */
export class ConsentReader {
  readonly #options: ConsentOptions;
  readonly #index: number;
  readonly #header: string;
  readonly #withdrawnIndex: number;
  /** What every row says, where there is no column. */
  readonly #ofAll: ConsentSaid | null;
  /** The same few answers recur, so each is read once and cached. */
  readonly #words = new Map<string, 'yes' | 'no' | undefined>();
  readonly #answers = new Map<string, ConsentSaid>();

  constructor(options: ConsentOptions) {
    this.#options = options;
    const { columns, consentOn } = options;
    this.#index = columns.findIndex(({ field }) => field === 'consent_on');
    this.#header = columns[this.#index]?.header ?? '';
    this.#withdrawnIndex = columns.findIndex(({ field }) => field === 'consent_withdrawn_on');
    this.#ofAll =
      consentOn === undefined || this.#index >= 0 ? null : { answer: 'yes', on: consentOn, ownDay: null };
  }

  /** @param submitted When the form was sent, as the row has it. */
  read(
    line: number,
    cells: readonly string[],
    submitted: string,
    problems: ImportProblem[],
  ): ConsentSaid | null {
    const withdrawn = this.#withdrawn(line, cells, problems);
    if (this.#index < 0) return withdrawn ?? this.#ofAll;
    const text = meantBy(
      (cells[this.#index] ?? '').trim(),
      this.#options.vocabulary.means?.get('consent_on'),
    );
    if (isBlank(text) || (this.#word(text) === undefined && isNoAnswer(text)))
      return withdrawn ?? (this.#options.clearBlank ? CLEARED : null);
    const answer = this.#answer(text, submitted);
    if (!('problem' in answer)) return this.#sole(answerOf([withdrawn, answer]) ?? answer);
    problems.push({ line, column: this.#header, field: 'consent_on', ...answer.problem });
    return null;
  }

  /** Reads the separate column for the day on which a person refused consent or took it back. */
  #withdrawn(line: number, cells: readonly string[], problems: ImportProblem[]): ConsentSaid | null {
    const text = (cells[this.#withdrawnIndex] ?? '').trim();
    if (isBlank(text)) return null;
    const { columns, vocabulary, today } = this.#options;
    const on = consentDay(text, vocabulary.dateFormat, today);
    if (typeof on === 'string') return this.#sole({ answer: 'no', on, ownDay: on });
    problems.push({ line, column: columns[this.#withdrawnIndex]?.header ?? null, ...on.problem });
    return null;
  }

  #answer(text: string, submitted: string): Answer {
    const word = this.#word(text);
    if (word === undefined) return this.#dated(text);
    const { consentOn, today, vocabulary } = this.#options;
    const read = readMoment(submitted, vocabulary.dateFormat);
    const option = consentOn ?? null;
    if (read === 'ambiguous' && (word === 'no' || option === null))
      return {
        problem: ambiguousDate(
          `the day of ${quote(text)} is that of the form, and ${quote(submitted)} could be two dates`,
        ),
      };
    const ownDay = read === undefined || read === 'ambiguous' ? null : read.date;
    if (word === 'no') {
      // Both are days of the answer. The later one also takes back whatever this form was imported as earlier.
      const on = ownDay === null || (option !== null && option > ownDay) ? option : ownDay;
      return { answer: 'no', on: on !== null && on > today ? today : on, ownDay };
    }
    const on = option ?? ownDay;
    if (on === null)
      return wrong(
        'no-day',
        `${quote(text)} is consent, and nothing tells the day`,
        submitted === ''
          ? '--consent-on DATE is the day for all who said yes; those who said no, or nothing, get none'
          : `${quote(submitted)} is not read as a time; --consent-on DATE is the day for all who said yes`,
      );
    return on > today ? stillToCome(on, today) : { answer: 'yes', on, ownDay };
  }

  #word(text: string): 'yes' | 'no' | undefined {
    if (this.#words.has(text)) return this.#words.get(text);
    const word = consentIn(text);
    if (this.#words.size < MOST_KEPT) this.#words.set(owned(text), word);
    return word;
  }

  #dated(text: string): Answer {
    const { vocabulary, today } = this.#options;
    const read = consentDay(text, vocabulary.dateFormat, today);
    if (typeof read === 'string') return { answer: 'yes', on: read, ownDay: read };
    if (read.problem.rule !== 'not-a-date') return read;
    return wrong(
      'not-consent',
      `${quote(text)} is neither a date, a yes nor a no`,
      'write the day of their consent as YYYY-MM-DD, or yes, no, or nothing',
      [unreadWords(text)],
    );
  }

  #sole(said: ConsentSaid): ConsentSaid {
    const key = said.answer === 'cleared' ? '' : `${said.answer} ${said.on} ${said.ownDay}`;
    const kept = this.#answers.get(key);
    if (kept !== undefined) return kept;
    this.#answers.set(key, said);
    return said;
  }
}
