/** Yes and no to a question about consent, in the words of people and forms. */
import { folded, phrases } from '../words/text.ts';

const FIRM_YES = phrases(`
  absolutely, of course, certainly, definitely, naturlich, selbstverstandlich, bien sur, por supuesto, natuurlijk, oczywiscie
  wrth gwrs
`);

const FIRM_NO = phrases(`
  no way, not at all, absolutely not, certainly not, definitely not, of course not, auf keinen fall, naturlich nicht
  pas du tout, bien sur que non, absolument pas, en absoluto, de ninguna manera
`);

/** Arabic and Chinese: a word that takes an answer back may be written as one with others, so they count alone. */
const YES_ALONE = phrases('نعم, اوافق, موافق, موافقة, نعم اوافق, 是, 是的, 同意, 我同意');
const NO_ALONE = phrases('لا, لا اوافق, غير موافق, غير موافقة, 否, 不, 不同意, 我不同意');

/** In the form that {@link plain} gives. A cell may go on after one of them. */
const YES = new Set([
  ...FIRM_YES,
  ...YES_ALONE,
  ...phrases(`
  yes, y, true, t, 1, x, ✓, ✔, ☑, ☒, ✅, on, i agree, i consent, i accept, i give consent, i give my consent, i give permission
  i confirm, agree, agreed, accept, accepted, consent, consented, consent given, given, granted, yes please, opt in, opted in
  checked, ticked
  ie, ydw, ydy, oes, cytuno, cytunaf, rwyn cytuno, rwyf yn cytuno, dwin cytuno, rwyn cydsynio, cydsynio, cydsyniaf, gwir
  oui, jaccepte, je consens, je suis daccord, je donne mon accord, je donne mon consentement, daccord, vrai, jautorise
  ja, j, ich stimme zu, ich stimme, ich willige ein, ich willige, ich bin einverstanden, einverstanden, zugestimmt, wahr
  ich akzeptiere, stimme zu, stimme
  si, s, acepto, consiento, doy mi consentimiento, estoy de acuerdo, de acuerdo, autorizo, verdadero
  sim, aceito, concordo, consinto, dou o meu consentimento, dou meu consentimento, estou de acordo, verdadeiro
  accetto, acconsento, do il mio consenso, sono daccordo, autorizzo, presto il consenso, vero
  ik ga akkoord, ik stem toe, ik stem in, ik geef toestemming, akkoord, waar
  tak, zgadzam sie, wyrazam zgode, akceptuje, prawda
`),
]);

const NO = new Set([
  ...FIRM_NO,
  ...NO_ALONE,
  ...phrases(`
  no, n, false, f, 0, ✗, ✘, ❌, ☐, no thanks, no thank you, no i do not, no i dont, no gracias, no grazie, nao obrigado
  nein danke, non merci, nee bedankt, nee dank je, nie dziekuje, na diolch, i do not agree, i do not consent, i do not accept, i do not give
  i dont agree, i dont consent, i dont accept, i dont give, i disagree, i decline, i refuse, i withdraw, disagree, decline
  declined, refuse, refused, do not agree, do not consent, do not accept, dont agree, dont consent, not agreed, not given
  no consent, withdrawn, opt out, opted out, opts out, opting out
  unchecked, unticked, not checked, not ticked
  na, nac ydw, nac ydy, nage, nac oes, naddo, dim, ddim yn cytuno, dwi ddim yn cytuno, nid wyf yn cytuno, nid wyf yn cydsynio
  dydw i ddim yn cytuno, anghytuno, gau
  non, je refuse, je naccepte pas, je ne consens pas, je ne suis pas daccord, je ne donne pas, pas daccord, faux
  nein, ich stimme nicht zu, ich stimme nicht, ich willige nicht ein, ich willige nicht, ich bin nicht einverstanden
  nicht einverstanden, ich lehne ab, abgelehnt, stimme nicht zu, stimme nicht, falsch
  no acepto, no consiento, no doy mi consentimiento, no estoy de acuerdo, no autorizo, falso
  nao, nao aceito, nao concordo, nao consinto, nao dou, nao estou de acordo, nao autorizo, recuso
  non accetto, non acconsento, non do il mio consenso, non sono daccordo, non autorizzo, nego il consenso
  nee, ik ga niet akkoord, ik stem niet toe, ik stem niet in, ik geef geen toestemming, niet akkoord, onwaar
  nie, nie zgadzam sie, nie wyrazam zgody, nie akceptuje, odmawiam, falsz
`),
]);

