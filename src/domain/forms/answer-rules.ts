/** Whether an answer may be taken: whose it is, what became of their pair, and on which day it was given. */
import { ERASED } from '../privacy/erasure.ts';
import { addDays } from '../time/dates.ts';
import { folded, oneLine, words } from '../words/text.ts';
import { idOf } from '../reference.ts';
import { type Phase, PHASES, type RelationshipFacts } from '../relationship/relationship.ts';
import type { Participant } from '../people/participant.ts';
import { type CodeRead } from './form-code.ts';
import type { FormKind } from './form.ts';
import type { Occasion } from './occasion.ts';
import type { ReceivedAnswer } from './received-answer.ts';

/** A rule that an answer breaks. */
export interface BrokenRule {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** A form may come back so many days before the day for which it was made. */
export const EARLY_DAYS = 7;

/** The phase in which a form is asked for; a form that is absent is asked for in several. */
const PHASE_OF: Readonly<Partial<Record<FormKind, Phase>>> = {
  readiness: 'preparation',
  agreement: 'negotiation',
  goals: 'negotiation',
  progress: 'growth',
  review: 'growth',
  reflection: 'closure',
};

/**
 * Returns the occasion that an answer is about, or why nobody can be credited with it.
 *
 * @param codesSince The day since which the codes are made with this secret.
 */
export function occasionOf(
  { answer, form, version }: Pick<ReceivedAnswer, 'answer' | 'form' | 'version'>,
  read: CodeRead,
  codesSince: string | null,
): Occasion | BrokenRule {
  if ('problem' in read) return brokenCode(read.problem, answer.answeredOn, codesSince);
  const { occasion } = read;
  if ((form ?? occasion.form) !== occasion.form || (version ?? occasion.version) !== occasion.version)
    return {
      rule: 'altered',
      message: 'the answer is to another form than its code',
      hint: 'ask for the answer again; nobody is credited with this one',
    };
  return occasion;
}

function brokenCode(
  problem: 'mistyped' | 'not-ours',
  answeredOn: string,
  codesSince: string | null,
): BrokenRule {
  if (problem === 'mistyped')
    return {
      rule: 'mistyped',
      message: 'the code is mistyped',
      hint: 'copy it again from the form that they got, or ask for the answer again',
    };
  if (codesSince !== null && answeredOn <= codesSince)
    return {
      rule: 'renewed',
      message: `the code was not made by this programme, or before its codes were renewed on ${codesSince}`,
      hint: 'send the form anew, with mentor form make, and ask for the answer again',
    };
  return {
    rule: 'not-ours',
    message: 'the code was not made by this programme',
    hint: 'it may be of another programme, or made up; ask for the answer again',
  };
}

/** What is known of whom an answer is about. */
export interface AnswerKnown {
  readonly person: Pick<Participant, 'name' | 'email' | 'status' | 'consentOn' | 'withdrawnOn'> | undefined;
  /** `null` where the form is about no pair; undefined where there is none of that number. */
  readonly facts: Pick<RelationshipFacts, 'outcome' | 'endedOn' | 'people' | 'former'> | null | undefined;
  readonly today: string;
}

/** Returns the rule that keeps an answer from being taken from whoever its code names, or undefined. */
export function brokenRule(
  occasion: Occasion,
  { answer: { answeredOn }, name, partner }: Pick<ReceivedAnswer, 'answer' | 'name' | 'partner'>,
  { person, facts, today }: AnswerKnown,
): BrokenRule | undefined {
  const { participantId, relationshipId, day } = occasion;
  const [who, pair] = [idOf('P', participantId), relationshipId === null ? '' : idOf('R', relationshipId)];
  if (person === undefined || isErased(person))
    return {
      rule: 'nobody',
      message: `${who}, whose code this is, is not in the programme any more`,
      hint: 'delete the answer; nothing is kept of whom the programme has erased',
    };
  const called = oneLine(person.name);
  if (name !== undefined && !isCalled(person, name))
    return {
      rule: 'another-name',
      message: `the code is ${called}’s, and the row names somebody else`,
      hint: 'find out whose answer it is; the code of the right person goes into the row',
    };
  if (person.status === 'withdrawn')
    return {
      rule: 'withdrawn',
      message: `${called} has withdrawn${person.withdrawnOn === null ? '' : ` on ${person.withdrawnOn}`}`,
      hint: `mentor participant resume ${who}, if they are back`,
    };
  if (person.consentOn === null)
    return {
      rule: 'no-consent',
      message: `${called} has not consented, or has taken consent back`,
      hint: `mentor participant consent ${who}, if they have consented since`,
    };
  if (facts === undefined)
    return {
      rule: 'no-pair',
      message: `there is no ${pair}, which ${called} was asked about`,
      hint: 'mentor log tells what became of it',
    };
  const isIn = facts === null || facts.people.some((one) => one.participantId === participantId);
  const left = isIn ? undefined : facts.former.findLast((one) => one.participantId === participantId);
  if (left !== undefined)
    return {
      rule: 'left',
      message: `${called} left ${pair} on ${left.leftOn}`,
      hint: `thank them, and set the answer aside; mentor relationship join ${pair} ${who}, if they are back`,
    };
  if (!isIn)
    return {
      rule: 'not-in-pair',
      message: `${called} is not in ${pair}`,
      hint: `mentor relationship show ${pair} says who is`,
    };
  if (facts !== null && facts.outcome !== null)
    return {
      rule: 'over',
      message: `${pair} of ${called} is over: ${facts.outcome} on ${facts.endedOn}`,
      hint: 'thank them, and set the answer aside; mentor undo reopens a pair that was ended by mistake',
    };
  if (facts !== null && partner !== undefined && !isPartner(partner, participantId, facts))
    return {
      rule: 'another-name',
      message: `the code is ${called}’s for ${pair}, and the row names another partner`,
      hint: 'find out which pair the answer is about; the code of that pair goes into the row',
    };
  if (answeredOn > addDays(today, 1))
    return {
      rule: 'still-to-come',
      message: `${called} answered on ${answeredOn}, which is still to come`,
      hint: 'the clock of their device was wrong: ask for the answer again, or record it by hand',
    };
  // What is asked again on one day has a later one in its code.
  if (answeredOn < addDays(day < today ? day : today, -EARLY_DAYS))
    return {
      rule: 'too-early',
      message: `${called} answered on ${answeredOn}, before the form of ${day} was theirs`,
      hint: 'the clock of their device was wrong: ask for the answer again, or record it by hand',
    };
  return undefined;
}

/** Returns the day on which an answer was given. East of the programme the next day has begun already. */
export function givenOn(answeredOn: string, today: string): string {
  return answeredOn > today ? today : answeredOn;
}

/** Returns what is to tell of an answer that comes before or after the phase in which it is asked for; undefined for none. */
export function outOfPhase(form: FormKind, phase: Phase, relationshipId: number): string | undefined {
  const asked = PHASE_OF[form];
  if (asked === undefined || asked === phase) return undefined;
  const isLate = PHASES.indexOf(phase) > PHASES.indexOf(asked);
  return `it is ${isLate ? 'late' : 'early'}: ${idOf('R', relationshipId)} is in ${phase}; it is taken all the same`;
}

/** Whoever was erased stays, without a name, where a pair of theirs is counted. */
function isErased({ name, email, status }: Pick<Participant, 'name' | 'email' | 'status'>): boolean {
  return name === ERASED && email === null && status === 'withdrawn';
}

/** Whether a row that names a partner, or several, can mean a pair of somebody. */
function isPartner(
  given: string,
  participantId: number,
  { people }: Pick<RelationshipFacts, 'people'>,
): boolean {
  return people.some(
    (one) => one.participantId !== participantId && isCalled({ name: one.name, email: null }, given),
  );
}

/** Returns whether whoever is named can be that person: by their address, or by names of theirs. */
export function isCalled({ name, email }: Pick<Participant, 'name' | 'email'>, given: string): boolean {
  if (folded(given) === email) return true;
  const [theirs, said] = [name, given].map((one) =>
    words(
      folded(one)
        .replaceAll(/[\s,.]+/g, ' ')
        .trim(),
    ),
  );
  if (theirs === undefined || said === undefined) return false;
  const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
    some.every((one) => all.includes(one));
  return said.length === 0 || isWithin(said, theirs) || isWithin(theirs, said);
}
