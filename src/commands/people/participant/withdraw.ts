/** `mentor participant withdraw`: records that a person has left, and decides on their open relationships. */
import type { Command, Context } from '../../../context.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import {
  END_REASONS,
  type EndReason,
  happenedOn,
  phaseSince,
  type Relationship,
} from '../../../domain/relationship/relationship.ts';
import { canGoOnWithout } from '../../../domain/relationship/members/joining.ts';
import { refused } from '../../../errors.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import { withdrawParticipant } from '../../../store/people/participant-writer.ts';
import { loadRelationships } from '../../../store/relationships/relationships.ts';
import { removeMember } from '../../../store/relationships/membership.ts';
import { endEarly } from '../../../store/relationships/steps.ts';
import { leftOverText } from '../../../view/pages/relationship/left-over.ts';
import { personJson, personText, relationshipText } from '../../../view/pages/people.ts';
import { said } from '../../../view/document/result.ts';
import { dayItHappened, oneOf } from '../../../application/options/values.ts';
import { personArgument } from '../../../application/naming/named-arguments.ts';

const REASONS = Object.keys(END_REASONS) as EndReason[];

export function define(command: Command, context: Context): void {
  personArgument(command, context)
    .description(
      'Record that a participant has left: their places are free, and each open relationship is ended or kept. They leave one of several people, and the others go on.',
    )
    .option('--on <day>', 'the day they left (default: today)', dayItHappened)
    .option(
      '--relationships <what>',
      'what becomes of open relationships: end or keep',
      oneOf(['end', 'keep']),
    )
    .option('--reason <code>', `why they end: ${REASONS.join(', ')}`, oneOf(REASONS), 'left-programme')
    .addHelpText('after', '\nExample:\n  $ mentor participant withdraw P12 --relationships end')
    .action(async (given, options) => {
      const store = await context.store();
      const { person, open } = store.read(() => {
        const found = findParticipant(store, given);
        return { person: found, open: openOf(loadRelationships(store, { isOpen: true }), found.id) };
      });
      refuseWithdrawn(person);
      const what = options.relationships ?? (open.length === 0 ? 'keep' : await askWhat(context, open));
      const on = happenedOn(options.on, store.today);
      const ended = store.write('participant withdraw', () => {
        refuseWithdrawn(findParticipant(store, `P${person.id}`));
        const now = openOf(loadRelationships(store, { isOpen: true }), person.id);
        if (now.length > open.length)
          throw refused(`${personText(person)} was paired meanwhile.`, 'run the command again');
        withdrawParticipant(store, person.id, on);
        if (what === 'keep') return [];
        return now.map((one) => {
          const own = one.people.find(({ participantId }) => participantId === person.id);
          // Of several, the others go on.
          if (own !== undefined && canGoOnWithout(one, own)) {
            const from = own.joinedOn ?? one.startedOn;
            const day = on > from ? on : from;
            removeMember(store, one.id, person.id, { on: day, reason: options.reason, notes: null });
            return { ...one, left: null };
          }
          const since = phaseSince(one);
          const why = { reason: options.reason, notes: null };
          return { ...one, left: endEarly(store, one, on > since ? on : since, why) };
        });
      });
      const isEnded = ended.filter((one) => one.left !== null);
      const isLeft = ended.filter((one) => one.left === null);
      const endedIds = isEnded.map((one) => idOf('R', one.id));
      const told = [
        ...(isEnded.length === 0 ? [] : [` Ended: ${isEnded.map(relationshipText).join(', ')}.`]),
        ...(isLeft.length === 0
          ? []
          : [` Left, and the others go on: ${isLeft.map(relationshipText).join(', ')}.`]),
      ];
      await context.show({
        ...said('participant.withdraw/1', `${personText(person)} withdrew on ${on}.${told.join('')}`, {
          id: idOf('P', person.id),
          withdrawn_on: on,
          ended: endedIds.join(' '),
        }),
        json: {
          participant: personJson(person),
          withdrawn_on: on,
          ended: endedIds,
          ...(isLeft.length === 0 ? {} : { left: isLeft.map((one) => idOf('R', one.id)) }),
        },
      });
      for (const one of ended)
        for (const line of one.left === null ? [] : leftOverText(one.left))
          await context.say(`${idOf('R', one.id)}: ${line}`);
      await context.next(
        ended.length > 0 ? 'mentor match, for those who are free again' : 'mentor undo takes it back',
      );
    });
}

function refuseWithdrawn(person: Participant): void {
  if (person.status === 'withdrawn')
    throw refused(
      `${personText(person)} has withdrawn already, on ${person.withdrawnOn}.`,
      'nothing was changed',
    );
}

function openOf(relationships: readonly Relationship[], id: number): Relationship[] {
  return relationships.filter(({ people }) => people.some((person) => person.participantId === id));
}

async function askWhat(context: Context, open: readonly Relationship[]): Promise<string> {
  return context.ask.one({
    option: '--relationships',
    message: `What becomes of ${open.map(relationshipText).join(', ')}?`,
    kind: 'choice',
    choices: [
      { value: 'end', label: 'End without fault' },
      { value: 'keep', label: 'Keep: they go on privately' },
    ],
  });
}
