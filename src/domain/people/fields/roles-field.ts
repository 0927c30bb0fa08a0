/** The roles of a participant: how they are read and written. */
import { type Role, type Roles, ROLES } from './choices.ts';
import type { Field } from '../field.ts';
import { unreadWords, wrong } from './field-entry.ts';
import { rolesOf } from '../participant.ts';
import { folded, phrases, quote, words } from '../../words/text.ts';

/** Words in the languages of forms: English, Welsh, French, German, Spanish, Portuguese, Italian, Dutch and Polish. */
const MENTOR = new Set(
  words(
    `mentor mentors mentoreion mentorin mentorinnen mentoren mentora mentores mentoras mentore mentori mentorka mentorem`,
  ),
);
const MENTEE = new Set(
  words(`mentee mentees mentorai mentoré mentorée mentorés mentorées mentorado mentorada mentorados mentoradas mentorizado
    mentorizada mentorando mentoranda podopieczny podopieczna`),
);
const BOTH =
  phrases(`both, y ddau, y ddwy, les deux, beide, beides, ambos, ambas, los dos, las dos, os dois, as duas, entrambi
  entrambe, tutti e due, allebei, oba, obie, jedno i drugie`);
/** Somebody among equals. A "peer mentor" is a mentor. */
const PEER =
  phrases(`peer, peers, a peer, as a peer, cyfoed, cyfoedion, entre pairs, gleichgestellt, gleichgestellte, entre pares
  tra pari, gelijke, onder gelijken, rówieśnik, rówieśniczka`);
const NEGATIONS = new Set(words('not no nicht kein keine ddim pas non não nao niet geen nie'));

/** The only field with several properties, so it has no entry like the others. */
export const ROLES_FIELD: Field = {
  name: 'roles',
  label: 'Roles',
  about: 'mentor, mentee, both or peer; or a list: mentor; peer',
  aliases: words(`
    would_you_like_to_be_a_mentor_or_a_mentee would_you_like_to_be_a_mentor_or_mentee
    are_you_a_mentor_or_a_mentee are_you_a_mentor_or_mentee i_would_like_to_be
    i_would_like_to_join_as i_am_applying_as role_in_the_programme role_in_programme mentor_mentee
    participant_type role i_want_to_be mentor_or_mentee participating_as`),
  properties: ['isMentor', 'isMentee', 'isPeer'],
  kept: 'bits',
  held: 'plain',
  isPrivate: false,
  nothing: { isMentor: false, isMentee: false, isPeer: false },
  parse(given) {
    const roles = parseRoles(given);
    return roles === undefined
      ? wrong(
          'unknown-role',
          `${quote(given)} is not a role`,
          `write ${ROLES.join(', ')}, or say --as for the whole file`,
          [unreadWords(given)],
        )
      : { draft: draftOfRoles(roles) };
  },
  format: rolesOf,
};

/** Returns what roles make of a participant. */
function draftOfRoles(roles: Roles) {
  return {
    isMentor: isOneOf(roles, 'mentor'),
    isMentee: isOneOf(roles, 'mentee'),
    isPeer: roles.endsWith('peer'),
  };
}

/**
 * Returns whether somebody of these roles is a mentor, or a mentee.
 *
 * @example isOneOf('both; peer', 'mentor') // true
 */
export function isOneOf(roles: Roles, role: 'mentor' | 'mentee'): boolean {
  return roles.startsWith('both') || roles.startsWith(role);
}

/**
 * Returns the roles that one or a few words name, or undefined.
 *
 * @example parseRoles('Mentor and mentee') // 'both'
 * @example parseRoles('peer, mentor') // 'mentor; peer'
 */
export function parseRoles(given: string): Roles | undefined {
  const items = folded(given).split(/\s*(?:[;,|/+&]|\band\b)\s*/);
  const others = items.filter((item) => !PEER.has(item));
  if (others.length === items.length) return rolesBesidePeer(given);
  if (others.every((item) => item === '')) return 'peer';
  const beside = rolesBesidePeer(others.join(' '));
  return beside === undefined ? undefined : `${beside}; peer`;
}

function rolesBesidePeer(given: string): Exclude<Role, 'peer'> | undefined {
  const said = folded(given);
  const all = said.split(/[^\p{L}]+/u);
  const isMentee = all.some((word) => MENTEE.has(word));
  const isMentor = all.some((word) => MENTOR.has(word));
  if (BOTH.has(said) || (isMentee && isMentor)) return 'both';
  if (isMentee === isMentor || all.some((word) => NEGATIONS.has(word))) return undefined;
  return isMentor ? 'mentor' : 'mentee';
}
