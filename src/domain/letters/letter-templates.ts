/** The letters of a programme beside its reminders, as they come with the program. */
import type { Template } from './template.ts';

/** What may stand in braces in every letter. */
const ALWAYS = ['name', 'programme', 'contact', 'contact_email'];
/** What only letters of a pair can fill in. */
const OF_PAIR = ['partner', 'start_on', 'half_on', 'end_on', 'goals', 'meetings', 'forms', 'resources'];

const GREETING = 'Dear {name},';
const SIGNED = 'With kind regards,\n{contact}\n{programme}';
const IN_THE_WAY = 'If it does not feel right, tell me; nobody is blamed.';

function letter(
  name: string,
  about: string,
  placeholders: readonly string[],
  subject: string,
  paragraphs: readonly string[],
): Template {
  return {
    name: `letter.${name}`,
    about,
    subject,
    body: [GREETING, ...paragraphs, SIGNED].join('\n\n'),
    placeholders: [...ALWAYS, ...placeholders],
  };
}

/** Of a circle, a panel or peers: its mentors, and who is with the reader on their side. */
const OF_GROUP = ['mentors', 'others'];

const MATCHED = [
  ...OF_PAIR,
  'partner_line',
  'partner_email',
  'partner_words',
  'topics',
  'why',
  'times',
  'etiquette',
];

/**
 * `letter.KIND`, or `letter.KIND.mentor` and `letter.KIND.mentee` where the two sides read different words; before them the
 * format, where it is a circle or a panel. `letter.KIND.peer` goes to peers. What `letter.joined` begins goes in place of the
 * letter of a match to who joined a relationship that goes on, and to the others in it.
 */