/** Phrases that are an answer only where nothing follows: "on holiday" is not one. */
const ALONE = new Set([
  ...phrases(
    'y, n, t, f, j, s, x, 1, 0, on, true, false, given, granted, consent, accept, agree, decline, refuse, dim',
  ),
  ...FIRM_YES,
  ...FIRM_NO,
  ...YES_ALONE,
  ...NO_ALONE,
]);

/** Words that reverse or narrow a sentence. A sentence with one of them is neither a plain yes nor a plain no. */
const TURNS = new Set(
  `not no dont never cannot but unless except excluding only until if withdraw however
   ddim nid ond oni ne pas mais sauf nicht kein keine keinen nur aber ausser wenn pero salvo excepto solo nao mas exceto
   ma tranne eccetto niet geen maar behalve nie ale oprocz
   without ohne sans sin sem senza zonder bez heb
   seulement uniquement unicamente solamente soltanto apenas somente alleen slechts tylko unig`.split(/\s+/),
);

/** Words after a yes that refuse it or take it back, besides {@link NO}. */
const REFUSES = new Set(
  `reject rejected object objected deny denied withdrew revoke revoked rescinded retracted cancelled canceled
   cant wont wouldnt doesnt didnt havent isnt gwrthod tynnu refus retire revoque annule
   lehne ablehne verweigere widerrufe widerrufen zuruckgezogen rechazo niego retirado revocado nego revogado
   rifiuto revocato ritirato weiger ingetrokken cofam wycofuje wycofana wycofano`.split(/\s+/),
);

/** Words of {@link NO} that are no answer inside a sentence: "zgoda na przetwarzanie", "version 2.0". */
const NO_AT_THE_END = phrases('na, n, f, 0');

/** How many words the phrase at the start of a cell may have. */
const LONGEST_PHRASE = 6;

/**
 * Returns whether a text says yes or no to consent: by the word alone, or with the text of a ticked box on a form.
 * Undefined where it says neither, or both.
 *
 * @example consentIn('Yes, I agree to the privacy notice') // 'yes'
 * @example consentIn('Ich stimme nicht zu') // 'no'
 * @example consentIn('Yes, but not to photographs') // undefined
 */
export function consentIn(text: string): 'yes' | 'no' | undefined {
  // "NA", which R and other programs write for a blank, is not the Welsh "na" for "no".
  if (text.trim() === 'NA') return undefined;
  const words = plain(text).split(' ');
  const no = lengthOf(words, NO);
  const yes = lengthOf(words, YES);
  const length = Math.max(no, yes);
  if (length === 0) return undefined;
  const rest = words.slice(length);
  if (rest.length > 0 && ALONE.has(words.slice(0, length).join(' '))) return undefined;
  if (rest.length === 0) return no > yes || (no === yes && no > 0) ? 'no' : 'yes';
  if (yes > no) return isTakenBack(rest) ? undefined : 'yes';
  // "No, I do not agree to …" goes on with a no; "No objection" does not.
  const more = lengthOf(rest, NO);
  const isNo = length > 1 || more > 0;
  return isNo && !rest.slice(more).some((word) => TURNS.has(word)) ? 'no' : undefined;
}

/**
 * Returns whether a text begins with a yes or a no, whatever follows.
 *
 * @example mentionsAnswer('Yes, but not to photographs') // true
 */
export function mentionsAnswer(text: string): boolean {
  if (consentIn(text) !== undefined) return true;
  if (text.trim() === 'NA') return false;
  const words = plain(text).split(' ');
  const length = Math.max(lengthOf(words, NO), lengthOf(words, YES));
  return length > 0 && !ALONE.has(words.slice(0, length).join(' '));
}

/** Returns whether what follows a yes reverses it, narrows it, or is itself a no. */
function isTakenBack(rest: readonly string[]): boolean {
  return rest.some((word, at) => {
    if (TURNS.has(word) || REFUSES.has(word)) return true;
    const length = lengthOf(rest.slice(at), NO);
    if (length !== 1 || !NO_AT_THE_END.has(word)) return length > 0;
    return rest.length === 1 || (word === 'na' && at === rest.length - 1);
  });
}

/** Returns how many words at the start form one of the phrases, taking the longest. */
function lengthOf(words: readonly string[], known: ReadonlySet<string>): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length); length > 0; length--)
    if (known.has(words.slice(0, length).join(' '))) return length;
  return 0;
}

/** Returns a text in lower case, without accents, apostrophes and punctuation. */
function plain(text: string): string {
  return folded(text)
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}✓✔☑☒✅✗✘❌☐]+/gu, ' ')
    .trim();
}
