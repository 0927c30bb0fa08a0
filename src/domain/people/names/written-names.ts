/** Names as people write them into one cell: with a title behind a comma, or the surname first. */
import { folded, phrases, words } from '../../words/text.ts';
import { unaccented } from '../../words/unaccented.ts';

/** Letters behind a name, without their full stops. */
const DEGREES = new Set(
  words(`
    phd dphil edd md mba mph mpa msc meng mphil ma mfa med ba bsc beng bed bba llb llm jd dds dvm dba dsc cpa cfa cipd fcipd
    mcipd acca aca fca ceng pe rn rgn pgce qts npqh npqsl fcct obe mbe cbe kbe frs frsa frcp mrcp frcs esq pmp shrm-cp shrm-scp
    sphr phr lcsw mssw msw cphr phdc abd mag dipl-ing dr-ing ing prof dr`),
);

/** Words with which a job begins or ends. */
const JOBS = phrases(`
  head, headteacher, headmaster, headmistress, principal, director, manager, teacher, professor, lecturer, engineer, scientist, officer
  president, vice, vp, svp, evp, ceo, cto, cfo, coo, cio, senior, junior, assistant, associate, deputy, chief, lead, leader, coordinator
  consultant, analyst, nurse, partner, founder, co-founder, chair, chairman, student, researcher, developer, specialist, administrator, executive, supervisor
  advisor, adviser, counsellor, counselor, librarian, secretary, accountant, solicitor, lawyer, doctor, architect, designer, editor, trustee, governor
  pennaeth, cyfarwyddwr, rheolwr, athro, athrawes, leiter, leiterin, direktor, direktorin, lehrer, lehrerin, directeur, directrice, responsable, professeur
  directora, jefe, jefa, profesor, profesora, diretor, diretora, gerente, professora, direttore, direttrice, responsabile, insegnante
  hoofd, docent, directeur, dyrektor, kierownik, nauczyciel, nauczycielka
`);

/** Parts of a name that stand behind a comma and belong to it. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;
const GIVEN = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)?$/u;

function isTitle(part: string): boolean {
  const all = folded(part).split(/[ /-]/);
  return (
    all.every((word) => DEGREES.has(word.replaceAll('.', ''))) ||
    all.some((word) => JOBS.has(word)) ||
    (all.length > 2 && / (?:of|for|the|and|at|&) /.test(` ${all.join(' ')} `))
  );
}

/**
 * Returns a name without the titles that stand behind a comma, and with the given name first where a lone surname stands
 * before it. Any other name is returned as it is.
 *
 * @example nameIn('Ana Ray, Head of Year') // 'Ana Ray'
 * @example nameIn('Ray, Ana') // 'Ana Ray'
 * @example nameIn('García López, Ana') // as it is: "Ana" could also be what she is called at work
 */
export function nameIn(text: string): string {
  if (!text.includes(',') || !/\p{L}/u.test(text)) return text;
  const parts = text.split(',').map((part) => part.trim());
  let end = parts.length;
  while (end > 1 && (parts[end - 1] === '' || isTitle(parts[end - 1] ?? ''))) end--;
  const [first = '', second, ...more] = parts.slice(0, end);
  if (first === '' || more.length > 0 || (second !== undefined && SUFFIX.test(second))) return text;
  if (second === undefined) return first;
  return !first.includes(' ') && GIVEN.test(second) ? `${second} ${first}` : text;
}

/**
 * Returns a name of which the surname stands first, before a comma, in the usual order. Titles behind it are cut off.
 *
 * @example givenNameFirst('García López, Ana, PhD') // 'Ana García López'
 */
export function givenNameFirst(text: string): string {
  const [surname = '', ...more] = text.split(',').map((part) => part.trim());
  const [given, ...titles] = more.filter((part) => part !== '');
  if (given === undefined || surname === '' || isTitle(given)) return nameIn(text);
  return titles.every(isTitle) ? `${given} ${surname}` : text;
}

/** Forms of address that stand before a name, without full stops. */
const ADDRESSES = new Set(
  words(`
    dr prof professor mr mrs ms miss mx sir dame rev revd reverend frau herr fr hr mme mlle madame monsieur sr sra srta senor
    senora dott dottssa dottoressa sig sigra signor signora dhr mevr mevrouw pan pani`),
);

/**
 * Returns a name in the form used for comparison without the forms of address before it. At least two words are left.
 *
 * @example withoutAddress('frau dr ingrid larsen') // 'ingrid larsen'
 */
export function withoutAddress(plain: string): string {
  const all = plain.split(' ');
  let start = 0;
  while (start < all.length - 2 && ADDRESSES.has(all[start] ?? '')) start++;
  return start === 0 ? plain : all.slice(start).join(' ');
}

const SURNAME = String.raw`last ?names?|surnames?|family ?names?|nachnamen?|familiennamen?|zuname|noms?(?: de famille)?|apellidos?|sobrenomes?|apelidos?|cognomi?e?|achternaa?m(?:en)?|nazwisk[oa]|cyfenwa?u?`;
const GIVEN_NAME = String.raw`first ?names?|given ?names?|forenames?|vornamen?|prenoms?|nombres?|nomes?(?: proprio)?|primeiro nome|nomi?e?|voornaa?m(?:en)?|imion|imie|imiona|enwa?u? cyntaf|enw`;
const SURNAME_FIRST = new RegExp(String.raw`\b(?:${SURNAME}) ?, ?(?:${GIVEN_NAME})\b`, 'u');

/**
 * Returns whether a header asks for the surname, a comma, and the given name.
 *
 * @example isSurnameFirst('Name (Last name, first name)') // true
 */
export function isSurnameFirst(header: string): boolean {
  return SURNAME_FIRST.test(unaccented(header));
}
