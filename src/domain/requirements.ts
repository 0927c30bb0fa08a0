/** What the checklist of a phase can ask for, what each shows, and the command that supplies it. */
import { missingFromGoal } from './goals.ts';
import { idOf } from './reference.ts';
import {
  type AgreementParts,
  type RelationshipFacts,
  type RelationshipPerson,
  side,
} from './relationship.ts';
import { oneLine, shellLine } from './text.ts';

export interface ChecklistItem {
  readonly requirement: string;
  readonly isDone: boolean;
  /** `readiness self-assessment of Ada Lovelace (mentee)`. */
  readonly text: string;
  /** When it was done. */
  readonly doneOn: string | null;
  /** The command that supplies it, where it is missing. */
  readonly command: string | null;
}
interface Requirement {
  /** Returns the lines of the checklist: one, or one a person. */
  check(
    facts: RelationshipFacts,
    parameters: Readonly<Record<string, number>>,
    today: string,
  ): ChecklistItem[];
}

const AGREEMENT_PARTS: readonly {
  readonly part: keyof AgreementParts;
  readonly option: string;
  /** A value for the hint. */
  readonly example: string;
  readonly name: string;
}[] = [
  {
    part: 'mentorExpectations',
    option: '--mentor-expectations',
    example: '"…"',
    name: 'expectations of the mentor',
  },
  {
    part: 'menteeExpectations',
    option: '--mentee-expectations',
    example: '"…"',
    name: 'expectations of the mentee',
  },
  { part: 'responsibilities', option: '--responsibilities', example: '"…"', name: 'responsibilities' },
  { part: 'rhythmDays', option: '--rhythm-days', example: '14', name: 'how often they meet' },
  { part: 'channel', option: '--channel', example: 'video', name: 'by what channel' },
  { part: 'boundaries', option: '--boundaries', example: '"…"', name: 'boundaries' },
  { part: 'confidentiality', option: '--confidentiality', example: '"…"', name: 'confidentiality' },
];

/** Returns the parts that an agreement still lacks, with the option that gives each. */
export function missingFromAgreement(
  agreement: AgreementParts,
): { option: string; example: string; name: string }[] {
  return AGREEMENT_PARTS.filter(({ part }) => agreement[part] === null || agreement[part] === '').map(
    ({ option, example, name }) => ({ option, example, name }),
  );
}

