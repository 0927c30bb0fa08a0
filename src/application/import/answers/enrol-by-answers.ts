/**
 * Enrols people by what they answered on forms that anybody may fill in, within the current write. Each answer is a row of the
 * plan by which files of people are imported. Nobody has shown who they are: whoever knows the address of somebody enrolled can
 * answer as them, and so nothing of theirs is overwritten unasked.
 */
import { answerDigest } from '../../../domain/forms/answer-digest.ts';
import { type BrokenRule, isCalled } from '../../../domain/forms/answer-rules.ts';
import {
  cellsOfAnswer,
  columnsOfAnswers,
  fieldsInWords,
  fieldsThatStay,
  ruleOfProblem,
  type Staying,
} from '../../../domain/forms/enrolling/enrolment-answer.ts';
import { grouped } from '../../../domain/grouping.ts';
import type { PlannedPerson } from '../../../domain/import/participants/people-of-file.ts';
import type { PeoplePlan } from '../../../domain/import/participants/people-plan.ts';
import { planPeople } from '../../../domain/import/participants/plan-people.ts';
import { emailIn } from '../../../domain/people/email.ts';
import type { Meanings } from '../../../domain/people/fields/meanings.ts';
import { idOf } from '../../../domain/reference.ts';
import { compareTexts, folded, oneLine } from '../../../domain/words/text.ts';
import { digest } from '../../../io/checksum.ts';
import { firstDayOfCodes } from '../../../store/forms/form-secret.ts';
import { loadOrganisationNames } from '../../../store/people/organisations.ts';
import { ParticipantWriter } from '../../../store/people/participant-writer.ts';
import { loadForImport, loadParticipantsById } from '../../../store/people/participants.ts';
import { customReferenceFields } from '../../../store/people/person-references.ts';
import { loadProgramme, loadVocabulary } from '../../../store/programme.ts';
import type { Store } from '../../../store/store.ts';
import type { FormSet } from '../../forms/form-set.ts';
import { withEnrolmentWords } from '../enrolment-forms.ts';
import type { Addressed, AnswerOutcomes } from './answer-outcomes.ts';
import { enrolmentNotes } from './enrolment-notes.ts';
import { type Enrolment, readEnrolment } from './read-enrolment.ts';
import { enrolmentKey, TakenEnrolments } from './taken-enrolments.ts';

interface EnrolOptions {
  /** Whether an answer may overwrite what was said before. */
  readonly isLatest: boolean;
  readonly means: Meanings;
}

/** What each answer leaves as it is. */
type Left = ReadonlyMap<Enrolment, Staying>;

/** Enrols people by their answers, the oldest first. An answer that was taken in before changes nothing. */
export function enrolByAnswers(
  store: Store,
  forms: FormSet,
  all: readonly Addressed[],
  options: EnrolOptions,
  outcomes: AnswerOutcomes,
): void {
  const enrolling = new Enrolling(store, forms, options, outcomes);
  const inTime = all.toSorted((a, b) =>
    compareTexts(a.received.answer.answeredOn, b.received.answer.answeredOn),
  );
  for (const one of inTime) enrolling.read(one);
  enrolling.takeAll();
}

class Enrolling {
  readonly #store: Store;
  readonly #forms: FormSet;
  readonly #options: EnrolOptions;
  readonly #outcomes: AnswerOutcomes;
  readonly #taken: TakenEnrolments;
  readonly #firstDay: string;
  /** What is to be taken in, each thing that is said once, oldest first. */
  readonly #read = new Map<string, Enrolment>();

  constructor(store: Store, forms: FormSet, options: EnrolOptions, outcomes: AnswerOutcomes) {
    this.#store = store;
    this.#forms = forms;
    this.#options = options;
    this.#outcomes = outcomes;
    this.#taken = new TakenEnrolments(store);
    this.#firstDay = firstDayOfCodes(store);
  }

