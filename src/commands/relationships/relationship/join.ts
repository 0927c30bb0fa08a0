/** `mentor relationship join`: somebody joins a relationship that goes on. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { formatWith, roleOfNew } from '../../../domain/relationship/members/joining.ts';
import { everybodyOf } from '../../../domain/relationship/members/members.ts';
import { happenedOn } from '../../../domain/relationship/relationship.ts';
import { refused } from '../../../errors.ts';
import { findParticipant, loadParticipantsById } from '../../../store/people/participants.ts';
import { addMember } from '../../../store/relationships/membership.ts';
import { findOpenRelationship, requireRelationship } from '../../../store/relationships/relationships.ts';
import { personText, relationshipText } from '../../../view/pages/people.ts';
import { listed } from '../../../domain/words/text.ts';
import { loadPool } from '../../../application/match/read-pool.ts';
import { pairArgument, personArgument } from '../../../application/naming/named-arguments.ts';
import { answer, dayItHappened, oneOf } from '../../../application/options/values.ts';
import {
  type Member,
  refuseImpossible,
  rulesOverridden,
} from '../../../application/relationship/who-may-join.ts';
import { sayNext } from '../../../application/relationship/record-in-relationship.ts';

const ROLES = ['mentor', 'mentee', 'peer'] as const;

export function define(command: Command, context: Context): void {
  personArgument(
    pairArgument(command, context, { flags: '[pair]', about: 'R7, or a name of one in it' }),
    context,
    {
      flags: '[participant...]',
      about: 'who joins: P12, an e-mail, a ref, a name or part of it',
      what: 'the one who joins',
    },
  )
    .description(
      'Have somebody join a relationship that goes on, on any day. A pair becomes a circle when a second mentee joins, and a panel when a second mentor does; a mentor who joins a circle without one takes it over. The rules are those of mentor relationship pair.',
    )
    .option('--as <role>', `${ROLES.join(', ')} (default: what they can be)`, oneOf(ROLES))
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .option('--override <reason>', 'why they join against the rules that they break', answer)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor relationship join R7 "Cy Young"\n  $ mentor relationship join "Ruth’s circle" Ida --as mentor --on friday',
    )
    .action(async (given, whom, options) => {
      const done = await context.write('relationship join', (store) => {
        const facts = findOpenRelationship(store, given);
        const id = idOf('R', facts.id);
        const person = findParticipant(store, whom);
        if (facts.people.some(({ participantId }) => participantId === person.id))
          throw refused(`${personText(person)} is in ${id} already.`, `mentor relationship show ${id}`);
        const on = happenedOn(options.on, store.today);
        if (on < facts.startedOn)
          throw refused(`${id} began on ${facts.startedOn}; nobody joined it before.`, 'mend --on');
        const role = options.as ?? roleOfNew(facts, person);
        const format = formatWith(facts, role);
        const known = new Map(
          loadParticipantsById(
            store,
            everybodyOf(facts).map(({ participantId }) => participantId),
          ).map((one) => [one.id, one]),
        );
        const fresh: Member = { person, role };
        const members = facts.people.flatMap((one): Member[] => {
          const found = known.get(one.participantId);
          return found === undefined ? [] : [{ person: found, role: one.role }];
        });
        refuseImpossible(store, [...members, fresh], [fresh]);
        const pool = loadPool(store);
        const isBack = facts.former.some(({ participantId }) => participantId === person.id);
        const { broken, kept } = rulesOverridden(store, pool.input, {
          members: [...members, fresh],
          fresh: [fresh],
          format,
          override: options.override,
          // Who comes back has been with them before.
          except: isBack ? ['paired-before'] : [],
        });
        const wait = pool.input.mentees.find(({ participant }) => participant.id === person.id)?.wait ?? 0;
        const waitBefore = role === 'mentee' ? wait : 0;
        const member = { participantId: person.id, role, waitBefore, joinedOn: on, override: kept ?? null };
        addMember(store, facts.id, member, format);
        const now = requireRelationship(store, facts.id);
        return { now, before: facts, person, role, on, broken };
      });
      const { now, before, person, role, on, broken } = done;
      const id = idOf('R', now.id);
      const became = now.format === before.format ? '' : `, which is a ${now.format} now`;
      await context.did(
        'relationship.join/1',
        `${personText(person)} joined ${relationshipText(now)} on ${on} as ${role}${became}.`,
        { relationship: id, participant: idOf('P', person.id), role, on, format: now.format },
        { overridden: broken },
      );
      if (broken.length > 0)
        await context.say(`Overridden: ${listed([...new Set(broken.map(({ words }) => words))])}.`);
      await sayNext(context, now.id, person.id);
    });
}
