/** `mentor participant identity list`: lists participants who may be one person. */
import type { Command, Context } from '../../../../context.ts';
import { nearWords } from '../../../../domain/people/near-identities.ts';
import { rolesOf } from '../../../../domain/people/participant.ts';
import { idOf } from '../../../../domain/reference.ts';
import {
  type KnownIdentity,
  loadIdentities,
  type Person,
} from '../../../../store/people/identity-decisions.ts';
import type { JsonValue } from '../../../../view/document/document.ts';
import { personJson, personText } from '../../../../view/pages/people.ts';
import { type Field, listing, lists } from '../../../../view/document/result.ts';
import { decideLine } from '../../../../application/people/tell-identities.ts';

const IDENTITY: readonly Field<KnownIdentity>[] = [
  { key: 'people', of: ({ people }) => people.map(whoJson), only: 'json' },
  { key: 'one', label: 'One', holds: 'words', of: ({ people: [one] }) => whoText(one), only: 'table' },
  {
    key: 'other',
    label: 'Other',
    holds: 'words',
    of: ({ people: [, other] }) => whoText(other),
    only: 'table',
  },
  {
    key: 'why',
    label: 'Why',
    give: 2,
    of: ({ why }) => why,
    text: ({ why }) => (why === null ? '' : nearWords(why)),
  },
  {
    key: 'decision',
    label: 'Decision',
    give: 0,
    of: ({ isSame }) => (isSame === null ? null : decisionOf(isSame)),
    text: ({ isSame }) => (isSame === null ? 'open' : decisionOf(isSame)),
  },
];

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'List participants who may be one person, enrolled twice: two e-mails of one mailbox (ada+m@x.example, ada@x.example), refs that differ in case alone, or a mentor and a mentee of the same name whom no two organisations tell apart. They stay two, and are not matched with each other until somebody says that they are two people.',
    )
    .option('--all', 'those too of whom it was decided')
    .addHelpText('after', '\nExample:\n  $ mentor participant identity list')
    .action(async (options) => {
      const store = await context.store();
      const identities = store
        .read(() => loadIdentities(store))
        .filter(({ isSame }) => options.all === true || isSame === null);
      const listed = listing(identities, IDENTITY, {
        whenEmpty: 'No two participants look like one person.',
      });
      await context.show(lists('participant.identity.list/1', { identities: listed }));
      const first = identities.find(({ isSame }) => isSame === null);
      if (first === undefined) return;
      const [one, other] = first.people;
      await context.next(`${decideLine(idOf('P', one.id), idOf('P', other.id))}, or --same-person`);
    });
}

function decisionOf(isSame: boolean): string {
  return isSame ? 'same-person' : 'two-people';
}

function whoJson(one: Person): { [key: string]: JsonValue } {
  return { ...personJson(one), ref: one.ref, roles: rolesOf(one), organisation: one.organisation };
}

/** Returns a person with what may be alike: the address, otherwise the ref. */
function whoText(one: Person): string {
  const called = one.email ?? one.ref;
  return `${personText(one)}${called === null ? '' : ` <${called}>`} (${rolesOf(one)})`;
}
