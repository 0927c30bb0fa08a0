/** What people of the made-up cohort answer: the same each time, and not all of them the same. */
import { addDays } from '../../src/domain/time/dates.ts';
import type { Asked, PageRead } from './page-read.ts';

/** Pairs that are silent from some day on, and pairs that go on for another round. */
const SILENT_PAIR = 7;
const RENEWING_PAIR = 5;

const MEETINGS = [
  'Goals, and what gets in their way',
  'The team meeting',
  'A difficult talk',
  'What to leave out',
];

/** What a person says to a question; undefined where they leave it out. */
type Says = (asked: Asked, page: PageRead, today: string) => string | undefined;

const SCALES: Says = (asked, { person }) => String(3 + ((person + asked.question.length) % 3));

const BY_FORM: Readonly<Record<string, Says>> = {
  readiness: (asked, page, today) =>
    asked.kind === 'scale'
      ? SCALES(asked, page, today)
      : page.person % 6 === 0
        ? 'I travel a good deal in spring.'
        : undefined,
  agreement: ({ question }, { showsMore }) =>
    question === 'accepts' ? 'yes' : showsMore ? undefined : AGREEMENT[question],
  goals: ({ question }) => GOAL[question],
  meeting: ({ question }, { person }, today) =>
    ({
      'met-on': addDays(today, -1 - (person % 5)),
      minutes: String(30 + 15 * (person % 4)),
      channel: person % 3 === 0 ? 'phone' : 'video',
      notes: MEETINGS[person % MEETINGS.length],
      'action-done': person % 5 === 0 ? 'no' : 'yes',
      ...(person % 2 === 0 && {
        action: 'Write down what went well',
        'action-owner': 'me',
        'action-due-on': addDays(today, 14),
      }),
    })[question],
  progress: ({ question }, { person }, today) =>
    ({
      value: today < '2026-06' ? `${1 + (person % 3)} of 6` : '6 of 6',
      note: 'I prepared it alone.',
      status: today < '2026-06' ? 'open' : 'achieved',
    })[question],
  'check-in': (asked, page, today) =>
    asked.question === 'recommend'
      ? String(6 + (page.person % 5))
      : asked.question === 'words'
        ? page.person % 4 === 0
          ? 'It does me good to talk to somebody outside.'
          : undefined
        : asked.question === 'asks-help'
          ? page.person % 20 === 0
            ? 'yes'
            : 'no'
          : SCALES(asked, page, today),
  review: ({ question }, { person }, today) =>
    ({
      'reviewed-on': addDays(today, -2),
      'still-works': 'yes',
      'goals-right': 'yes',
      'changes-agreed': person % 3 === 0 ? 'We meet in the morning from here on.' : undefined,
    })[question],
  reflection: ({ question }, { person, pair }) =>
    ({
      achievements: 'The team meeting is led without me being told how.',
      lessons: 'To ask before answering.',
      celebrate: 'Six meetings, and nobody left early.',
      satisfaction: String(4 + (person % 2)),
      'wants-more': person % 5 === 0 ? 'no' : 'yes',
      decision: pair === RENEWING_PAIR ? 'renew' : 'end',
      'is-shared': person % 2 === 0 ? 'yes' : 'no',
    })[question],
  skills: (asked, page, today) => {
    const before = 2 + ((page.person + asked.question.length) % 2);
    return String(today < '2026' ? before : before + 1 + (page.person % 2));
  },
  outcomes: ({ question }, { person }) =>
    ({
      promotion: person % 9 === 0 ? 'yes' : 'no',
      move: 'no',
      stays: 'yes',
      'new-contacts': String(person % 4),
      suggestion: person % 7 === 0 ? 'Let new colleagues shadow a governors’ meeting.' : undefined,
    })[question],
};

const AGREEMENT: Readonly<Record<string, string>> = {
  'mentor-expectations': 'Listens, asks, and tells what helped.',
  'mentee-expectations': 'Prepares each meeting, and says what is not helpful.',
  responsibilities: 'The mentee sends the agenda, the mentor books the time.',
  rhythm: '30',
  channel: 'video',
  boundaries: 'No matters of line management.',
  confidentiality: 'What is said stays between us.',
  etiquette: 'Times are said in both time zones.',
};

const GOAL: Readonly<Record<string, string>> = {
  statement: 'Lead the team meeting on my own',
  measure: 'meetings led without help',
  baseline: '0 of 6',
  target: '6 of 6',
  why: 'I would like to be ready for a team of my own.',
  'due-on': '2026-06-30',
};

/** Returns what the person of a page answers, by key; empty where they answer nothing. */
export function answersTo(page: PageRead, today: string): Map<string, string> {
  const says = BY_FORM[page.facts.form];
  const answers = new Map<string, string>();
  if (says === undefined || isSilent(page, today)) return answers;
  for (const asked of page.fields) {
    const said = says(asked, page, today);
    if (said !== undefined) answers.set(asked.key, said);
  }
  return answers;
}

function isSilent({ pair, person, facts: { form } }: PageRead, today: string): boolean {
  if (pair === SILENT_PAIR) return today > '2025-10-10';
  // Some leave a check-in for later, or never get round to it.
  return form === 'check-in' && person % 11 === 0;
}

/**
 * Returns the pages that are answered: where one of a pair answers for both, the page of one of them. An agreement is written
 * by one, and accepted by the other once they have seen it.
 */
export function answeredPages(pages: readonly PageRead[]): PageRead[] {
  const partnerOf = (page: PageRead): PageRead | undefined =>
    pages.find(
      (one) => one.facts.form === page.facts.form && one.pair === page.pair && one.person !== page.person,
    );
  return pages.filter((page) => {
    const { form } = page.facts;
    const partner = page.pair === 0 ? undefined : partnerOf(page);
    if (partner === undefined) return true;
    if (form === 'meeting' || form === 'review') return page.person > partner.person;
    return form !== 'agreement' || page.showsMore || page.person < partner.person;
  });
}
