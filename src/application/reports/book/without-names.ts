/** Takes the names of people out of what a book that names nobody says. */
import { FORM_KINDS } from '../../../domain/forms/form.ts';
import { TEMPLATES } from '../../../domain/letters/templates.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { withoutParts } from '../../../domain/privacy/likeness.ts';
import { isTelling, Mention } from '../../../domain/privacy/mention.ts';
import type { Programme } from '../../../domain/programme.ts';
import { textsChanged } from '../../../domain/words/in-other-words.ts';
import { comparedWords, spellingsOf, type Word, wordsIn } from '../../../domain/words/spellings.ts';
import { readShippedForm } from '../../../io/shipped-forms.ts';
import type { ReportFacts } from '../../../reports/report.ts';
import type { SetUp } from './set-up.ts';

/** What stands in the place of a name. */
const SOMEBODY = 'somebody';

/** Changes a text. */
export type Telling = (text: string) => string;

/** How texts are told without names. */
export interface Nameless {
  /** Without whole names, in any spelling, and without addresses: of every text of every page. */
  readonly anywhere: Telling;
  /** Without single words of names too: of what people wrote. In other texts such words mean something else: Mark, May, Will. */
  readonly inOwnWords: Telling;
}

/**
 * Returns how texts are told without the names of people and of the contact. The programme's own name stays: it is what the
 * organisation is known by. Most texts come many times; each is read once.
 *
 * @example withoutNames([{ name: 'Ada Lovelace', email: null, ref: null }], programme).anywhere('Ask Ada LOVELACE') // 'Ask somebody'
 */
export function withoutNames(
  people: readonly Pick<Participant, 'name' | 'email' | 'ref'>[],
  { name, contact }: Pick<Programme, 'name' | 'contact'>,
): Nameless {
  const names = [...people.map((person) => person.name), contact?.name ?? ''];
  const addresses = [
    ...people.flatMap(({ email, ref }) => [email ?? '', ref !== null && isTelling(ref) ? ref : '']),
    contact?.email ?? '',
  ];
  const mention = new Mention(
    names.flatMap(spellingsOf),
    addresses.filter((address) => address !== ''),
    { names: [comparedWords(name)], emails: [] },
  );
  const anywhere = once((text) => mention.replaced(text, SOMEBODY));
  const { texts, words } = programTexts();
  const ofProgramme = new Set(comparedWords(name));
  const parts = withoutParts(
    names,
    SOMEBODY,
    (text, word) =>
      word.forms.some((form) => ofProgramme.has(form)) ||
      (word.forms.some((form) => words.has(form)) && BEGINS_SENTENCE.test(text.slice(0, word.start))),
  );
  return { anywhere, inOwnWords: once((text) => (texts.has(text) ? text : parts(anywhere(text)))) };
}

function once(telling: Telling): Telling {
  const known = new Map<string, string>();
  return (text) => {
    let told = known.get(text);
    if (told === undefined) known.set(text, (told = telling(text)));
    return told;
  };
}

/** Matches what stands before the first word of a sentence. */
const BEGINS_SENTENCE = /(?:^|[.!?:…]["'”’»)]*\s+|\n)[\s*•–-]*$/u;

/** Returns the texts that come with the program, which name nobody, and the words that they write small: will, may. */
function programTexts(): { readonly texts: ReadonlySet<string>; readonly words: ReadonlySet<string> } {
  const texts = new Set<string>();
  textsChanged([TEMPLATES, FORM_KINDS.map(readShippedForm)], (text) => {
    texts.add(text);
    return text;
  });
  const small = ({ start }: Word, text: string): boolean => /^\p{Ll}/u.test(text.slice(start));
  return {
    texts,
    words: new Set(
      [...texts].flatMap((text) =>
        wordsIn(text)
          .filter((word) => small(word, text))
          .flatMap(({ forms }) => forms),
      ),
    ),
  };
}

/**
 * Returns facts in which what people wrote names nobody: rounds, courses, questions, the note. Levels, topics and
 * organisations stay as they are, for reports count by them.
 */
export function factsWithoutNames(facts: ReportFacts, { inOwnWords }: Nameless): ReportFacts {
  const { programme, round, rounds, courses, trainingRecords, note, formAnswers } = facts;
  const named = <Of extends { readonly name: string }>(one: Of): Of => ({
    ...one,
    name: inOwnWords(one.name),
  });
  return {
    ...facts,
    programme: {
      ...programme,
      contact: programme.contact === null ? null : { name: SOMEBODY, email: SOMEBODY },
    },
    round: round === null ? null : named(round),
    rounds: rounds.map(named),
    courses: courses.map(named),
    trainingRecords: trainingRecords.map(named),
    note: textsChanged(note, inOwnWords),
    formAnswers: {
      ...formAnswers,
      questions: formAnswers.questions.map(({ question, each, answers, form }) => ({
        ...textsChanged({ question, each }, inOwnWords),
        answers,
        form,
      })),
    },
  };
}

/** Returns how a programme is set up, with no name in what people wrote. */
export function setUpWithoutNames(setUp: SetUp, { inOwnWords }: Nameless): SetUp {
  const { templates, resources, forms, customFields } = setUp;
  return {
    ...setUp,
    ...textsChanged({ templates, resources, forms, customFields }, inOwnWords, new Set(['link'])),
  };
}
