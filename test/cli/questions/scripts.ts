/** The questions of each wizard in order, with the keys that answer them. */
import { DOWN, ENTER } from '../pty.ts';
import type { Scripted } from './form.ts';

export const INIT: readonly Scripted[] = [
  ['What is the programme called?', "Heads' Circle", ENTER],
  ['What kind of programme is it?', DOWN, ENTER],
  ['In which time zone does it run?', 'lisb', 'see:❯ Europe/Lisbon', ENTER],
  ['Which is its first day?', ENTER],
  ['And its last day?', ENTER],
  ['Which levels do people have', ENTER],
  ['Start it?', ENTER],
];

/** In a programme with two levels and the topics Nursing and Leading a team (leadership). */
export const ENROL: readonly Scripted[] = [
  ['What is their full name?', "Mary O'Seacole", ENTER],
  ['Are they a mentor, a mentee or both?', DOWN, ENTER],
  ['What is their e-mail address?', 'mary@example.org', ENTER],
  ['Which school, company', 'The British Hotel', ENTER],
  ['What is their job title?', ENTER],
  ['Which level are they?', DOWN, DOWN, ENTER],
  ['Which country are they in?', ENTER],
  ['Which time zone are they in? (Enter: Europe/London)', ENTER],
  ['Which languages do they speak', ENTER],
  ['When are they free?', ENTER],
  ['What can they help with?', 'nurs', 'see:❯ Nursing', ENTER, 'see:(Nursing)', ENTER],
  ['How many mentees can they take? (Enter: 1', '2', ENTER],
  ['Have they consented', DOWN, ENTER],
  ['On which day?', ENTER],
  ['Enrol them?', ENTER],
];

export const READINESS: readonly Scripted[] = [
  ['Who answered?', DOWN, ENTER],
  ['Do they want this?', '5'],
  ['Do they have the time?', '3'],
  ['Do they know what to expect?', '4'],
  ['Do they feel up to it?', '3'],
  ['What do they say, in their own words?', ENTER],
  ['When was it? (Enter: today)', ENTER],
];
