/**
 * Credits answers to people and takes them in, within one write. Each answer is taken on the programme as the one before it
 * left it.
 */
import { answerDigest } from '../../../domain/forms/answer-digest.ts';
import {
  type BrokenRule,
  brokenRule,
  givenOn,
  occasionOf,
  outOfPhase,
} from '../../../domain/forms/answer-rules.ts';
import { checkAnswer } from '../../../domain/forms/check-answer.ts';
import { readFormCode } from '../../../domain/forms/form-code.ts';
import type { Occasion } from '../../../domain/forms/occasion.ts';
import type {
  AnswerNote,
  AnswerProblem,
  CreditedAnswer,
  CreditedAnswers,
  ReceivedAnswer,
} from '../../../domain/forms/received-answer.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import type { RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { oneLine } from '../../../domain/words/text.ts';
import {
  insertTakenAnswer,
  loadTakenAnswers,
  replaceTakenAnswer,
  type TakenAnswer,
} from '../../../store/forms/answers.ts';
import { codesSince, formSigner } from '../../../store/forms/form-secret.ts';
import type { Store } from '../../../store/store.ts';
import type { FormSet } from '../../forms/form-set.ts';
import { type Answering, takeAnswer, TAKINGS } from '../../forms/take-answer.ts';
import type { Outcome } from '../../forms/taking/taking.ts';
import { loadSubjects } from './load-subjects.ts';

/** An answer whose code is right. */
interface Addressed {
  readonly received: ReceivedAnswer;
  readonly occasion: Occasion;
}

/**
 * Takes answers in, as far as they can be. The first answer on a code stays.
 *
 * @param options.isLatest Whether one that was given on a later day takes the place of an earlier one.
 */
export function creditAnswers(
  store: Store,
  forms: FormSet,
  all: readonly ReceivedAnswer[],
  { isLatest }: { readonly isLatest: boolean },
): CreditedAnswers {
  const crediting = new Crediting(store, forms, isLatest);
  const addressed = all.flatMap((received) => crediting.address(received) ?? []);
  for (const round of inRounds(addressed)) crediting.takeRound(round);
  return crediting.result(all);
}

/**
 * Returns answers in rounds, in each of which there is one answer a pair, or a person: what was loaded before a round holds
 * for all of it. Answers of one pair stay in their order.
 */
function inRounds(addressed: readonly Addressed[]): Addressed[][] {
  const rounds: Addressed[][] = [];
  const taken = new Map<string, number>();
  for (const one of addressed) {
    const { relationshipId, participantId } = one.occasion;
    const key = relationshipId === null ? idOf('P', participantId) : idOf('R', relationshipId);
    const round = taken.get(key) ?? 0;
    taken.set(key, round + 1);
    (rounds[round] ??= []).push(one);
  }
  return rounds;
}

class Crediting {
  readonly #store: Store;
  readonly #isLatest: boolean;
  readonly #forms: FormSet;
  readonly #sign;
  readonly #codesSince: string | null;
  readonly #taken: Map<string, TakenAnswer>;
  readonly #answers = new Map<ReceivedAnswer, CreditedAnswer>();
  readonly #problems = new Map<ReceivedAnswer, AnswerProblem[]>();
  readonly #notes = new Map<ReceivedAnswer, AnswerNote[]>();

  constructor(store: Store, forms: FormSet, isLatest: boolean) {
    this.#store = store;
    this.#isLatest = isLatest;
    this.#forms = forms;
    this.#sign = formSigner(store);
    this.#codesSince = codesSince(store);
    this.#taken = new Map(loadTakenAnswers(store).map((one) => [keyOf(one), one]));
  }

