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
import { formForReading } from '../../../domain/forms/form-in-pair.ts';
import { readFormCode } from '../../../domain/forms/form-code.ts';
import type { Occasion } from '../../../domain/forms/occasion.ts';
import { isOpenOccasion } from '../../../domain/forms/open-form.ts';
import type {
  CreditedAnswer,
  CreditedAnswers,
  ReceivedAnswer,
} from '../../../domain/forms/received-answer.ts';
import type { Meanings } from '../../../domain/people/fields/meanings.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import type { RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { onlySideOf } from '../../../domain/relationship/members/members.ts';
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
import { type Addressed, AnswerOutcomes } from './answer-outcomes.ts';
import { enrolByAnswers } from './enrol-by-answers.ts';
import { loadSubjects } from './load-subjects.ts';

/**
 * Takes answers in, as far as they can be. The first answer on a code stays. Those to forms that anybody may fill in enrol people.
 *
 * @param options.isLatest Whether one that was given on a later day takes the place of an earlier one.
 * @param options.means What words mean in the fields of those who enrol.
 */
export function creditAnswers(
  store: Store,
  forms: FormSet,
  all: readonly ReceivedAnswer[],
  { isLatest, means }: { readonly isLatest: boolean; readonly means: Meanings },
): CreditedAnswers {
  const outcomes = new AnswerOutcomes();
  const crediting = new Crediting(store, forms, isLatest, outcomes);
  const addressed = all.flatMap((received) => crediting.address(received) ?? []);
  const enrolling = addressed.filter(({ occasion }) => isOpenOccasion(occasion));
  if (enrolling.length > 0) enrolByAnswers(store, forms, enrolling, { isLatest, means }, outcomes);
  for (const round of inRounds(addressed.filter((one) => !enrolling.includes(one))))
    crediting.takeRound(round);
  return outcomes.of(all);
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
  readonly #outcomes: AnswerOutcomes;

  constructor(store: Store, forms: FormSet, isLatest: boolean, outcomes: AnswerOutcomes) {
    this.#outcomes = outcomes;
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
    this.#outcomes.reject(received, [occasion]);
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
      this.#outcomes.credit(received, occasion, person, state);
    };
    if (known?.digest === digest) return credit('unchanged');
    const broken =
      brokenRule(occasion, received, { person, facts, today: store.today }) ??
      (known === undefined ? undefined : this.#usedTwice(known, received, person));
    if (broken === 'superseded') return credit('unchanged');
    if (broken !== undefined || person === undefined || facts === undefined) {
      credit('rejected');
      return this.#outcomes.reject(received, broken === undefined ? [] : [broken]);
    }
    const on = givenOn(answer.answeredOn, store.today);
    const outcome = this.#apply({ received, occasion }, person, facts, on);
    if ('faults' in outcome) {
      credit('rejected');
      return this.#outcomes.reject(
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
    for (const text of outcome.told) this.#outcomes.note(received, `${nameOf(occasion, person)}: ${text}`);
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
    const said =
      facts === null || person === undefined
        ? checkAnswer(form, null, answer.values)
        : checkAnswer(formForReading(form, facts, person), onlySideOf(person), answer.values);
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