/** Every requirement that a phase can have, by name. A new one is an entry here. */
export const REQUIREMENTS: Readonly<Record<string, Requirement>> = {
  readiness: {
    check: (facts) =>
      facts.people.map((person) => {
        const done = facts.assessments.find((one) => one.participantId === person.participantId);
        return item(
          'readiness',
          `readiness self-assessment of ${named(person)}`,
          done?.assessedOn,
          () =>
            `mentor readiness ${idOf('R', facts.id)} --by ${byWhom(facts, person)} --motivation 4 --time 4 --expectations 4 --confidence 4`,
        );
      }),
  },
  'first-meeting': {
    check: (facts, _, today) => [
      item('first-meeting', 'a first meeting held', held(facts)[0]?.metOn, () => logMeeting(facts, today)),
    ],
  },
  training: {
    check(facts, _, today) {
      return facts.requiredTraining.map((training) => {
        const person = facts.people.find((one) => one.participantId === training.participantId);
        const isInDate =
          training.completedOn !== null && (training.expiresOn === null || training.expiresOn >= today);
        return item(
          'training',
          `${training.course} done by ${person === undefined ? 'somebody' : named(person)}${training.completedOn !== null && !isInDate ? ' (expired)' : ''}`,
          isInDate ? training.completedOn : undefined,
          () =>
            `mentor training record ${idOf('P', training.participantId)} --course ${shellLine([training.course])} --on ${today}`,
        );
      });
    },
  },
  agreement: {
    check(facts) {
      const id = idOf('R', facts.id);
      const { agreement } = facts;
      if (agreement === null) {
        const options = AGREEMENT_PARTS.map(({ option, example }) => `${option} ${example}`).join(' ');
        return [item('agreement', 'an agreement', undefined, () => `mentor agreement set ${id} ${options}`)];
      }
      const missing = missingFromAgreement(agreement);
      if (missing.length > 0) {
        const options = missing.map(({ option, example }) => `${option} ${example}`).join(' ');
        const names = missing.map(({ name }) => name).join(', ');
        return [
          item(
            'agreement',
            `an agreement with all its parts (missing: ${names})`,
            undefined,
            () => `mentor agreement set ${id} ${options}`,
          ),
        ];
      }
      return facts.people.map((person) => {
        const done = agreement.acceptances.find((one) => one.participantId === person.participantId);
        return item(
          'agreement',
          `agreement accepted by ${named(person)}`,
          done?.acceptedOn,
          () => `mentor agreement accept ${id} --by ${byWhom(facts, person)}`,
        );
      });
    },
  },
  'smart-goal': {
    check(facts) {
      // A goal that was dropped is nobody's plan any more.
      const complete = facts.goals.find(
        (goal) => goal.status !== 'dropped' && missingFromGoal(goal).length === 0,
      );
      const draft = facts.goals.find((goal) => goal.status === 'open');
      const text = 'a goal that is SMART-complete';
      if (complete !== undefined || draft === undefined)
        return [
          item(
            'smart-goal',
            text,
            complete?.setOn,
            () =>
              `mentor goal add ${idOf('R', facts.id)} --statement "…" --measure "…" --baseline "…" --target "…" --why "…" --due YYYY-MM-DD`,
          ),
        ];
      const missing = missingFromGoal(draft);
      return [
        item(
          'smart-goal',
          `${text} (${idOf('G', draft.id)} lacks ${missing.map((part) => part.missing).join(', ')})`,
          undefined,
          () =>
            `mentor goal edit ${idOf('G', draft.id)} ${missing.map(({ option }) => `${option} "…"`).join(' ')}`,
        ),
      ];
    },
  },
  meetings: {
    check(facts, { at_least: atLeast = 3 }, today) {
      const meetings = held(facts);
      return [
        item(
          'meetings',
          `at least ${atLeast} meetings held (${meetings.length} so far)`,
          meetings[atLeast - 1]?.metOn,
          () => logMeeting(facts, today),
        ),
      ];
    },
  },
  review: {
    check: (facts) => [
      item(
        'review',
        'a review held',
        facts.reviews[0]?.reviewedOn,
        () => `mentor review ${idOf('R', facts.id)} --still-works yes --goals-right yes`,
      ),
    ],
  },
  'goals-settled': {
    check(facts) {
      const open = facts.goals.filter((goal) => goal.status === 'open');
      if (open.length === 0) {
        const last = facts.goals
          .map((goal) => goal.closedOn ?? '')
          .sort()
          .at(-1);
        return [
          item(
            'goals-settled',
            'every goal achieved, dropped or carried over',
            last ?? facts.startedOn,
            () => '',
          ),
        ];
      }
      return open.map((goal) =>
        item(
          'goals-settled',
          `goal ${idOf('G', goal.id)} achieved, dropped or carried over`,
          undefined,
          () => `mentor goal achieve ${idOf('G', goal.id)}`,
        ),
      );
    },
  },
  reflections: {
    check: (facts) =>
      facts.people.map((person) => {
        const done = facts.reflections.find((one) => one.participantId === person.participantId);
        return item('reflections', `reflection of ${named(person)}`, done?.reflectedOn, () =>
          reflect(facts, person),
        );
      }),
  },
  ratings: {
    check: (facts) =>
      facts.people.map((person) => {
        const done = facts.reflections.find(
          (one) => one.participantId === person.participantId && one.satisfaction !== null,
        );
        return item('ratings', `satisfaction rating of ${named(person)}`, done?.reflectedOn, () =>
          reflect(facts, person),
        );
      }),
  },
  decision: {
    check: (facts) => [
      item(
        'decision',
        'the decision: end, or renew with new goals',
        facts.decidedOn ?? undefined,
        () => `mentor relationship decide ${idOf('R', facts.id)} end`,
      ),
    ],
  },
};
function item(
  requirement: string,
  text: string,
  doneOn: string | undefined,
  command: () => string,
): ChecklistItem {
  const isDone = doneOn !== undefined;
  return { requirement, text, isDone, doneOn: doneOn ?? null, command: isDone ? null : command() };
}

function held(facts: RelationshipFacts): { readonly metOn: string }[] {
  return facts.meetings
    .filter((meeting) => meeting.status === 'held')
    .toSorted((a, b) => (a.metOn < b.metOn ? -1 : 1));
}

function logMeeting(facts: RelationshipFacts, today: string): string {
  return `mentor meeting log ${idOf('R', facts.id)} --on ${today} --minutes 60`;
}

function reflect(facts: RelationshipFacts, person: RelationshipPerson): string {
  return `mentor reflection ${idOf('R', facts.id)} --by ${byWhom(facts, person)} --achievements "…" --satisfaction 5`;
}

function named(person: RelationshipPerson): string {
  return `${oneLine(person.name)} (${person.role})`;
}

/** `mentor` or `mentee` where that names one person, else the id. */
function byWhom(facts: RelationshipFacts, person: RelationshipPerson): string {
  return side(facts, person.role).length === 1 ? person.role : idOf('P', person.participantId);
}
