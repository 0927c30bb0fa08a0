/** Finds whose a row without a code is, by e-mail or full name, and which form they can have meant. */
import type { AskedForm } from '../../../domain/forms/asked-form.ts';
import { type BrokenRule, isCalled } from '../../../domain/forms/answer-rules.ts';
import { formCode, readFormCode, type Sign } from '../../../domain/forms/form-code.ts';
import type { FormKind } from '../../../domain/forms/form.ts';
import { answerDigest } from '../../../domain/forms/answer-digest.ts';
import type { Occasion } from '../../../domain/forms/occasion.ts';
import type { ReceivedAnswer } from '../../../domain/forms/received-answer.ts';
import type { SheetColumns } from '../../../domain/forms/sheets/sheet-columns.ts';
import { grouped } from '../../../domain/grouping.ts';
import { idOf } from '../../../domain/reference.ts';
import { folded } from '../../../domain/words/text.ts';
import { loadTakenAnswers, type TakenAnswer } from '../../../store/forms/answers.ts';
import { formSigner } from '../../../store/forms/form-secret.ts';
import { loadForImport } from '../../../store/people/participants.ts';
import type { Store } from '../../../store/store.ts';
import { askedForms } from '../../forms/asked-forms.ts';
import type { FormSet } from '../../forms/form-set.ts';
import { likeliestForm } from './answers-in-sheets.ts';
import type { AnswerRow } from './found-answers.ts';

interface Asked {
  readonly due: ReadonlyMap<number, readonly AskedForm[]>;
  readonly all: ReadonlyMap<number, readonly AskedForm[]>;
}

/** Finds codes by name. People, and what they are asked for, are loaded when they are first asked of. */
export class CodeByName {
  readonly #store: Store;
  readonly #forms: FormSet;
  readonly #asked = new Map<FormKind, Asked>();
  readonly #sign: Sign;
  /** What was taken in before, by its digest. */
  readonly #taken: ReadonlyMap<string, readonly TakenAnswer[]>;
  #people: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(store: Store, forms: FormSet) {
    this.#store = store;
    this.#forms = forms;
    this.#sign = formSigner(store);
    this.#taken = grouped(loadTakenAnswers(store), ({ digest }) => digest);
  }

  /** Returns the code of the one form that the row can be an answer to, or why there is none. */
  find(row: AnswerRow, { name, partner, email }: SheetColumns): { readonly code: string } | BrokenRule {
    const cell = (at: number | undefined): string => (at === undefined ? '' : folded(row.cells[at] ?? ''));
    const said = [cell(email), cell(name)].filter((one) => one !== '');
    const ids = new Set(said.flatMap((one) => this.#called(one)));
    const [id] = ids;
    if (id === undefined || ids.size > 1)
      return {
        rule: 'no-code',
        message:
          ids.size > 1
            ? 'the row has no code, and its e-mail or name is of several people'
            : 'the row has no code, and its e-mail or full name is nobody’s',
        hint: 'put the code of the person into the column "Code"',
      };
    const [kind] = likeliestForm(row.sheet, this.#forms);
    const { due, all } = this.#askedFor(kind);
    const isOfPartner = ({ others }: AskedForm): boolean =>
      cell(partner) === '' ||
      others.some(({ name: one }) => isCalled({ name: one, email: null }, cell(partner)));
    const asked = [due, all].map((some) => (some.get(id) ?? []).filter(isOfPartner));
    const [form, ...more] = asked.find((some) => some.length > 0) ?? [];
    if (form === undefined || more.length > 0)
      return {
        rule: 'no-code',
        message: `the row has no code, and ${idOf('P', id)} is asked for the form ${kind} ${form === undefined ? 'in no pair' : 'in several pairs'}`,
        hint: 'put the code of the form into the column "Code"',
      };
    return { code: form.code };
  }

  /**
   * Returns an answer that was found by name with the code on which it was taken in before, where it was: once a form is
   * answered, the next is for another occasion. The same words on another day are another answer.
   */
  asTaken(received: ReceivedAnswer): ReceivedAnswer {
    const { answer } = received;
    const read = readFormCode(answer.code, this.#sign);
    if (!('occasion' in read)) return received;
    const { form, participantId, relationshipId } = read.occasion;
    const digest = answerDigest(answer.values);
    const before = (this.#taken.get(digest) ?? []).find(
      (one) =>
        one.form === form &&
        one.participantId === participantId &&
        one.relationshipId === relationshipId &&
        (received.isUndated === true || one.answeredOn === answer.answeredOn),
    );
    if (before === undefined) return received;
    return { ...received, answer: { ...answer, code: formCode(before, this.#sign) } };
  }

  /**
   * Returns which answers that were found by name say something else than another one of that person, form, pair and day.
   * Nobody knows which of them is meant; what was taken in before stays.
   */
  contradictory(all: readonly ReceivedAnswer[]): ReadonlySet<ReceivedAnswer> {
    const read = all.flatMap((received) => {
      const { answer } = received;
      const code = readFormCode(answer.code, this.#sign);
      if (!('occasion' in code)) return [];
      return [
        { ...code.occasion, answeredOn: answer.answeredOn, digest: answerDigest(answer.values), received },
      ];
    });
    const taken = [...this.#taken.values()].flat();
    const ofDay = grouped([...taken, ...read], (one) => `${whoseOf(one)} ${one.answeredOn}`);
    const known = new Set(taken.map((one) => `${whoseOf(one)} ${one.digest}`));
    const isAlone = (one: (typeof read)[number]): boolean =>
      (ofDay.get(`${whoseOf(one)} ${one.answeredOn}`) ?? []).every(({ digest }) => digest === one.digest);
    return new Set(
      read.flatMap((one) =>
        isAlone(one) || known.has(`${whoseOf(one)} ${one.digest}`) ? [] : [one.received],
      ),
    );
  }

  #called(said: string): readonly number[] {
    this.#people ??= this.#loadPeople();
    return this.#people.get(said) ?? [];
  }

  #loadPeople(): Map<string, number[]> {
    const people = new Map<string, number[]>();
    for (const { id, name, email } of loadForImport(this.#store).people)
      for (const called of new Set([name, email ?? name].map(folded)))
        people.set(called, [...(people.get(called) ?? []), id]);
    return people;
  }

  #askedFor(kind: FormKind): Asked {
    const known = this.#asked.get(kind);
    if (known !== undefined) return known;
    const of = (to: 'due' | 'all'): Map<number, AskedForm[]> =>
      grouped(askedForms(this.#store, this.#forms, { to, kind }), ({ person }) => person.id);
    const asked = { due: of('due'), all: of('all') };
    this.#asked.set(kind, asked);
    return asked;
  }
}

function whoseOf({ form, participantId, relationshipId }: Omit<Occasion, 'version' | 'day'>): string {
  return `${form} ${participantId} ${relationshipId ?? 0}`;
}