  address(received: ReceivedAnswer): Addressed | undefined {
    const read = readFormCode(received.answer.code, this.#sign);
    const occasion = occasionOf(received, read, this.#codesSince);
    if (!('rule' in occasion)) return { received, occasion };
    this.#reject(received, [occasion]);
    return undefined;
  }

  takeRound(round: readonly Addressed[]): void {
    const { people, pairs } = loadSubjects(
      this.#store,
      round.map(({ occasion }) => occasion),
    );
    for (const one of round) {
      const { participantId, relationshipId } = one.occasion;
      const facts = relationshipId === null ? null : pairs.get(relationshipId);
      this.#take(one, people.get(participantId), facts);
    }
  }

  result(all: readonly ReceivedAnswer[]): CreditedAnswers {
    const of = <T>(kept: ReadonlyMap<ReceivedAnswer, readonly T[]>): T[] =>
      all.flatMap((received) => kept.get(received) ?? []);
    return {
      answers: all.flatMap((received) => this.#answers.get(received) ?? []),
      problems: of(this.#problems),
      notes: of(this.#notes),
    };
  }

  #take(
    { received, occasion }: Addressed,
    person: Participant | undefined,
    facts: RelationshipFacts | null | undefined,
  ): void {
    const store = this.#store;
    const { answer } = received;
    const known = this.#taken.get(keyOf(occasion));
    const digest = answerDigest(answer.values);
    const credit = (state: CreditedAnswer['state']): void => {
      if (person === undefined) return;
      const { id, name, email } = person;
      const { file, line } = received;
      this.#answers.set(received, { file, line, occasion, person: { id, name, email }, state });
    };
    if (known?.digest === digest) return credit('unchanged');
    const broken =
      brokenRule(occasion, received, { person, facts, today: store.today }) ??
      (known === undefined ? undefined : this.#usedTwice(known, received, person));
    if (broken === 'superseded') return credit('unchanged');
    if (broken !== undefined || person === undefined || facts === undefined) {
      credit('rejected');
      return this.#reject(received, broken === undefined ? [] : [broken]);
    }
    const on = givenOn(answer.answeredOn, store.today);
    const outcome = this.#apply({ received, occasion }, person, facts, on);
    if ('faults' in outcome) {
      credit('rejected');
      return this.#reject(
        received,
        outcome.faults.map(({ message, hint }) => ({
          rule: 'not-recorded',
          message: `${nameOf(occasion, person)}: ${message}`,
          hint,
        })),
      );
    }
    const kept = { answeredOn: on, digest, own: outcome.own };
    const id = known?.id ?? insertTakenAnswer(store, occasion, kept);
    if (known !== undefined) replaceTakenAnswer(store, known.id, { ...kept, version: occasion.version });
    this.#taken.set(keyOf(occasion), { ...occasion, ...kept, id, receivedOn: store.today });
    credit('new');
    const { file, line } = received;
    this.#notes.set(
      received,
      outcome.told.map((text) => ({ file, line, text: `${nameOf(occasion, person)}: ${text}` })),
    );
  }

  /** Returns what is wrong with another answer on a code, or that a later one has come in before. */
  #usedTwice(
    known: TakenAnswer,
    { answer }: ReceivedAnswer,
    person: Participant | undefined,
  ): BrokenRule | 'superseded' | undefined {
    const isReplaceable = TAKINGS[known.form]?.isReplaceable === true;
    if (this.#isLatest && isReplaceable && answer.answeredOn > known.answeredOn) return undefined;
    if (this.#isLatest && answer.answeredOn < known.answeredOn) return 'superseded';
    const whose = person === undefined ? '' : `${nameOf(known, person)}: `;
    return {
      rule: 'used-twice',
      message: `${whose}the code is used twice; the answer of ${known.answeredOn} stays, and this one says otherwise`,
      hint: isReplaceable
        ? 'find out whether somebody else has filled it in; --latest takes the later one, by the day of each'
        : 'find out whether somebody else has filled it in; what is recorded can be changed by hand',
    };
  }

  #apply(
    { received: { answer }, occasion }: Addressed,
    participant: Participant,
    facts: RelationshipFacts | null,
    on: string,
  ):
    | { readonly told: readonly string[]; readonly own: ReadonlyMap<string, string> }
    | Extract<Outcome, { faults: unknown }> {
    const { form: kind, version, participantId, relationshipId } = occasion;
    const taking = TAKINGS[kind];
    const form = this.#forms.version(kind, version);
    if (taking === undefined || form === undefined)
      return {
        faults: [
          {
            message: `the programme has no version ${version} of the form ${kind}`,
            hint: 'it may have been undone since; send the form anew, and ask for the answer again',
          },
        ],
      };
    const person = facts?.people.find((one) => one.participantId === participantId);
    const said = checkAnswer(form, person?.role ?? null, answer.values);
    if ('faults' in said) return said;
    const shared = { store: this.#store, occasion, said, on };
    const answering: Answering =
      facts === null || person === undefined
        ? { about: 'person', answering: { ...shared, person: participant } }
        : { about: 'pair', answering: { ...shared, facts, person, participant } };
    const outcome = takeAnswer(taking, answering);
    if ('faults' in outcome) return outcome;
    const phase =
      facts === null || relationshipId === null ? undefined : outOfPhase(kind, facts.phase, relationshipId);
    return {
      told: [...(phase === undefined ? [] : [phase]), ...(outcome.told ?? [])],
      own: new Map([...said.own, ...(outcome.kept ?? [])]),
    };
  }

  #reject(received: ReceivedAnswer, rules: readonly BrokenRule[]): void {
    const { file, line, answer } = received;
    this.#problems.set(
      received,
      rules.map((rule) => ({ file, line, code: answer.code, column: null, ...rule })),
    );
  }
}

function keyOf({ participantId, form, relationshipId, day }: Omit<Occasion, 'version'>): string {
  return `${form} ${participantId} ${relationshipId ?? 0} ${day}`;
}

/** Returns whose answer it is: `Ana Silva, check-in of R7`. */
function nameOf(
  { form, relationshipId }: Omit<Occasion, 'version'>,
  { name }: Pick<Participant, 'name'>,
): string {
  return `${oneLine(name)}, ${form}${relationshipId === null ? '' : ` of ${idOf('R', relationshipId)}`}`;
}
