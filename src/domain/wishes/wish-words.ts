/**
 * The words in which people wish for something: that nothing is wished for, that the other should be as they are, and
 * words that mean the same. In English, Welsh, German, French, Spanish, Portuguese, Italian, Dutch and Polish; without
 * accents, apostrophes and capitals.
 */
import { phrases, words } from '../words/text.ts';

/** What people answer who wish for nothing. */
export const NO_PREFERENCE = phrases(`
  no preference, no preferences, no pref, no preference at all, any, anyone, anybody, anything, any one, either, either or, either way
  both, all, all any, everyone, everybody, whoever, whatever, whichever, none, no, nope, nil, na, n a, not applicable, nothing
  dont mind, do not mind, dont really mind, dont care, do not care, dont preference, dont any preference
  do not preference, do not any preference, doesnt matter, does not matter, no matter, not important, unimportant
  not bothered, not fussed, no difference, makes no difference, indifferent, irrelevant, not relevant, open, open any, open anyone
  open either, open all, flexible, neutral, not specified, unspecified, no requirement, no requirements, no wish, no wishes
  no view, no opinion, no choice, not sure, unsure, dont know, do not know, undecided, prefer not say, rather not say
  dim gwahaniaeth, dim ots, does dim ots, dim dewis, dim blaenoriaeth, dim ffafriaeth, dim, unrhyw un, unrhyw, naill ai, pawb
  ddim yn bwysig, dim yn malio, ddim yn malio, amherthnasol, dim wahaniaeth, heb ffafriaeth
  egal, ganz egal, vollig egal, wurscht, gleichgultig, beliebig, keine praferenz, keine praferenzen, keine vorliebe
  keine vorlieben, keine angabe, kein wunsch, keinen wunsch, keine wunsche, keine, keiner, kein, nein, beide, beides, jeder, jede
  jede person, alle, offen, unwichtig, nicht wichtig, spielt keine rolle, kein unterschied, macht keinen unterschied, ohne praferenz
  nicht relevant, entfallt
  peu importe, peu mimporte, sans preference, sans preferences, pas de preference, pas preference, nai pas preference, aucune preference, indifferent
  indifferente, nimporte qui, nimporte lequel, nimporte laquelle, nimporte, aucune, aucun, non, tous, toutes, tout, les deux
  lun ou lautre, mest egal, sans importance, pas important, pas dimportance
  sin preferencia, sin preferencias, ninguna preferencia, no tengo preferencia, no tengo preferencias, no preferencia, indiferente
  da igual, cualquiera, cualquier persona, ninguna, ninguno, ambos, ambas, no importa, sin importancia, todos, todas
  sem preferencia, sem preferencias, nenhuma preferencia, nao tenho preferencia, nao preferencia, tanto faz, qualquer, qualquer um
  qualquer uma, qualquer pessoa, nenhuma, nenhum, nao, nao importa, sem importancia, nao faz diferenca
  nessuna preferenza, nessuna preferenze, senza preferenze, senza preferenza, non ho preferenze, non preferenze, qualsiasi, chiunque
  non importa, e lo stesso, e indifferente, nessuna, nessuno, entrambi, entrambe, tutti
  geen voorkeur, geen voorkeuren, heb geen voorkeur, maakt niet uit, maakt mij niet uit, maakt me niet uit, maakt niets uit, om het even, geen, nee
  iedereen, niet belangrijk, onverschillig, allebei
  bez znaczenia, bez preferencji, brak preferencji, nie mam preferencji, obojetnie, obojetne, obojetna, wszystko jedno, dowolna
  dowolny, brak, nie, kazdy, ktokolwiek, nie ma znaczenia, mi obojetnie
`);

/** What people answer who want somebody like themselves. */
export const LIKE_MINE = phrases(`
  same, identical, similar, same sex, likewise
  yr un, yr un rhyw, yr un rhywedd, yr un fath, yr un peth, un fath
  gleich, gleiche, gleiches, gleicher, gleichen, dasselbe, dieselbe, derselbe
  meme, memes, identique, mismo, misma, mesmo, mesma, stesso, stessa, zelfde, dezelfde, hetzelfde
  ten sam, ta sama, taka sama, taki sam, tej samej, tego samego
`);

/** Words around an answer that change nothing. */
export const FILLERS: ReadonlySet<string> = new Set(
  words(`
  a an the i id im we my mine me myself our own to too be is are am as at it its have has had would like want for of on in with
  about who whom which what that this please thanks very really quite particular particularly strong strongly specific special real
  actually just only preferably ideally preferred mentor mentors mentee mentees coach person people someone somebody gender genders
  fine ok okay happy good great works personally honestly
  ich mir ist es der die das ein eine einen habe hatte gerne gern mochte bitte mentorin geschlecht wie vom
  je jai un une le la les du des de mon ma moi que comme sexe genre mentore pour ca cest est
  yo el los tengo como mi genero sexo mentora persona es para me lo
  eu um uma o meu minha tenho
  io il mio mia ho che sesso genere
  ik een het mijn als mij geslacht
  ja mi plec
  rhywedd rhyw fi i y
`),
);

