/** `mentor relationship pair`: makes a relationship by hand, of two people or of several. */
import type { Command, Context } from '../../../context.ts';
import { type Format, FORMATS } from '../../../domain/people/fields/choices.ts';
import { plannedEnd } from '../../../domain/round.ts';
import { idOf } from '../../../domain/reference.ts';
import { formatOf, MOST_PEERS } from '../../../domain/relationship/members/format.ts';
import { isOnSide, type RelationshipRole, type Side } from '../../../domain/relationship/relationship.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import { insertRelationship } from '../../../store/relationships/relationships.ts';
import { openRoundIfAny } from '../../../store/matching/rounds.ts';
import { type Document, textBlock } from '../../../view/document/document.ts';
import { personJson, personText } from '../../../view/pages/people.ts';
import { type PersonJson, said } from '../../../view/document/result.ts';
import { listed } from '../../../domain/words/text.ts';
import { loadPool, type Pool } from '../../../application/match/read-pool.ts';
import { peopleArgument } from '../../../application/naming/named-arguments.ts';
import { peopleNamed } from '../../../application/naming/which-person.ts';
import { answer, dayPlanned, oneOf } from '../../../application/options/values.ts';
import {
  type Member,
  refuseImpossible,
  rulesOverridden,
} from '../../../application/relationship/who-may-join.ts';

export function define(command: Command, context: Context): void {
  peopleArgument(command, context, {
    flags: '[mentors...]',
    about:
      'the mentor, then the mentee; all the mentors, where --with names the mentees; or peers: P17, an e-mail, a ref, a name or part of it (in quotes, where it is several words)',
    asked: ['the mentor', 'the mentee'],
    besides: 'with',
  })
    .description(
      'Pair a mentor and a mentee by hand; or make a circle (a mentor with several mentees), a panel (a mentee with several mentors) or a pair or trio of peers. People who break a rule are refused, unless --override says why it is made all the same; the same person, someone to be avoided and missing consent are always refused.',
    )
    .option('--with <mentee...>', 'the mentees, where there are several people on a side')
    .option('--format <format>', `${FORMATS.join(', ')} (default: as the people make it)`, oneOf(FORMATS))
    .option('--ends <day>', 'planned end (default: that of the open round, else twelve months)', dayPlanned)
    .option('--override <reason>', 'why they are paired against the rules that they break', answer)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor relationship pair P17 P12\n  $ mentor relationship pair P17 P12 --override "Both asked for it"\n  $ mentor relationship pair Ruth --with Ana Ben "Cy Young"\n  $ mentor relationship pair Ana Ben --format peer',
    )
    .action(async (ids, options) => {
      const others = await peopleNamed(context, options.with ?? []);
      const roles = rolesOf(ids, options.with === undefined ? undefined : others.length, options.format);
      const made = await context.write('relationship pair', (store) => {
        const members = [...ids, ...others.map(({ id }) => idOf('P', id))].map((id, at): Member => ({
          person: findParticipant(store, id),
          role: roles[at] ?? 'mentee',
        }));
        const format = formatAsked(members, options.format);
        refuseImpossible(store, members, members);
        const round = openRoundIfAny(store);
        const plannedEndOn = options.ends ?? plannedEnd(round, store.today);
        if (plannedEndOn < store.today) throw wrongUsage('The planned end is in the past.', 'mend --ends');
        const pool = loadPool(store);
        const { broken, kept } = rulesOverridden(store, pool.input, {
          members,
          fresh: members,
          format,
          override: options.override,
        });
        const id = insertRelationship(store, {
          format,
          roundId: round?.id ?? null,
          proposalId: null,
          previousId: null,
          score: null,
          phase: 'preparation',
          startedOn: store.today,
          plannedEndOn,
          people: members.map((member) => ({
            participantId: member.person.id,
            role: member.role,
            waitBefore: waitOf(pool, member),
          })),
          override: kept,
        });
        return { id, members, broken, format };
      });
      const id = idOf('R', made.id);
      await context.show({
        ...resultOf({ ...made, text: `${id}: ${madeText(made)}, in preparation.` }),
        notes: made.broken.map(({ rule, words }) =>
          textBlock(
            rule === words ? `Overridden: ${words}.` : `Overridden: rule ${rule}: ${words}.`,
            'warning',
          ),
        ),
      });
      await context.next(`mentor relationship show ${id}`);
    });
}