export const LETTER_TEMPLATES: readonly Template[] = [
  letter(
    'welcome.mentor',
    'a mentor has enrolled',
    ['topics', 'forms', 'resources'],
    'Welcome to {programme}',
    [
      'Thank you for becoming a mentor in {programme}. What you have learned can save somebody a long way round.',
      'What comes next: when people are matched I tell you who your mentee is, why you two, and when you are both free. Until then nothing is asked of you.',
      'You told us that you can help with: {topics}. If that changes, or your times do, a line to me is enough.',
      '{forms}',
      'Worth a look: {resources}',
    ],
  ),
  letter(
    'welcome.mentee',
    'a mentee has enrolled',
    ['topics', 'forms', 'resources'],
    'Welcome to {programme}',
    [
      'Welcome to {programme}. It is good that you have come.',
      'What comes next: when people are matched I tell you who your mentor is, why you two, and when you are both free. Until then nothing is asked of you.',
      'You told us that you want help with: {topics}. If that changes, or your times do, a line to me is enough.',
      '{forms}',
      'Worth a look: {resources}',
    ],
  ),
  letter('welcome.peer', 'a peer has enrolled', ['topics', 'forms', 'resources'], 'Welcome to {programme}', [
    'Welcome to {programme}. It is good that you have come.',
    'What comes next: when people are matched I tell you with whom you will mentor each other, why, and when you are all free. Until then nothing is asked of you.',
    'You told us that you want help with: {topics}. If that changes, or your times do, a line to me is enough.',
    '{forms}',
    'Worth a look: {resources}',
  ]),
  letter('matched.mentor', 'a mentor has a mentee', MATCHED, 'Your mentee in {programme}: {partner}', [
    'You have a mentee: {partner}. Thank you for giving your time.',
    '{partner_line}\n{partner_email}',
    'In their own words: “{partner_words}”',
    'What they want help with: {topics}',
    'Why you two:{why}',
    'You are both free, for instance:{times}',
    'Please answer when {partner} writes, and write yourself if you have heard nothing within a week. An hour is enough for the first meeting: get to know each other, and say what each of you hopes for.',
    'You are in two countries:{etiquette}',
    '{forms}',
    'Worth a look: {resources}',
    IN_THE_WAY,
  ]),
  letter('matched.mentee', 'a mentee has a mentor', MATCHED, 'Your mentor in {programme}: {partner}', [
    'You have a mentor: {partner}. I am glad to bring you two together.',
    '{partner_line}\n{partner_email}',
    'In their own words: “{partner_words}”',
    'What they can help with: {topics}',
    'Why you two:{why}',
    'You are both free, for instance:{times}',
    'The first step is yours: write to {partner} this week and suggest two times. An hour is enough for the first meeting: get to know each other, and say what each of you hopes for.',
    'You are in two countries:{etiquette}',
    '{forms}',
    'Worth a look: {resources}',
    IN_THE_WAY,
  ]),
  letter(
    'matched.circle.mentor',
    'a mentor has a circle',
    [...MATCHED, ...OF_GROUP],
    'Your circle in {programme}',
    [
      'You have a circle: {partner}. Thank you for giving your time.',
      'Mentors with you: {others}',
      '{partner_line}\n{partner_email}',
      'What they want help with: {topics}',
      'Why you:{why}',
      'You are all free, for instance:{times}',
      'The first step is yours: write to all of them this week and suggest two times. An hour is enough for the first meeting: get to know each other, say what each of you hopes for, and agree that what is said stays in the circle.',
      '{forms}',
      'Worth a look: {resources}',
      IN_THE_WAY,
    ],
  ),
  letter(
    'matched.circle.mentee',
    'a mentee is in a circle',
    [...MATCHED, ...OF_GROUP],
    'Your circle in {programme}',
    [
      'You are in a circle: several people who learn with a mentor, and from each other.',
      'Mentor: {mentors}\nWith you in the circle: {others}',
      '{partner_line}\n{partner_email}',
      'In their own words: “{partner_words}”',
      'What they can help with: {topics}',
      'Why you:{why}',
      'You are all free, for instance:{times}',
      'Your mentor writes to you; if you have heard nothing within a week, tell me. What is said in the circle stays in the circle.',
      '{forms}',
      'Worth a look: {resources}',
      IN_THE_WAY,
    ],
  ),
  letter(
    'matched.panel.mentor',
    'a mentor is one of several of a mentee',
    [...MATCHED, ...OF_GROUP],
    'A panel in {programme}: {partner}',
    [
      'You are one of several mentors of {partner}. Thank you for giving your time.',
      'Mentors with you: {others}',
      '{partner_line}\n{partner_email}',
      'In their own words: “{partner_words}”',
      'What they want help with: {topics}',
      'Why you:{why}',
      'You are all free, for instance:{times}',
      '{partner} writes to you this week. Agree among yourselves who helps with what, so that {partner} need not hear the same thing twice.',
      '{forms}',
      'Worth a look: {resources}',
      IN_THE_WAY,
    ],
  ),
  letter(
    'matched.panel.mentee',
    'a mentee has several mentors',
    [...MATCHED, ...OF_GROUP],
    'Your panel in {programme}',
    [
      'You have a panel of mentors: {mentors}. Each of them brings something else.',
      '{partner_line}\n{partner_email}',
      'What they can help with: {topics}',
      'Why you:{why}',
      'You are all free, for instance:{times}',
      'The first step is yours: write to all of them this week and suggest two times for a first meeting of all. After that, meet them together or one by one.',
      '{forms}',
      'Worth a look: {resources}',
      IN_THE_WAY,
    ],
  ),
  letter(
    'matched.peer',
    'peers have found each other',
    [...MATCHED, ...OF_GROUP],
    'Your peers in {programme}: {partner}',
    [
      'You and {partner} will mentor each other as equals: each of you listens, and each of you is heard.',
      '{partner_line}\n{partner_email}',
      'Why you:{why}',
      'You are all free, for instance:{times}',
      'Write to each other this week and suggest two times. Share the time evenly: each in turn.',
      '{forms}',
      'Worth a look: {resources}',
      IN_THE_WAY,
    ],
  ),
  letter(
    'joined.mentee',
    'a mentee joins a circle that goes on',
    [...MATCHED, ...OF_GROUP],
    'Your circle in {programme}',
    [
      'You join a circle that began on {start_on}: several people who learn with a mentor, and from each other.',
      'Mentor: {mentors}\nWith you in the circle: {others}',
      '{partner_line}\n{partner_email}',
      'In their own words: “{partner_words}”',
      'What they can help with: {topics}',
      'Why you:{why}',
      'You are all free, for instance:{times}',
      'The others know that you come. Your mentor writes to you; if you have heard nothing within a week, tell me. Read what was agreed, and say whether you accept it. What is said in the circle stays in the circle.',
      '{forms}',
      'Worth a look: {resources}',
      IN_THE_WAY,
    ],
  ),
  letter(
    'joined.mentor',
    'a mentor joins a circle or a panel that goes on, or takes it over',
    [...MATCHED, ...OF_GROUP],
    'You are a mentor in {programme}: {partner}',
    [
      'You are now a mentor of {partner}. They began on {start_on}; thank you for going on with what is there.',
      'Mentors with you: {others}',
      '{partner_line}\n{partner_email}',
      'What they want help with: {topics}',
      'The goals:{goals}',
      'Why you:{why}',
      'You are all free, for instance:{times}',
      'The first step is yours: write this week and suggest two times. Ask what has been good so far and what is hoped for from you, and read what was agreed.',
      '{forms}',
      'Worth a look: {resources}',
      IN_THE_WAY,
    ],
  ),
  letter(
    'joined.peer',
    'a peer joins others who have begun',
    [...MATCHED, ...OF_GROUP],
    'Your peers in {programme}: {partner}',
    [
      'You and {partner} will mentor each other as equals: each of you listens, and each of you is heard. They began on {start_on}, and know that you come.',
      '{partner_line}\n{partner_email}',
      'Why you:{why}',
      'You are all free, for instance:{times}',
      'Write to each other this week and suggest two times. Share the time evenly: each in turn. Read what was agreed, and say whether you accept it.',
      '{forms}',
      'Worth a look: {resources}',
      IN_THE_WAY,
    ],
  ),
  letter(
    'joined.others',
    'somebody has joined the reader’s circle, panel or peers',
    [...MATCHED, ...OF_GROUP, 'newcomers', 'new_mentors'],
    'Somebody new with you in {programme}: {newcomers}',
    [
      'Somebody is new with you from now on: {newcomers}.',
      'Mentor from now on: {new_mentors}',
      '{partner_line}\n{partner_email}',
      'In their own words: “{partner_words}”',
      'Please make them welcome: when you next meet, tell each other who you are, what you hope for, and what you have agreed.',
      IN_THE_WAY,
    ],
  ),
  letter('not-matched', 'a mentee waits for a mentor', ['topics', 'resources'], 'Your place in {programme}', [
    'I have no mentor for you yet. That is about who has a place at the moment, and not about you.',
    'What comes next: those who wait come first in the next round, and I write as soon as there is somebody for you.',
    'What helps: more times at which you could meet, and goals that say what you want. You told us: {topics}. A line to me is enough to change any of it.',
    'Worth a look meanwhile: {resources}',
  ]),
  letter('half-way', 'a pair has come to the middle of its time', OF_PAIR, 'Half-way with {partner}', [
    'You and {partner} have come half the way: you began on {start_on}, and have until {end_on}.',
    'A good moment to look back and ahead, for ten minutes of your next meeting:\n- What has changed since you began?\n- Are the goals still the right ones?\n- What should the second half be for?',
    'The goals:{goals}',
    '{forms}',
    'Worth a look: {resources}',
    IN_THE_WAY,
  ]),
  letter('closing', 'a pair comes to its end', OF_PAIR, 'A good end with {partner}', [
    'You and {partner} are coming to the end of your time together. Three things make it a good end:\n- a last meeting, to look back at what has come of it\n- a word of thanks to each other\n- a few lines to me about what you take with you',
    'The goals:{goals}',
    'Then decide together whether you end here or go on with new goals. Both are good.',
    '{forms}',
    'Worth a look: {resources}',
  ]),
  letter('thanks.mentor', 'a mentor’s time with a mentee is over', OF_PAIR, 'Thank you, {name}', [
    'Your time as the mentor of {partner} is over, and I thank you for it in the name of {programme}.',
    'You have met {meetings} times.',
    'Somebody has had your time, your attention and what you have learned. That goes on, also where you do not see it.',
    'If you would like to mentor again, tell me from when.',
  ]),
  letter('thanks.mentee', 'a mentee’s time with a mentor is over', OF_PAIR, 'Thank you, {name}', [
    'Your time with {partner} is over, and I thank you for what you have put into it.',
    'You have met {meetings} times.',
    'What you have begun is yours to go on with.',
    'If you would like to be there for the next one as a mentor, tell me.',
  ]),
  letter('certificate', 'somebody gets their certificate', [], 'Your certificate from {programme}', [
    'Your certificate goes with this letter, as a page that opens in any browser and prints on one sheet. It is yours to keep and to show.',
    'Thank you for having been part of {programme}.',
  ]),
  letter('announcement', 'the coordinator writes to many', ['text'], 'News from {programme}', ['{text}']),
  {
    name: 'certificate.mentor',
    about: 'the sentence of a mentor’s certificate, under their name',
    subject: 'Certificate of mentoring',
    body: 'has been a mentor in {programme} from {from} to {to}, and has given time, attention and experience to {people}.',
    placeholders: ['name', 'programme', 'from', 'to', 'people'],
  },
  {
    name: 'certificate.mentee',
    about: 'the sentence of a mentee’s certificate, under their name',
    subject: 'Certificate of mentoring',
    body: 'has completed a mentoring relationship in {programme}, from {from} to {to}, with {people}.',
    placeholders: ['name', 'programme', 'from', 'to', 'people'],
  },
];
