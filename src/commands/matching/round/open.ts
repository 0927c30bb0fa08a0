/** `mentor round open`: starts a matching cycle. */
import type { Command, Context } from '../../../context.ts';
import { addMonths } from '../../../domain/time/dates.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { insertRound, loadRounds } from '../../../store/matching/rounds.ts';
import { roundDocument } from '../../../view/pages/programme/rounds.ts';
import { dayEitherWay, dayPlanned } from '../../../application/options/values.ts';
import { loadPeople } from '../../../application/match/read-proposal.ts';
import { loadDecisions, loadOnceApart, type OnceApart } from '../../../store/matching/decisions.ts';
import type { Store } from '../../../store/store.ts';
import { pairFields } from '../../../application/match/decide-pair.ts';
import { listing } from '../../../view/document/result.ts';
import { type People, personTextOf } from '../../../view/pages/people.ts';
import { listed } from '../../../domain/words/text.ts';
import type { PairDecision } from '../../../domain/decision.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Open a round: one matching cycle. There is one open round at a time.')
    .argument('[name]', 'its name (default: Round N)')
    .option('--starts <day>', 'first day (default: today)', dayEitherWay)
    .option('--ends <day>', 'last day (default: twelve months from the start)', dayPlanned)
    .action(async (name, options) => {
      const store = await context.store();
      const startsOn = options.starts ?? store.today;
      const endsOn = options.ends ?? addMonths(startsOn, 12);
      if (endsOn < startsOn) throw wrongUsage('The round ends before it starts.', 'mend --starts or --ends');
      const { rounds, apart, people } = store.write('round open', () => {
        const before = loadRounds(store);
        const open = before.find((round) => round.status === 'open');
        if (open !== undefined)
          throw refused(`${idOf('N', open.id)} ${open.name} is open.`, 'mentor round close closes it');
        const id = insertRound(store, {
          name: name?.trim() || `Round ${before.length + 1}`,
          startsOn,
          endsOn,
          openedOn: store.today,
        });
        return { rounds: loadRounds(store), apart: apartIn(store, id), people: loadPeople(store) };
      });
      const round = rounds.at(-1);
      if (round === undefined) throw new Error('the new round is not there');
      await context.show(
        roundDocument('round.open/1', round, `Opened ${round.name}, ${startsOn} to ${endsOn}.`, {
          apart_before: listing(apart.once, pairFields(people)).json,
          apart_for_good: listing(apart.forGood, pairFields(people)).json,
        }),
      );
      for (const one of apart.once)
        await context.say(
          `${apartText(one, people)} were kept apart in ${one.round}, which is over. mentor match forbid ${idOf('P', one.menteeId)} ${idOf('P', one.mentorId)} --reason REASON keeps them apart in this round; --for-good in later ones too.`,
        );
      if (apart.forGood.length > 0)
        await context.say(
          `Kept apart for good: ${listed(apart.forGood.map((one) => apartText(one, people)))}.`,
        );
      await context.next('mentor match');
    });
}

type Apart = Pick<PairDecision, 'menteeId' | 'mentorId'>;

/** Returns those who were kept apart only in an earlier round, and those who are kept apart for good. */
function apartIn(store: Store, roundId: number): { once: readonly OnceApart[]; forGood: readonly Apart[] } {
  return {
    once: loadOnceApart(store, roundId),
    forGood: loadDecisions(store, roundId).filter(({ isForGood }) => isForGood),
  };
}

function apartText({ menteeId, mentorId }: Apart, people: People): string {
  return `${personTextOf(menteeId, people)} and ${personTextOf(mentorId, people)}`;
}
