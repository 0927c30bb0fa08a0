/** What whoever takes a programme over does first, and then by the day, the week, the month and the round. */
import { shortDate } from '../../../domain/time/dates.ts';
import { type Block, textBlock } from '../../document/document.ts';
import { type Field, listing } from '../../document/result.ts';
import { plural } from '../../words/words.ts';

/** What is done, and the line that does it. NAME and FILE stand for what a coordinator would say. */
export type Job = readonly [what: string, line: string];

/** Jobs by when they are done, in their order. Each line is one of this program; a test holds them to its commands. */
export const JOBS: readonly (readonly [when: string, jobs: readonly Job[]])[] = [
  [
    'On the first day',
    [
      ['Have the data file on a disk of your own, and see that it is sound', 'mentor check'],
      ['Have a copy that is not on the same disk', 'mentor backup FILE'],
      ['See who needs you', 'mentor today'],
      [
        'Have letters signed by you, and answers come to you',
        'mentor programme edit --contact "NAME <ADDRESS>"',
      ],
      ['Have the machine write the reports every morning: this prints the lines for it', 'mentor help cron'],
      ['Try things without harm, on a made-up programme', 'mentor demo'],
    ],
  ],
  [
    'Every day',
    [
      ['Who needs a word, and what to do', 'mentor today'],
      ['Two people met', 'mentor met NAME NAME'],
      ['A sheet came in: meetings, check-ins, anything', 'mentor import FILE'],
      ['Answers to forms came in', 'mentor import answers FILE'],
      ['Somebody said on the phone how it goes', 'mentor check-in record NAME --satisfaction 4'],
      ['What happened with a pair', 'mentor show NAME NAME'],
      ['Find somebody', 'mentor find WORDS'],
      ['Something was wrong: take the last change back', 'mentor undo'],
    ],
  ],
  [
    'Every week',
    [
      ['Write to whom a word is due', 'mentor remind'],
      ['Who has not answered', 'mentor check-in due'],
      ['Send the forms that are due', 'mentor form due'],
      ['Move on all who are ready for their next phase', 'mentor advance --ready'],
      ['Somebody has a place more, or another address', 'mentor participant edit NAME --capacity +1'],
      ['End a pair that does not work, and match its mentee anew', 'mentor rematch NAME --reason no-time'],
      ['Copy the data file', 'mentor backup FILE'],
    ],
  ],
  [
    'Every month',
    [
      ['How it stands, on one page', 'mentor report overview'],
      ['Whether anybody is helped less than others', 'mentor report equity'],
      ['How far from what is aimed at', 'mentor target list'],
      ['Whose records are past their time', 'mentor retention show'],
    ],
  ],
  [
    'When a round ends',
    [
      ['Certificates and thanks', 'mentor letter list'],
      ['One page for those who pay', 'mentor report funder --note FILE'],
      ['Keep the round as a book', 'mentor report book --out FOLDER'],
      ['Close it, and open the next', 'mentor round close'],
      ['Look at the rules before the next match', 'mentor criteria show'],
      ['Propose the next match', 'mentor match'],
    ],
  ],
];

/** What is kept outside the data file, so that somebody must hand it over. */
const OUTSIDE: readonly Job[] = [
  ['How letters are sent, with the password of the mail server', 'mentor help sending'],
  ['The job of the night, on the machine that runs it', 'mentor help cron'],
  ['Forms on a service such as Google or Microsoft: the account they are in', 'mentor form list'],
  ['Copies of the data file on other disks', 'mentor help backup'],
];

export interface Handover {
  /** Days on which copies were made that the file knows of, oldest first. */
  readonly copiedOn: readonly string[];
  readonly hasContact: boolean;
  /** Open relationships of other rounds, which this book does not tell of. */
  readonly openElsewhere: number;
}

/** Returns what to do, as the blocks of a page, behind what needs somebody now. */
export function handoverBlocks(
  needs: readonly Block[],
  { copiedOn, hasContact, openElsewhere }: Handover,
): Block[] {
  const last = copiedOn.at(-1);
  const state = [
    last === undefined
      ? 'No copy of the data file was ever made with mentor backup.'
      : `The data file knows of ${plural(copiedOn.length, 'copy', 'copies')}; the last was made on ${shortDate(last)}.`,
    hasContact ? '' : 'Nobody is named yet whom people write to.',
    openElsewhere === 0
      ? ''
      : `${plural(openElsewhere, 'relationship', 'relationships')} of other rounds ${openElsewhere === 1 ? 'goes' : 'go'} on as well: mentor relationship list.`,
  ];
  return [
    ...needs,
    { kind: 'heading', text: 'What to know before' },
    ...state.filter((sentence) => sentence !== '').map((sentence) => textBlock(sentence)),
    ...JOBS.map(([when, jobs]) => jobTable(when, jobs)),
    jobTable('What is not in the data file', OUTSIDE),
    textBlock(
      'Names, days and files are said as you would say them: mentor help days. mentor COMMAND --help tells more.',
      'muted',
    ),
  ];
}

const JOB: readonly Field<Job>[] = [
  { key: 'what', label: 'What', holds: 'words', of: ([what]) => what },
  { key: 'line', label: 'How', give: 0, of: ([, line]) => line },
];

function jobTable(title: string, jobs: readonly Job[]): Block {
  return listing(jobs, JOB, { title }).block;
}
