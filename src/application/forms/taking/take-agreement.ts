/** Takes what one side writes into the agreement, and whether they accept it. */
import {
  AGREEMENT_PARTS,
  isWritten,
  missingFromAgreement,
  partsOfAgreement,
  shownSince,
} from '../../../domain/relationship/agreement.ts';
import { columnOf } from '../../../domain/people/fields/field-entry.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Agreement, AgreementParts } from '../../../domain/relationship/relationship.ts';
import { saysNothing } from '../../../domain/words/answer.ts';
import { folded } from '../../../domain/words/text.ts';
import { hasOtherAnswered } from '../../../store/forms/answers.ts';
import { acceptAgreement, reviseAgreement } from '../../relationship/agreement.ts';
import { type AnsweringInPair, type PairTaking, yesSaid } from './taking.ts';

export const agreement: PairTaking = {
  about: 'pair',
  isReplaceable: true, // what they wrote otherwise is one more version
  take(answering) {
    const { store, facts, person, said, on } = answering;
    const { parts, told, isKnown } = partsSaid(answering);
    const before = facts.agreement;
    const revised = reviseAgreement(store, facts, parts, on);
    if (revised !== undefined && before !== null) {
      const who = facts.people.length > 2 ? 'all' : 'both';
      const others = before.acceptances.length > 0 ? `; ${who} have to accept it anew` : '';
      told.push(`it makes version ${revised.version} of the agreement${others}`);
    }
    const accepts = yesSaid(said, 'accepts');
    if (accepts === true && isKnown) told.push(...accept(answering, revised ?? before));
    if (accepts === true && !isKnown)
      told.push(
        `${person.name} accepts, but not the agreement as it stands, which they had not seen; they are asked again: mentor form due`,
      );
    if (accepts === false)
      told.push(`${person.name} does not accept the agreement yet: a word with them helps`);
    return { told };
  },
};

/** Returns the agreement with what was said. Nothing that is there is changed by who had not seen it. */
function partsSaid({ store, facts, said, occasion }: AnsweringInPair): {
  readonly parts: AgreementParts;
  readonly told: string[];
  /** Whether all that stood there before was shown to them, or is what they wrote themselves. */
  readonly isKnown: boolean;
} {
  // The day of the occasion is that of the agreement that the form was made with.
  const isOlder = facts.agreement !== null && occasion.day < shownSince(facts.agreement);
  const isUnseen = isOlder || (facts.agreement !== null && hasOtherAnswered(store, occasion));
  const before = partsOfAgreement(facts.agreement);
  const parts: Record<string, string | number | null> = { ...before };
  const [changed, left]: [string[], string[]] = [[], []];
  for (const { part, name } of AGREEMENT_PARTS) {
    const text = said.fields.get(columnOf(part));
    if (text === undefined || saysNothing(text, 1) || isSame(before[part], text)) continue;
    const isThere = isWritten(before, part);
    if (isThere && isUnseen) left.push(name);
    else {
      if (isThere) changed.push(name);
      parts[part] = part === 'rhythmDays' ? Number(text) : text;
    }
  }
  const told = [
    ...(changed.length > 0 ? [`it words otherwise: ${changed.join(', ')}`] : []),
    ...(left.length > 0
      ? [
          `it was written without the agreement as it stands, and words otherwise: ${left.join(', ')}; that is left out: mentor agreement set ${idOf('R', facts.id)} changes it`,
        ]
      : []),
  ];
  const isOwn = AGREEMENT_PARTS.every(
    ({ part }) => !isWritten(before, part) || isSame(before[part], said.fields.get(columnOf(part)) ?? ''),
  );
  const isKnown = left.length === 0 && (!isOlder || isOwn);
  return { parts: parts as unknown as AgreementParts, told, isKnown };
}

function isSame(before: string | number | null, text: string): boolean {
  if (before === null) return false;
  return squeezed(String(before)) === squeezed(text);
}

function squeezed(text: string): string {
  return folded(text.replaceAll(/\s+/g, ' '));
}

/** Records that they accept, where there is enough to accept, and returns what there is to tell. */
function accept({ store, facts, person, on }: AnsweringInPair, current: Agreement | null): string[] {
  const missing = missingFromAgreement(current);
  if (missing.length > 0)
    return [
      `${person.name} can accept the agreement only once it has all its parts; missing: ${missing.map(({ name }) => name).join(', ')}`,
    ];
  // Nobody accepts a version before it was written.
  const acceptedOn = current !== null && on < current.draftedOn ? current.draftedOn : on;
  acceptAgreement(store, facts.id, current, [person], acceptedOn);
  return [];
}
