/**
 * Joins the two header lines of a survey's export. The first has the questions, and is blank over the further columns of
 * a question; the second has the choice or the part of the question that each column stands for, `Response` under a
 * question of one answer, and nothing under what the survey itself adds: the respondent's number, dates.
 */
import { words } from '../words/text.ts';
import { normalised } from './header-names.ts';

/** What stands under a question with one answer, in the languages of such exports. */
const ANSWER = new Set(
  words(`response open_ended_response antwort offene_antwort reponse reponse_ouverte respuesta respuesta_abierta
  resposta resposta_aberta risposta risposta_aperta antwoord open_antwoord odpowiedz`),
);

/** What a survey adds before its questions. */
const ADDED = new Set(
  words(`respondent_id respondentid collector_id collectorid start_date startdate end_date enddate date_created
  date_modified ip_address email_address first_name last_name custom_data custom_data_1 custom_value`),
);
/** So many of them show that the first line is a survey's. */
const FEWEST_ADDED = 2;

/** What no choice is written as: an address, a link, a date, a long number. */
const VALUE = /\S@\S+\.\S|^https?:|^[\d\s.,:/+()-]{3,}$/;

/**
 * Returns one header for each column, or undefined where the second line is not surely a header: `Question` over a
 * single answer, `Question [Choice]` over the other columns. The brackets let all columns of a question be known by it.
 *
 * It is a header where all of this holds:
 *
 * 1. it begins with blanks, under headers;
 * 2. each blank of the first line, but those at its end, has a text under it, and belongs to a question with one, too;
 * 3. the texts under a question differ, and none is an address, a link, a date or a long number;
 * 4. the first line has blanks and the second a word for `Response`, or the survey's own columns come first and one of both holds.
 *
 * @example joinedHeaders(['ID', 'Topics', ''], ['', 'Budgets', 'Response']) // ['ID', 'Topics [Budgets]', 'Topics']
 */
export function joinedHeaders(first: readonly string[], second: readonly string[]): string[] | undefined {
  const width = Math.max(first.length, second.length);
  const above = Array.from({ length: width }, (_, at) => (first[at] ?? '').trim());
  const below = Array.from({ length: width }, (_, at) => (second[at] ?? '').trim());
  const start = below.findIndex((text) => text !== '');
  const last = Math.max(
    above.findLastIndex((text) => text !== ''),
    below.findLastIndex((text) => text !== ''),
  );
  if (start < 1 || above.slice(0, start).includes('') || below.some((text) => VALUE.test(text)))
    return undefined;
  const headers: string[] = [];
  let [question, under] = ['', new Set<string>()];
  let hasFurther = false;
  for (let at = 0; at < width; at++) {
    const [header = '', text = ''] = [above[at], below[at]];
    if (header !== '') [question, under] = [header, new Set()];
    else if (at <= last && (text === '' || under.size === 0)) return undefined;
    else if (at <= last) hasFurther = true;
    if (under.has(text)) return undefined;
    if (text !== '') under.add(text);
    headers.push(text === '' ? header : joined(question, text));
  }
  const hasAnswer = below.some(isAnswer);
  const added = above.slice(0, start).filter((header) => ADDED.has(normalised(header))).length;
  const isSurvey = added >= FEWEST_ADDED ? hasAnswer || hasFurther : hasAnswer && hasFurther;
  return isSurvey ? headers : undefined;
}

function isAnswer(text: string): boolean {
  return ANSWER.has(normalised(text));
}

function joined(question: string, text: string): string {
  return isAnswer(text) ? question : `${question} [${text.replaceAll('[', '(').replaceAll(']', ')')}]`;
}
