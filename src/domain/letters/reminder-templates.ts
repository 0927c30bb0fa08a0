/** The messages that remind people, first gently and then firmly, and what the coordinator is told at the end. */
import type { Template } from './template.ts';

const PLACEHOLDERS = [
  'name',
  'partner',
  'programme',
  'relationship',
  'phase',
  'what',
  'due_on',
  'days',
  'resources',
  'forms',
  'contact',
];
/** Those of the letter that holds several reminders, of which `items` has a line each. */
const LETTER_PLACEHOLDERS = ['name', 'programme', 'contact', 'items', 'resources', 'forms'];

const GREETING = 'Dear {name},';
const FORMS = '{forms}';
const GUIDANCE = 'Worth a look: {resources}';
const CLOSING =
  'If something stands in the way, tell me; nobody is blamed.\n\n{contact}\nYour coordinator, {programme}';

interface Kind {
  readonly kind: string;
  readonly about: string;
  readonly subject: string;
  readonly gentle: string;
  readonly firm: string;
  readonly coordinator: string;
  /** Among others in one letter. */
  readonly line: string;
}

const KINDS: readonly Kind[] = [
  {
    kind: 'readiness',
    about: 'a readiness self-assessment is missing',
    subject: 'Before you begin with {partner}',
    gentle:
      'Before you and {partner} begin, please take three minutes for the readiness self-assessment: motivation, time, expectations and confidence, 1 to 5.',
    firm: 'Your readiness self-assessment is still missing, and you and {partner} cannot go on without it. Please send me four numbers, 1 to 5: motivation, time, expectations, confidence.',
    coordinator:
      '{name} has not answered two requests for the readiness self-assessment of {relationship}. Ring them.',
    line: 'Before you begin with {partner}: the readiness self-assessment, four numbers from 1 to 5. It takes three minutes.',
  },
  {
    kind: 'first-meeting',
    about: 'a pair has not met yet',
    subject: 'Your first meeting with {partner}',
    gentle:
      'You and {partner} are a pair now and have not met yet, as far as I know. Would one of you suggest two times? If you have met, a line with the date is enough.',
    firm: 'It is {days} days since you and {partner} became a pair, and I know of no meeting. Please fix one this week, or tell me if you would rather not go on.',
    coordinator:
      '{name} and {partner} ({relationship}) have not met in {days} days, in spite of two reminders. Ring both; consider another match.',
    line: 'Your first meeting with {partner}. Suggest two times to each other; if you have met, send me the date.',
  },
  {
    kind: 'check-in',
    about: 'a check-in has not been answered',
    subject: 'How is it going with {partner}?',
    gentle:
      'How is it going with {partner}? A few numbers and a line are enough. What you write is read by me alone.',
    firm: 'I have not heard from you since the check-in of {due_on} was due. Please answer it, even if all is well: silence is the one thing I cannot read.',
    coordinator:
      '{name} has not answered the check-in of {due_on} on {relationship}, in spite of two reminders. Ring them.',
    line: 'How is it going with {partner}? A few numbers and a line, since {due_on}. I alone read them.',
  },
  {
    kind: 'review',
    about: 'the pair should look at how it works',
    subject: 'Time for a review with {partner}',
    gentle:
      'Please take ten minutes of your next meeting to look at how it works: does it still work for both, are the goals still right, what would you change?',
    firm: 'The review with {partner} has been due since {due_on}. Please hold it at your next meeting and tell me the date.',
    coordinator:
      '{name} and {partner} ({relationship}) have held no review since {due_on}. Ring one of them.',
    line: 'A review with {partner} at your next meeting: does it work for both, are the goals right, what would you change? It was due on {due_on}.',
  },
  {
    kind: 'phase',
    about: 'a phase takes longer than planned',
    subject: 'What comes next with {partner}',
    gentle: 'You and {partner} have been in {phase} past {due_on}. Still to do: {what}. Can I help?',
    firm: 'You and {partner} should have left {phase} by {due_on}. Please settle this within the week: {what}.',
    coordinator:
      '{relationship} has been in {phase} past {due_on} in spite of two reminders. Missing: {what}.',
    line: 'With {partner}, planned for {due_on}: {what}.',
  },
  {
    kind: 'action',
    about: 'an action agreed at a meeting is overdue',
    subject: 'What you agreed with {partner}',
    gentle:
      'At a meeting with {partner} you took this on for {due_on}: {what}. Is it done, or does it need another date?',
    firm: 'This is overdue since {due_on}: {what}. Please do it, or agree with {partner} that it falls away.',
    coordinator:
      'An action of {name} in {relationship} is overdue since {due_on}: {what}. Ask at the next occasion.',
    line: 'What you took on in a meeting with {partner}, for {due_on}: {what}.',
  },
  {
    kind: 'training',
    about: 'training is missing or about to expire',
    subject: 'Training: {what}',
    gentle: 'Your training needs attention: {what}, by {due_on}. Please book it.',
    firm: 'Without this training you cannot go on as a participant: {what}, due on {due_on}. Please book it this week.',
    coordinator: '{name} has not renewed {what}, due on {due_on}, in spite of two reminders. Ring them.',
    line: 'Your training, by {due_on}: {what}.',
  },
  {
    kind: 'waiting',
    about: 'somebody still waits for a match',
    subject: 'Your place in {programme}',
    gentle:
      'You are still waiting for a match, and you are not forgotten: those who wait longest come first in the next round. Are your goals and times still right?',
    firm: 'You have been waiting for {days} days. Please tell me within two weeks whether you still want to take part, and whether your goals and times are still right.',
    coordinator:
      '{name} has been waiting for a match for {days} days and has not answered. Ring them: a word is better than none.',
    line: 'Your place in the next round: are your goals and times still right?',
  },
];

function letter(words: string): string {
  return [GREETING, words, FORMS, GUIDANCE, CLOSING].join('\n\n');
}

/**
 * `reminder.KIND` is the gentle letter where it is all that is due; `reminder.KIND.firm` and `reminder.KIND.coordinator` are
 * the next steps. Where several things are due, `letter.reminder` holds the `reminder.KIND.line` of each.
 */
export const REMINDER_TEMPLATES: readonly Template[] = [
  ...KINDS.flatMap((one) => {
    const { about, subject } = one;
    const name = `reminder.${one.kind}`;
    return [
      { name, about, subject, body: letter(one.gentle) },
      { name: `${name}.firm`, about: `${about}, second word`, subject, body: letter(one.firm) },
      {
        name: `${name}.coordinator`,
        about: `${about}, for the coordinator`,
        subject: null,
        body: one.coordinator,
      },
      { name: `${name}.line`, about: `${about}, among other things`, subject: null, body: one.line },
    ].map((template) => ({ ...template, placeholders: PLACEHOLDERS }));
  }),
  ...[
    {
      name: 'letter.reminder',
      about: 'several things are due, in one letter',
      subject: 'What comes next for you in {programme}',
      body: letter('These things are due, the most urgent first:\n\n{items}'),
    },
    {
      name: 'letter.reminder.firm',
      about: 'several things are due, and one of them was asked for before',
      subject: 'Still open for you in {programme}',
      body: letter(
        'I have written to you about some of this before. Please settle it within the week, the most urgent first, or tell me what stands in the way:\n\n{items}',
      ),
    },
  ].map((template) => ({ ...template, placeholders: LETTER_PLACEHOLDERS })),
];
