/** The roles of a participant: how they are read and written. */
import { type Roles, ROLES } from './choices.ts';
import type { Field } from '../field.ts';
import { unreadWords, wrong } from './field-entry.ts';
import { rolesOf } from '../participant.ts';
import { folded, quote, words } from '../../words/text.ts';

/** The only field with two properties, so it has no entry like the others. */
export const ROLES_FIELD: Field = {
  name: 'roles',
  label: 'Roles',
  about: 'mentor, mentee or both',
  aliases: words(`
    would_you_like_to_be_a_mentor_or_a_mentee would_you_like_to_be_a_mentor_or_mentee
    are_you_a_mentor_or_a_mentee are_you_a_mentor_or_mentee i_would_like_to_be
    i_would_like_to_join_as i_am_applying_as role_in_the_programme role_in_programme mentor_mentee
    participant_type role i_want_to_be mentor_or_mentee participating_as`),
  properties: ['isMentor', 'isMentee'],
  kept: 'bits',
  held: 'plain',
  isPrivate: false,
  nothing: { isMentor: false, isMentee: false },
  parse(given) {
    const roles = parseRoles(given);
    return roles === undefined
      ? wrong(
          'unknown-role',
          `${quote(given)} is not a role`,
          `write ${ROLES.join(', ')}, or say --as for the whole file`,
          [unreadWords(given)],
        )
      : { draft: { isMentor: roles !== 'mentee', isMentee: roles !== 'mentor' } };
  },
  format: rolesOf,
};

/**
 * Returns the roles that one or a few words name, or undefined.
 *
 * @example parseRoles('Mentor and mentee') // 'both'
 */
export function parseRoles(given: string): Roles | undefined {
  const said = folded(given);
  const isMentee = /\bmentees?\b/.test(said);
  const isMentor = /\bmentors?\b/.test(said);
  if (said === 'both' || (isMentee && isMentor)) return 'both';
  if (isMentee === isMentor || /\bnot\b|\bno\b/.test(said)) return undefined;
  return isMentor ? 'mentor' : 'mentee';
}
