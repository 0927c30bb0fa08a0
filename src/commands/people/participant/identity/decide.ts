/** `mentor participant identity decide`: records whether two participants are one person or two. */
import type { Command, Context } from '../../../../context.ts';
import { refused, wrongUsage } from '../../../../errors.ts';
import {
  decideIdentity,
  loadOpenIdentities,
  type Person,
} from '../../../../store/people/identity-decisions.ts';
import { findParticipant } from '../../../../store/people/participants.ts';
import type { Store } from '../../../../store/store.ts';
import { personJson, personText } from '../../../../view/pages/people.ts';
import { firstTold, listing, saidOfAll } from '../../../../view/document/result.ts';
import { sayOneRecord } from '../../../../application/people/tell-identities.ts';
import { anyPersonArgument } from '../../../../application/naming/named-arguments.ts';

interface DecideOptions {
  readonly samePerson?: true | undefined;
  readonly twoPeople?: true | undefined;
  readonly all?: true | undefined;
}

type Two = readonly [one: Person, other: Person];

export function define(command: Command, context: Context): void {
  const withOne = anyPersonArgument(command, context, {
    flags: '[one]',
    about: 'P12, an e-mail, a ref, a name or part of it (in quotes, where it is several words)',
  });
  anyPersonArgument(withOne, context, { flags: '[other]', about: 'the other' })
    .description(
      'Say whether two participants are one person, enrolled twice, or two people. One person stays two records, which are never matched with each other; two people are not asked about again. mentor participant identity list shows who is to be decided on.',
    )
    .option('--same-person', 'they are one person')
    .option('--two-people', 'they are two people')
    .option('--all', 'all of whom nobody has decided are two people')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor participant identity decide P12 P40 --same-person\n  $ mentor participant identity decide P12 P40 --two-people\n  $ mentor participant identity decide --all --two-people',
    )
    .action(async (one, other, options) => {
      checkOptions(one, other, options);
      const isSame = options.samePerson === true;
      const decided = await context.write('participant identity decide', (store) => {
        const chosen = options.all === true ? allOpen(store) : [theTwo(store, one ?? '', other ?? '')];
        for (const [a, b] of chosen) decideIdentity(store, a.id, b.id, isSame);
        return chosen;
      });
      const decision = isSame ? 'same-person' : 'two-people';
      const words = isSame ? 'are one person' : 'are two people';
      const pairs = listing(decided, [
        { key: 'people', of: (two) => two.map(personJson), only: 'json' },
        { key: 'one', of: ([a]) => personText(a), only: 'table' },
        { key: 'other', of: ([, b]) => personText(b), only: 'table' },
        { key: 'decision', of: () => decision, only: 'table' },
      ]);
      const told = firstTold(decided, ([a, b]) => `${personText(a)} and ${personText(b)} ${words}.`);
      await context.show(saidOfAll('participant.identity.decide/1', told, 'decided', pairs, { decision }));
      if (isSame) for (const two of decided) await sayOneRecord(context, two);
      await context.next('mentor match');
    });
}

function checkOptions(
  one: string | undefined,
  other: string | undefined,
  { samePerson, twoPeople, all }: DecideOptions,
): void {
  if ((samePerson === undefined) === (twoPeople === undefined))
    throw wrongUsage(
      'Say either that they are one person or that they are two.',
      'use one of --same-person and --two-people',
    );
  if (all === true && (samePerson === true || one !== undefined))
    throw wrongUsage(
      '--all is for all who are two people.',
      'mentor participant identity decide --all --two-people; of one person two are named',
    );
  if (all === undefined && other === undefined)
    throw wrongUsage(
      'It was not said who the two are.',
      'name both, or --all with --two-people; mentor participant identity list shows them',
    );
}

function allOpen(store: Store): Two[] {
  const open = loadOpenIdentities(store).map(({ people }) => people);
  if (open.length > 0) return open;
  throw refused(
    'Nothing is to be decided.',
    'mentor participant identity list --all shows what was; nothing was changed',
  );
}

/** Any two can be decided on: a coordinator may know what the data does not show. */
function theTwo(store: Store, given: string, otherGiven: string): Two {
  const [one, other] = [findParticipant(store, given), findParticipant(store, otherGiven)];
  if (one.id === other.id)
    throw refused(`Both are ${personText(one)}.`, 'name two participants; nothing was changed');
  return one.id < other.id ? [one, other] : [other, one];
}
