/**
 * What an agreement can start from: a wording for each part, for its people to make their own. Of several people a part may be
 * worded by their format (`agreement.circle.…`) or alike for all of them (`agreement.group.…`).
 */
import type { Template } from '../letters/template.ts';

const PLACEHOLDERS = ['mentor', 'mentee', 'programme'];
/** The etiquette is only for pairs in two countries; of several people it names the places of all together. */
const PLACES = [...PLACEHOLDERS, 'mentor_place', 'mentee_place', 'languages'];

function part(
  name: string,
  about: string,
  body: string,
  placeholders: readonly string[] = PLACEHOLDERS,
): Template {
  return { name: `agreement.${name}`, about, subject: null, body, placeholders };
}

export const AGREEMENT_TEMPLATES: readonly Template[] = [
  part(
    'mentor-expectations',
    'what the mentor is expected to do',
    '{mentor} listens first, asks before advising, gives honest feedback, and keeps the time that was agreed.',
  ),
  part(
    'mentee-expectations',
    'what the mentee is expected to do',
    '{mentee} sets the agenda, comes prepared, follows up what was agreed, and says what helps and what does not.',
  ),
  part(
    'responsibilities',
    'who does what',
    '{mentee} books the meetings and notes the key points; {mentor} reads them and adds what is missing. Whoever cannot come says so a day before.',
  ),
  part(
    'boundaries',
    'what is outside the relationship',
    'No assessment, no line management, no work for each other. Between meetings messages are fine; an answer may take two working days.',
  ),
  part(
    'confidentiality',
    'what stays between them',
    'What is said stays between the two, unless somebody is at risk of harm. Either may tell the coordinator that the relationship does not work, without giving a reason.',
  ),
  part(
    'etiquette',
    'time zones and languages, where the pair is in two countries',
    [
      '{mentor} is in {mentor_place}, {mentee} in {mentee_place}. Every invitation gives both local times; early and late hours are taken in turn; each says which holidays they keep.',
      'They speak {languages}, plainly and without idioms; either may ask for something to be said again, and key points are sent in writing afterwards.',
    ].join('\n'),
    PLACES,
  ),
  part(
    'circle.mentee-expectations',
    'what the mentees of a circle are expected to do',
    '{mentee}: each brings topics, comes prepared, lets the others have their turn, follows up what was agreed, and says what helps and what does not.',
  ),
  part(
    'panel.mentor-expectations',
    'what the mentors of a panel are expected to do',
    '{mentor}: each listens first, asks before advising, gives honest feedback, and says with what they can help best.',
  ),
  part(
    'peer.mentor-expectations',
    'what a peer is expected to do who listens',
    'Whoever listens asks before advising, gives honest feedback, and keeps the time that was agreed. Each of them listens, and each is heard.',
  ),
  part(
    'peer.mentee-expectations',
    'what a peer is expected to do who has the turn',
    'Whoever has the turn brings a topic, comes prepared, and says what helps and what does not. The time is shared evenly: each has a turn.',
  ),
  part(
    'group.responsibilities',
    'who does what, in a circle, a panel or among peers',
    'They take turns to book the meetings and to note the key points; the others add what is missing. Whoever cannot come says so a day before.',
  ),
  part(
    'group.confidentiality',
    'what stays in a circle, in a panel or among peers',
    'What is said stays among them, unless somebody is at risk of harm. Each may tell the coordinator that it does not work, without giving a reason.',
  ),
  part(
    'group.etiquette',
    'time zones and languages, where a circle, a panel or peers are in several countries',
    [
      'They are here: {places}. Every invitation gives the local time of each; early and late hours are taken in turn; each says which holidays they keep.',
      'They speak {languages}, plainly and without idioms; any of them may ask for something to be said again, and key points are sent in writing afterwards.',
    ].join('\n'),
    [...PLACES, 'places'],
  ),
];
