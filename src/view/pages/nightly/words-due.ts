/** Pairs that need a word, as things to do: with names and letters for the coordinator alone, by number for everybody else. */
import { type PairWord, type Way, WAYS } from '../../../domain/today/pair-words.ts';
import { thousands } from '../../../domain/words/text.ts';
import { type Block, type Link, textBlock, type TodoItem } from '../../document/document.ts';
import { MOST_CARDS_ON_PAPER } from '../../document/long-lists.ts';

const HEADINGS: Readonly<Record<Way, string>> = {
  ring: 'Ring',
  write: 'Write',
  record: 'Record',
  wait: 'Wait',
};

/** Returns pairs under what is done about each; no heading of nothing. */
export function wordGroups(
  words: readonly PairWord[],
  linksOf: (word: PairWord) => readonly Link[],
): Block[] {
  const blocks = WAYS.flatMap((way): Block[] => {
    const own = words.filter((word) => word.way === way);
    if (own.length === 0) return [];
    const isLong = own.length > MOST_CARDS_ON_PAPER;
    const onPaper = `On paper are the first ${MOST_CARDS_ON_PAPER} of ${thousands(own.length)}; the page on the screen has all.`;
    return [
      { kind: 'heading', text: `${HEADINGS[way]}: ${thousands(own.length)}` },
      { kind: 'todo', items: wordItems(own, linksOf), ...(isLong ? { onPaper } : {}) },
    ];
  });
  return blocks.length === 0 ? [textBlock('Nobody needs a word today.')] : blocks;
}

/** Returns pairs as things to do. */
export function wordItems(
  words: readonly PairWord[],
  linksOf: (word: PairWord) => readonly Link[] = () => [],
): TodoItem[] {
  return words.map((word, at) => {
    const also = word.also.length === 0 ? '' : `Also: ${word.also.join(', ')}.`;
    return {
      number: at + 1,
      isNew: false,
      what: word.reason,
      note: word.note,
      more: word.also.length,
      evidence: [word.evidence, also].filter((part) => part !== '').join(' '),
      advice: word.advice,
      command: word.command,
      links: linksOf(word),
    };
  });
}
