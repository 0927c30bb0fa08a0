/** `mentor match show`: a proposal, from several sides. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { Failure } from '../../errors.ts';
import { proposalDocument } from '../../view/proposal.ts';
import { loadPeople, loadProposal } from './load.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Show a proposal: who would be matched with whom and why, and who would not.')
    .argument('[proposal]', 'X3 (default: the newest)')
    .option('--by-mentor', 'in the order of the mentors')
    .option('--weakest', 'lowest scores first')
    .option('--unmatched', 'only those who are not matched, and those who are not ready')
    .action(async (given, options) => {
      if ([options.byMentor, options.weakest, options.unmatched].filter((one) => one === true).length > 1)
        throw new Failure(
          'usage',
          '--by-mentor, --weakest and --unmatched exclude each other.',
          'choose one',
        );
      const store = await context.store();
      const { proposal, plan, people } = store.read(() => ({
        ...loadProposal(store, given),
        people: loadPeople(store),
      }));
      const view =
        options.byMentor === true
          ? 'by-mentor'
          : options.weakest === true
            ? 'weakest'
            : options.unmatched === true
              ? 'unmatched'
              : 'by-mentee';
      await context.show(proposalDocument(proposal.id, plan, people, view));
      if (proposal.status === 'open') await context.next('mentor match apply');
      else
        await context.say(
          `This proposal is ${proposal.status}${proposal.appliedOn === null ? '' : `, on ${proposal.appliedOn}`}.`,
        );
    });
}
