/** A form as it is asked in one relationship: in words that are true of its people, and with them to choose from. */
import { idOf } from '../reference.ts';
import { everybodyOf, inRole } from '../relationship/members/members.ts';
import type { Relationship, RelationshipPerson } from '../relationship/relationship.ts';
import { oneLine } from '../words/text.ts';
import {
  type Choice,
  COMPANIES,
  type Company,
  type Form,
  type OtherWords,
  type Question,
  type Wording,
} from './form.ts';
import { peopleAsked } from './form-fields.ts';

type OfPeople = Pick<Relationship, 'format' | 'people' | 'former'>;

/** Returns which other words are true of a relationship; none of a mentor with one mentee. */
export function companyOf({ format, people }: Pick<OfPeople, 'format' | 'people'>): readonly Company[] {
  const is = { several: people.length > 2, peers: format === 'peer' };
  return COMPANIES.filter((one) => is[one]);
}

/** Returns a form in words that are true of some people. The later of these words go before the earlier. */
export function worded<Of extends Omit<Form, 'version'>>(form: Of, company: readonly Company[]): Of {
  return company.reduce(inWordsOf, form);
}

function inWordsOf<Of extends Omit<Form, 'version'>>(form: Of, company: Company): Of {
  const { title, intro, questions } = form;
  return {
    ...form,
    title: over(title, form[company]?.title),
    intro: over(intro, form[company]?.intro),
    questions: questions.map((question) => wordedQuestion(question, question[company])),
  };
}

/**
 * Returns a form as somebody in a relationship is asked it. A question whose choices are people is left out where there are not
 * several of them to choose from.
 */
export function formInPair(form: Form, pair: OfPeople, person: Pick<RelationshipPerson, 'role'>): Form {
  return withPeople(worded(form, companyOf(pair)), pair, person, pair.people);
}

/**
 * Returns a form as an answer to it is read: choices may be in any of their words, those who left since may be named, and
 * nobody has to be, for the form may have been made before there were several.
 */
export function formForReading(form: Form, pair: OfPeople, person: Pick<RelationshipPerson, 'role'>): Form {
  const read = withPeople(form, pair, person, everybodyOf(pair));
  return {
    ...read,
    questions: read.questions.map((one) => ({
      ...one,
      isRequired: one.isRequired && peopleAsked(one) === undefined,
      ...(one.choices !== undefined && { choices: [...one.choices, ...otherChoices(one)] }),
    })),
  };
}

/** Returns a form as a mentor and a mentee are asked it, whoever they are. */
export function withoutPeople(form: Form): Form {
  return { ...form, questions: form.questions.filter((one) => peopleAsked(one) === undefined) };
}

function withPeople(
  form: Form,
  pair: OfPeople,
  person: Pick<RelationshipPerson, 'role'>,
  people: readonly RelationshipPerson[],
): Form {
  const among = {
    members: people.length > 2 ? people : [],
    mentees:
      person.role === 'mentor' && inRole({ people }, 'mentee').length > 1 ? inRole({ people }, 'mentee') : [],
  };
  const languages = Object.keys(form.title);
  const questions = form.questions.flatMap((question): Question | readonly Question[] => {
    const who = peopleAsked(question);
    if (who === undefined) return question;
    const { choices = [] } = question;
    const named = among[who].map((one) => choiceOf(one, languages));
    return named.length === 0 ? [] : { ...question, choices: [...named, ...choices] };
  });
  return { ...form, questions };
}

/** A name is the same in all languages. */
function choiceOf({ participantId, name }: RelationshipPerson, languages: readonly string[]): Choice {
  return {
    id: idOf('P', participantId),
    words: Object.fromEntries(languages.map((language) => [language, oneLine(name)])),
  };
}

/** The choices of a question in its other words. */
function otherChoices(question: Question): Choice[] {
  return COMPANIES.flatMap((one) =>
    Object.entries(question[one]?.choices ?? {}).map(([id, words]) => ({ id, words })),
  );
}

function wordedQuestion(question: Question, other: OtherWords | undefined): Question {
  if (other === undefined) return question;
  const { title, help, choices } = question;
  return {
    ...question,
    title: over(title, other.title),
    ...((help ?? other.help) !== undefined && { help: over(help ?? {}, other.help) }),
    ...(choices !== undefined && {
      choices: choices.map((one) => ({ ...one, words: over(one.words, other.choices?.[one.id]) })),
    }),
  };
}

function over(words: Wording, other: Wording | undefined): Wording {
  return other === undefined ? words : { ...words, ...other };
}
