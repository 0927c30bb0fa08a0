/** What a phase's checklist can ask for, what each item shows, and the command that supplies it. */
import { isAcrossCountries, missingFromAgreement } from './agreement.ts';
import { saysNothing } from '../words/answer.ts';
import { byWhom, type CheckedItem, item, named } from './checklist-item.ts';
import { isDeclined, isGoalReady, readyOn, whoConfirmsGoal } from './goals/goal-confirmation.ts';
import { isGoalComplete, missingFromGoal } from './goals/goals.ts';
import { idOf } from '../reference.ts';
import { type BriefFacts, type Goal, type Phase, type RelationshipPerson, side } from './relationship.ts';
import { shellLine } from '../words/text.ts';

/** A number that makes a requirement stricter or easier. */
interface Parameter {
  readonly about: string;
  readonly least: number;
  readonly most: number;
  /** The default, where a programme sets nothing. */
  readonly usual: number;
}

export interface Requirement {
  /** What it asks for, as a phrase. */
  readonly about: string;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** Set where only this phase can ask for it, and always must. */
  readonly belongsTo?: Phase;
  /** Returns the lines of the checklist: one, or one for each person. */
  check(
    facts: BriefFacts,
    parameters: Readonly<Record<string, number>>,
    today: string,
  ): CheckedItem | CheckedItem[];
}