  read(addressed: Addressed): void {
    const { received, occasion } = addressed;
    const key = enrolmentKey(occasion.form, answerDigest(received.answer.values));
    const same = this.#read.get(key);
    if (same !== undefined) {
      same.copies.push(received);
      return;
    }
    const before = this.#taken.find(key);
    const isAgain = this.#options.isLatest && before !== undefined && before.left.length > 0;
    if (before !== undefined && !isAgain) {
      const person = this.#taken.personOf(before);
      const taken = { ...before, day: before.answeredOn };
      if (person !== undefined) this.#outcomes.credit(received, taken, person, 'unchanged');
      return;
    }
    const found = readEnrolment(addressed, this.#forms, before, {
      today: this.#store.today,
      firstDay: this.#firstDay,
    });
    if ('rules' in found) this.#outcomes.reject(received, found.rules);
    else this.#read.set(key, found);
  }

  /** Takes in what was read, in rounds: each is planned on what the one before has left. */
  takeAll(): void {
    const byAddress = grouped(this.#read.values(), ({ fields, digest: own }) => {
      const email = fields.get('email');
      return email === undefined ? own : (emailIn(email) ?? folded(email));
    });
    for (let at = 0; ; at++) {
      let round = [...byAddress.values()].flatMap((some) => some[at] ?? []);
      if (round.length === 0) return;
      while (round.length > 0) round = this.#takeRound(round);
    }
  }

  /** Takes answers in, and returns those of people of whom it has taken another. */
  #takeRound(all: readonly Enrolment[]): Enrolment[] {
    const asked = this.#plan(all);
    const waiting = new Set(asked.overlaid.map(({ line }) => line));
    const round = all.filter((_, at) => !waiting.has(at));
    const whole = waiting.size === 0 ? asked : this.#plan(round);
    const rows = new Map(whole.rows.map((row) => [round[row.line], row]));
    const good = this.#withoutRejected(round, whole, rows);
    const left: Left = new Map(
      good.map((one) => [one, fieldsThatStay(one, rows.get(one)?.differences ?? [], this.#options.isLatest)]),
    );
    this.#write(good, this.#plan(good, left), left);
    return all.filter((_, at) => waiting.has(at));
  }

  /** Returns the answers with which nothing is wrong, and tells of the others. */
  #withoutRejected(
    round: readonly Enrolment[],
    { problems }: PeoplePlan,
    rows: ReadonlyMap<Enrolment | undefined, PlannedPerson>,
  ): Enrolment[] {
    const byLine = grouped(problems, ({ line }) => line);
    return round.filter((one, at) => {
      const row = rows.get(one);
      const rules = [
        ...(byLine.get(at) ?? []).map(ruleOfProblem),
        ...(row === undefined ? [] : anotherName(one, row)),
      ].map((rule) => ({ ...rule, message: `${nameOf(one)}: ${rule.message}` }));
      if (rules.length > 0)
        for (const place of [one.received, ...one.copies]) this.#outcomes.reject(place, rules);
      return rules.length === 0 && row !== undefined;
    });
  }

  #write(round: readonly Enrolment[], plan: PeoplePlan, left: Left): void {
    const ids = new Map<number, number>();
    const writer = new ParticipantWriter(this.#store, plan.enrolled.people);
    for (const row of plan.rows) {
      if (row.kind === 'changed' && row.id !== null) writer.update(row.id, row.fields);
      ids.set(row.line, row.id ?? writer.insert(row.fields, row.rowHash));
    }
    writer.finish();
    const people = new Map(loadParticipantsById(this.#store, [...ids.values()]).map((one) => [one.id, one]));
    const notes = enrolmentNotes(plan, ids, people);
    for (const row of plan.rows) {
      const [one, person] = [round[row.line], people.get(ids.get(row.line) ?? 0)];
      if (one === undefined || person === undefined) throw new Error('somebody is enrolled by no answer');
      const { digest: said, on, own } = one;
      const otherwise = left.get(one)?.otherwise ?? new Set();
      const occasion = { ...one.occasion, participantId: person.id, day: on };
      this.#taken.keep(occasion, { answeredOn: on, digest: said, own, left: otherwise }, one.before);
      this.#outcomes.credit(one.received, occasion, person, 'new');
      for (const copy of one.copies) this.#outcomes.credit(copy, occasion, person, 'unchanged');
      const before = row.id === null ? [] : [enrolledBefore(row, otherwise)];
      for (const text of [...before, ...(notes.get(row.line) ?? [])])
        this.#outcomes.note(one.received, `${oneLine(person.name)} (${idOf('P', person.id)}): ${text}`);
    }
  }

  /** A line of the plan is the place of its answer, from 0. */
  #plan(round: readonly Enrolment[], left?: Left): PeoplePlan {
    const store = this.#store;
    const columns = columnsOfAnswers(round);
    const rows = round.map((one, line) => ({
      line,
      cells: cellsOfAnswer(one, columns, left?.get(one)?.fields),
    }));
    return planPeople(rows, loadForImport(store), {
      columns,
      vocabulary: { ...loadVocabulary(store), means: withEnrolmentWords(store, this.#options.means) },
      roles: undefined,
      consentOn: undefined,
      today: store.today,
      clearBlank: false,
      peopleFields: customReferenceFields(store),
      digest,
      organisations: loadOrganisationNames(store),
      defaultCapacity: loadProgramme(store).defaultCapacity,
    });
  }
}

/** An address that two people share is no proof that they are one. */
function anotherName({ fields }: Enrolment, { id, name }: PlannedPerson): BrokenRule[] {
  const said = fields.get('name');
  if (id === null || said === undefined || isCalled({ name, email: null }, said)) return [];
  const who = idOf('P', id);
  return [
    {
      rule: 'another-name',
      message: `the address is that of ${who}, who is called otherwise`,
      hint: `find out who it is: another person needs an address of their own; if it is ${who}, mentor participant edit ${who} --name …`,
    },
  ];
}

/** Says what became of an answer of somebody who was enrolled already. */
function enrolledBefore({ differences }: PlannedPerson, otherwise: ReadonlySet<string>): string {
  const changed = differences.map(({ field }) => field).filter((field) => field !== 'consent_withdrawn_on');
  const parts = [
    changed.length === 0 ? 'nothing of theirs is changed' : `it changes ${fieldsInWords(changed)}`,
    ...(otherwise.size === 0
      ? []
      : [
          `left as it was, though it says otherwise: ${fieldsInWords(otherwise)} (--latest takes what it says)`,
        ]),
  ];
  return `they were enrolled already; ${parts.join('; ')}`;
}

/** Returns whose answer it is, by what it says itself. */
function nameOf({ received, occasion: { form }, fields }: Enrolment): string {
  return `${oneLine(fields.get('name') ?? '') || received.answer.code}, ${form}`;
}