interface Made {
  readonly id: number;
  readonly format: Format;
  readonly members: readonly Member[];
  readonly broken: ReturnType<typeof rulesOverridden>['broken'];
}

/**
 * Returns as what each of the people is named.
 *
 * @param others How many mentees `--with` names; undefined without it.
 */
function rolesOf(
  named: readonly string[],
  others: number | undefined,
  format: Format | undefined,
): RelationshipRole[] {
  if (format === 'peer') {
    if (others !== undefined)
      throw wrongUsage('Peers are on one side.', 'name them all before the options, without --with');
    return named.map(() => 'peer');
  }
  if (others !== undefined)
    return [
      ...named.map(() => 'mentor' as const),
      ...Array.from({ length: others }, () => 'mentee' as const),
    ];
  if (named.length === 2) return ['mentor', 'mentee'];
  throw wrongUsage(
    named.length > 2
      ? `${named.length} people are named, and not who are the mentees.`
      : 'Missing: the mentee.',
    'mentor relationship pair MENTOR --with MENTEE MENTEE; a name of several words is put in quotes',
  );
}

/** Returns the format that some people make, which has to be the one that is asked for. */
function formatAsked(members: readonly Member[], asked: Format | undefined): Format {
  const format = formatOf(members);
  if (format !== undefined && (asked === undefined || asked === format)) return format;
  if (asked === 'peer')
    throw refused(
      `Peers are two or three, and ${members.length} are named.`,
      `name 2 to ${MOST_PEERS} people`,
    );
  throw refused(
    `${countText(members)} make ${format === undefined ? 'no relationship' : `a ${format}, not a ${asked}`}.`,
    'leave out --format, or name others; nothing was changed',
  );
}

function countText(members: readonly Member[]): string {
  const count = (role: RelationshipRole): string => {
    const number = members.filter((one) => one.role === role).length;
    return `${number} ${role}${number === 1 ? '' : 's'}`;
  };
  return `${count('mentor')} and ${count('mentee')}`;
}

function waitOf(pool: Pool, { person, role }: Member): number {
  if (role !== 'mentee') return 0;
  return pool.input.mentees.find(({ participant }) => participant.id === person.id)?.wait ?? 0;
}

function madeText({ members, format }: Made): string {
  const names = (role: RelationshipRole): string =>
    listed(members.filter((one) => one.role === role).map(({ person }) => personText(person)));
  if (format === 'one-to-one') return `${names('mentee')} with ${names('mentor')}`;
  return format === 'peer'
    ? `${names('peer')}, peers`
    : `${names('mentee')} with ${names('mentor')}, a ${format}`;
}

/** Of two people the document has the two; of several, those of each side. */
function resultOf({ id, members, format, broken, text }: Made & { readonly text: string }): Document {
  const relationship = idOf('R', id);
  const of = (side: Side): PersonJson[] =>
    members.filter((one) => isOnSide(one, side)).map(({ person }) => personJson(person));
  const [mentors, mentees] = [of('mentor'), of('mentee')];
  const [[mentor], [mentee]] = [mentors, mentees];
  if (format === 'one-to-one' && mentor !== undefined && mentee !== undefined)
    return said('relationship.pair/1', text, { relationship, mentor, mentee }, { overridden: broken });
  const people = members.map(({ person }) => idOf('P', person.id)).join(' ');
  return said(
    'relationship.pair/1',
    text,
    { relationship, format, people },
    { mentors, mentees, overridden: broken },
  );
}
