/** `mentor find`: looks for words in everything that is known. */
import type { Command, Context } from '../../context.ts';
import { hitsOf } from '../../domain/search/hits.ts';
import { wordsOf } from '../../domain/search/words-in-text.ts';
import { wrongUsage } from '../../errors.ts';
import { PeopleByName } from '../../store/people/people-by-name.ts';
import { loadSearched } from '../../store/search/load-searched.ts';
import { foundDocument } from '../../view/pages/found.ts';

/** Lines of a list that a screen has room for, with what stands around it. */
const MOST_ON_A_SCREEN = 18;

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'Find people, pairs, organisations, topics, goals, meetings and all else that has the words in it: blind to case and accents, all of the words, whole names first.',
    )
    .argument('<text...>', 'words: of a name, an e-mail, a job title, a goal, notes')
    .option('--all', 'list all that is found, not a screen of it alone')
    .option('--confidential', 'look in what was said in confidence and in sensitive fields too')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor find una\n  $ mentor find elm hill\n  $ mentor find "lead a meeting"',
    )
    .action(async (text, options) => {
      const given = text.join(' ').trim();
      const words = wordsOf(given);
      if (words.length === 0)
        throw wrongUsage('There is nothing to look for.', 'say a word: mentor find una');
      const isInConfidence = options.confidential === true;
      const { hits, near } = await context.read((store) => {
        const found = hitsOf(given, words, loadSearched(store, words, isInConfidence));
        return { hits: found, near: found.length > 0 ? undefined : new PeopleByName(store).near(given) };
      });
      const isCut = context.isOnScreen && options.all !== true;
      await context.show(foundDocument(given, hits, isCut ? MOST_ON_A_SCREEN : hits.length));
      if (hits.length > 0) return;
      if (near !== undefined) await context.say(`Did you mean ${near}?`);
      if (!isInConfidence)
        await context.say('What was said in confidence was not looked at: --confidential does.');
    });
}