/** Every requirement that a phase can have, by name. A new one is an entry here. */
export const REQUIREMENTS: Readonly<Record<string, Requirement>> = {
  readiness: {
    about: 'a readiness self-assessment from each person',
    parameters: {
      at_least: { about: 'what each of the newest ratings must be', least: 1, most: 5, usual: 1 },
    },
    check: (facts, { at_least: atLeast = 1 }) =>
      facts.people.map((person) => {
        const given = facts.assessments.filter((one) => one.participantId === person.participantId);
        const low = lowest(given.at(-1));
        // The newest one decides whether this is done. The first sufficient one gives the day.
        const done = low < atLeast ? undefined : given.find((one) => lowest(one) >= atLeast);
        const short = given.length > 0 && done === undefined ? ` (${low} where ${atLeast} is asked)` : '';
        return item(
          `readiness self-assessment of ${named(person)}${short}`,
          done?.assessedOn,
          () =>
            `mentor readiness ${idOf('R', facts.id)} --by ${byWhom(facts, person)} --motivation 4 --time 4 --expectations 4 --confidence 4`,
          { participantId: person.participantId, your: `your readiness self-assessment${short}` },
        );
      }),
  },
  'first-meeting': {
    about: 'a first meeting held',
    check: (facts, _, today) =>
      item('a first meeting held', held(facts)[0]?.metOn, () => logMeeting(facts, today)),
  },
  training: {
    about: 'the training that is required, in date',
    check: (facts, _, today) =>
      facts.requiredTraining.map(({ participantId, course, completedOn, expiresOn }) => {
        const person = facts.people.find((one) => one.participantId === participantId);
        const isInDate = completedOn !== null && (expiresOn === null || expiresOn >= today);
        return item(
          `${course} done by ${person === undefined ? 'somebody' : named(person)}${completedOn !== null && !isInDate ? ' (expired)' : ''}`,
          isInDate ? completedOn : undefined,
          () =>
            `mentor training record ${idOf('P', participantId)} --course ${shellLine([course])} --on ${today}`,
          { participantId, your: `your training: ${course}` },
        );
      }),
  },
  agreement: {
    about: 'an agreement with all its parts, accepted by each person',
    parameters: {
      etiquette: { about: '1 asks pairs in two countries for the etiquette', least: 0, most: 1, usual: 0 },
    },
    check(facts, { etiquette = 0 }) {
      const id = idOf('R', facts.id);
      const { agreement } = facts;
      const missing = missingFromAgreement(agreement, etiquette === 1 && isAcrossCountries(facts));
      if (agreement === null || missing.length > 0) {
        const text =
          agreement === null
            ? 'an agreement'
            : `an agreement with all its parts (missing: ${missing.map(({ name }) => name).join(', ')})`;
        const options = missing.map(({ option, example }) => `${option} ${example}`).join(' ');
        return item(text, undefined, () => `mentor agreement set ${id} ${options}`);
      }
      return facts.people.map((person) => {
        const done = agreement.acceptances.find((one) => one.participantId === person.participantId);
        return item(
          `agreement accepted by ${named(person)}`,
          done?.acceptedOn,
          () => `mentor agreement accept ${id} --by ${byWhom(facts, person)}`,
          { participantId: person.participantId, your: 'your word that you accept the agreement' },
        );
      });
    },
  },
  'smart-goal': {
    about: 'goals that are SMART-complete',
    parameters: { at_least: { about: 'how many', least: 1, most: 20, usual: 1 } },
    check(facts, { at_least: atLeast = 1 }) {
      const mentees = side(facts, 'mentee');
      // Each of several has goals of their own; one of all of them is everybody’s.
      if (mentees.length > 1) return mentees.flatMap((person) => goalItem(facts, atLeast, person));
      return goalItem(facts, atLeast);
    },
  },
  meetings: {
    about: 'meetings held',
    parameters: { at_least: { about: 'how many', least: 1, most: 200, usual: 3 } },
    check(facts, { at_least: atLeast = 3 }, today) {
      const meetings = held(facts);
      const text = `at least ${atLeast} meetings held (${meetings.length} so far)`;
      return item(text, meetings[atLeast - 1]?.metOn, () => logMeeting(facts, today));
    },
  },
  review: {
    about: 'reviews held by the pair',
    parameters: { at_least: { about: 'how many', least: 1, most: 20, usual: 1 } },
    check: ({ id, reviews }, { at_least: atLeast = 1 }) =>
      item(
        atLeast === 1 ? 'a review held' : `at least ${atLeast} reviews held (${reviews.length} so far)`,
        reviews[atLeast - 1]?.reviewedOn,
        () => `mentor review ${idOf('R', id)} --still-works yes --goals-right yes`,
      ),
  },
  'goals-settled': {
    about: 'every goal achieved, dropped with a reason, or carried over',
    check({ goals: all, people, startedOn }) {
      // A goal of somebody who has left is nobody’s to settle.
      const goals = all.filter(
        ({ participantId }) =>
          participantId === null || people.some((person) => person.participantId === participantId),
      );
      const open = goals.filter((goal) => goal.status === 'open').map(({ id }) => idOf('G', id));
      if (open.length > 0)
        return open.map((id) =>
          item(`goal ${id} achieved, dropped or carried over`, undefined, () => `mentor goal achieve ${id}`),
        );
      const days = goals.map((goal) => goal.closedOn ?? '').sort();
      return item('every goal achieved, dropped or carried over', days.at(-1) ?? startedOn, () => '');
    },
  },
  reflections: {
    about: 'a closing reflection from each person',
    check: (facts) =>
      facts.people.map((person) => {
        const given = facts.reflections.find((one) => one.participantId === person.participantId);
        const done = saysNothing(given?.achievements) ? undefined : given;
        const short = given !== undefined && done === undefined ? ' (it says nothing yet)' : '';
        return item(
          `reflection of ${named(person)}${short}`,
          done?.reflectedOn,
          () => reflect(facts, person),
          { participantId: person.participantId, your: `your closing reflection${short}` },
        );
      }),
  },
  ratings: {
    about: 'a satisfaction rating from each person, in the reflection',
    check: (facts) =>
      facts.people.map((person) => {
        const done = facts.reflections.find(
          (one) => one.participantId === person.participantId && one.satisfaction !== null,
        );
        return item(
          `satisfaction rating of ${named(person)}`,
          done?.reflectedOn,
          () => reflect(facts, person),
          { participantId: person.participantId, your: 'your satisfaction rating' },
        );
      }),
  },
  decision: {
    about: 'the decision to end or to renew',
    belongsTo: 'closure',
    check: ({ id, decidedOn }) =>
      item(
        'the decision: end, or renew with new goals',
        decidedOn ?? undefined,
        () => `mentor relationship decide ${idOf('R', id)} end`,
      ),
  },
};

