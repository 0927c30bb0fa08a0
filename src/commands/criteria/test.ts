/** `mentor criteria test`: what the rules and criteria say of one pair. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import type { Participant } from '../../domain/participant.ts';
import { Failure } from '../../errors.ts';
import { labelOf } from '../../matching/entries.ts';
import { judgePair } from '../../matching/judge-pair.ts';
import { findParticipant } from '../../store/participants.ts';
import { loadCustomFields } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import { judgementDocument } from '../../view/judgement.ts';
import { personText } from '../../view/people.ts';
import { loadPool } from '../match/pool.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Try the rules and criteria on one pair: every rule with its words, every criterion with its points, and the score. Neither has to be ready, and nothing is changed.',
    )
    .argument('<mentee>', 'P3, an e-mail, a ref or a full name; the other way round will do')
    .argument('<mentor>', 'P17, an e-mail, a ref or a full name')
    .option('--confidential', 'show private and sensitive words too: whom they asked for, whom they avoid')
    .addHelpText('after', '\nExample:\n  $ mentor criteria test P3 P17')
    .action(async (first, second, options) => {
      const store = await context.store();
      const isInConfidence = options.confidential === true;
      const shown = store.read(() => {
        const [mentee, mentor] = inTheirRoles(findParticipant(store, first), findParticipant(store, second));
        const { input, notReady } = loadPool(store);
        return {
          mentee,
          mentor,
          judgement: judgePair(input, mentee, mentor, { isInConfidence }),
          notReady: notReady.filter(({ participant: { id } }) => id === mentee.id || id === mentor.id),
          sensitive: isInConfidence ? new Set<string>() : sensitiveLabels(store, input.criteria),
        };
      });
      await context.show(judgementDocument(shown));
      await context.next('mentor criteria edit changes a rule or a weight');
    });
}

/** One who has both roles is what the other is not; of two such, the first is the mentee. */
function inTheirRoles(
  first: Participant,
  second: Participant,
): readonly [mentee: Participant, mentor: Participant] {
  if (first.isMentee && second.isMentor) return [first, second];
  if (first.isMentor && second.isMentee) return [second, first];
  const role = first.isMentee ? 'mentor' : 'mentee';
  throw new Failure(
    'refused',
    `Neither ${personText(first)} nor ${personText(second)} is a ${role}.`,
    'name a mentee and a mentor',
  );
}

/** The names of rules and criteria whose words would quote a sensitive field. */
function sensitiveLabels(
  store: Store,
  { rules, criteria }: Parameters<typeof judgePair>[0]['criteria'],
): ReadonlySet<string> {
  const fields = new Set(
    loadCustomFields(store)
      .filter((field) => field.isSensitive)
      .map((field) => field.name),
  );
  const isSensitive = (entry: object): boolean =>
    'field' in entry && typeof entry.field === 'string' && fields.has(entry.field);
  return new Set([
    ...rules.filter(isSensitive).map((entry) => labelOf(entry.rule, entry)),
    ...criteria.filter(isSensitive).map((entry) => labelOf(entry.criterion, entry)),
  ]);
}