/** Words that turn a wish round: what follows is not wished for. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  words(`
  no not never neither nor except excepting excluding exclude unless but without avoid avoiding other than instead over dont isnt
  arent cant doesnt wouldnt dislike against
  dim ddim heb nid peidio heblaw
  nicht kein keine keinen keiner keinem ohne ausser nie niemals aber
  pas ne sans sauf jamais mais aucun aucune
  sin excepto salvo nunca ningun ninguna ninguno pero
  nao sem exceto nunca nenhum nenhuma mas
  non senza tranne mai nessun nessuna nessuno ma
  niet geen zonder behalve nooit maar
  nie bez oprocz nigdy zaden zadna ale
`),
);

/** Words between two answers of one wish. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(words('or and ou oder und et lub neu'));

/** What people answer who keep a value to themselves. */
export const NOT_TOLD = phrases(`
  prefer not to say, i prefer not to say, prefer not to answer, prefer not to disclose, prefer not to state, prefer not to tell
  would rather not say, id rather not say, rather not say, decline to answer, decline to say, not disclosed, undisclosed
  not stated, not specified, unspecified, unknown, not known, n a, na, none given, not given, tbc
  mae n well gen i beidio a dweud, maen well gen i beidio a dweud, gwell gen i beidio a dweud, gwell gennyf beidio a dweud
  keine angabe, keine angaben, ohne angabe, mochte ich nicht sagen, mochte ich nicht angeben, unbekannt
  je prefere ne pas repondre, prefere ne pas repondre, ne souhaite pas repondre, je ne souhaite pas repondre, non precise, inconnu
  prefiero no decirlo, prefiero no responder, prefiero no contestar, desconocido
  prefiro nao dizer, prefiro nao responder, desconhecido
  preferisco non rispondere, preferisco non dirlo, preferisco non specificare, sconosciuto
  zeg ik liever niet, wil ik niet zeggen, wil ik liever niet zeggen, onbekend
  wole nie podawac, wole nie odpowiadac, nie chce podawac, nieznane
`);

/** Words for the same gender, each under the word that stands for all of them. */
const GENDERS: Readonly<Record<string, string>> = {
  female: `female females woman women womens womans lady ladies feminine fem femme femmes feminin frau frauen weiblich weibliche
    weiblicher weiblichen mujer mujeres femenino femenina mulher mulheres feminino feminina donna donne femmina femminile vrouw
    vrouwen vrouwelijk vrouwelijke kobieta kobiety kobiete kobieca zenska zenski menyw menywod benyw benywod benywaidd fenyw dynes`,
  male: `male males man men mens mans gentleman gentlemen masculine masc homme hommes masculin mann manner mannlich mannliche
    mannlicher mannlichen hombre hombres masculino masculina homem homens uomo uomini maschio maschile mannen mannelijk mannelijke
    mezczyzna mezczyzni mezczyzne meski meska dyn dynion gwryw gwrywaidd`,
  nonbinary: `nonbinary nonbinaire nonbinario nonbinaria nonbinair nichtbinar nichtbinare enby nb divers niebinarna niebinarny
    niebinarne anneuaidd genderqueer`,
};
const GENDER_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(GENDERS).flatMap(([gender, list]) => words(list).map((word) => [word, gender])),
);

/** Letters that stand alone for a gender, where a field is about that. */
const LETTERS: Readonly<Record<string, string>> = {
  f: 'female',
  w: 'female',
  v: 'female',
  k: 'female',
  m: 'male',
  h: 'male',
  x: 'nonbinary',
  d: 'nonbinary',
};
const ABOUT_GENDER = /gender|sex|geschlecht|genre|genero|sesso|genere|geslacht|plec|rhyw/;

/** Two words for one gender: the first of them alone would turn a wish round. */
const NOT = /^(?:non|no|nao|nicht|niet|nie|not|an)$/;
const BINARY = /^(?:binar\w*|neuaidd)$/;

/** Words that say more about a gender: a trans woman is a woman. */
export const MODIFIERS: ReadonlySet<string> = new Set(
  words('cis cisgender cisgendered trans transgender transgendered transsexual'),
);

/** Returns words with one word for all that mean the same. */
export function canonicalWords(given: readonly string[], field: string): string[] {
  const isLetter = given.length === 1 && ABOUT_GENDER.test(field);
  const found: string[] = [];
  for (let at = 0; at < given.length; at++) {
    const word = given[at]!;
    if (NOT.test(word) && BINARY.test(given[at + 1] ?? '')) {
      found.push('nonbinary');
      at++;
    } else found.push(GENDER_OF.get(word) ?? (isLetter ? LETTERS[word] : undefined) ?? word);
  }
  return found;
}