/** Returns the line of the goals of a relationship, or of one of several mentees in it. */
function goalItem(
  facts: BriefFacts,
  atLeast: number,
  person?: RelationshipPerson,
): CheckedItem | CheckedItem[] {
  const goals = facts.goals.filter(
    ({ participantId }) =>
      person === undefined || participantId === null || participantId === person.participantId,
  );
  const ready = goals.filter(isGoalReady);
  const what =
    atLeast === 1
      ? 'a goal that is SMART-complete'
      : `at least ${atLeast} goals that are SMART-complete (${ready.length} so far)`;
  const text = person === undefined ? what : `${what}, of ${named(person)}`;
  const own =
    person === undefined ? null : { participantId: person.participantId, your: `${what}, of your own` };
  const done = ready.map(readyOn).toSorted()[atLeast - 1];
  if (done !== undefined) return item(text, done, () => '', own);
  const unready = goals.filter((goal) => goal.status === 'open' && !isGoalReady(goal));
  const [draft] = unready.toSorted((a, b) => Number(isGoalComplete(a)) - Number(isGoalComplete(b)));
  if (draft === undefined)
    return item(
      text,
      undefined,
      () =>
        `mentor goal add ${idOf('R', facts.id)}${person === undefined ? '' : ` --mentee ${idOf('P', person.participantId)}`} --statement "…" --measure "…" --baseline "…" --target "…" --why "…" --due YYYY-MM-DD`,
      own,
    );
  if (isGoalComplete(draft)) return unconfirmed(facts, draft, text);
  const missing = missingFromGoal(draft);
  return item(
    `${text} (${idOf('G', draft.id)} lacks ${missing.map((part) => part.missing).join(', ')})`,
    undefined,
    () => `mentor goal edit ${idOf('G', draft.id)} ${missing.map(({ option }) => `${option} "…"`).join(' ')}`,
    own,
  );
}

/** Returns the lowest of the four ratings. Without ratings it is below every number that can be asked for. */
function lowest(assessment: BriefFacts['assessments'][number] | undefined): number {
  if (assessment === undefined) return 0;
  const { motivation, time, expectations, confidence } = assessment;
  return Math.min(motivation, time, expectations, confidence);
}

/** A goal that lacks nothing but the yes of the other side: a line for each who can say it, or one for who is to word it anew. */
function unconfirmed(facts: BriefFacts, goal: Goal, text: string): CheckedItem | CheckedItem[] {
  const id = idOf('G', goal.id);
  const person = (participantId: number | null | undefined): RelationshipPerson | undefined =>
    facts.people.find((one) => one.participantId === participantId);
  if (isDeclined(goal)) {
    const [writer, other] = [person(goal.confirmation?.writerId), person(goal.confirmation?.answererId)];
    const said = other === undefined ? 'the other side does not agree' : `${named(other)} does not agree`;
    return item(
      `${text} (${id}: ${said})`,
      undefined,
      () => `mentor goal show ${id}`,
      writer === undefined
        ? null
        : { participantId: writer.participantId, your: `your goal ${id}, in other words` },
    );
  }
  const others = whoConfirmsGoal(facts, goal);
  if (others.length === 0)
    return item(`${text} (${id} awaits a yes)`, undefined, () => `mentor goal confirm ${id}`);
  return others.map((other) =>
    item(
      `${text} (${id} awaits the yes of ${named(other)})`,
      undefined,
      () => `mentor goal confirm ${id} --by ${byWhom(facts, other)}`,
      {
        participantId: other.participantId,
        your: `your yes or no to the goal ${id}`,
        asks: 'goal-confirmation',
      },
    ),
  );
}

function held(facts: BriefFacts): { readonly metOn: string }[] {
  return facts.meetings
    .filter((meeting) => meeting.status === 'held')
    .toSorted((a, b) => (a.metOn < b.metOn ? -1 : 1));
}

function logMeeting(facts: BriefFacts, today: string): string {
  return `mentor meeting log ${idOf('R', facts.id)} --on ${today} --minutes 60`;
}

function reflect(facts: BriefFacts, person: RelationshipPerson): string {
  return `mentor reflection ${idOf('R', facts.id)} --by ${byWhom(facts, person)} --achievements "…" --satisfaction 5`;
}
