/**
 * What makes a column sensitive: the special categories of data protection law and the protected characteristics of
 * equality law, as forms call them in English, Welsh, French, German, Spanish, Portuguese, Italian, Dutch and Polish.
 */
import { plainName } from '../people/people-finder.ts';

/** Parts of headers in their plain form; `\b` where a longer word could hold them by chance. */
const HEADERS: readonly string[] = [
  // health and disability
  String.raw`health|medical|illness|\bmental|disab|handicap|impairment|\bdeaf|neurodiv|autis|\badhd\b|dyslex|wheelchair`,
  String.raw`access (?:need|requirement)|accessib|reasonable adjust|\biechyd|anabl|anghenion mynediad|\bsante\b|maladie`,
  String.raw`besoins? dacces|gesundheit|krank|behinder|barrierefrei|\bsalud\b|discapacid|minusvalia|enfermedad|\bsaude\b`,
  String.raw`deficien|doenca|\bsalute\b|malatti|gezondheid|ziekte|beperking|zdrowi|chorob|niepelnospraw`,
  // pregnancy, family and marriage
  String.raw`pregnan|maternity|paternity|\bmarri|\bmarital|civil partner|beichiog|\bpriod|grossesse|enceinte`,
  String.raw`(?:situation|statut) (?:matrimonial|familial)|etat civil|schwanger|familienstand|embaraz|gravid|estado civil`,
  String.raw`stato civile|zwanger|burgerlijke staat|\bciaz|stan cywilny`,
  // ethnicity and origin
  String.raw`ethni|etni|\brac(?:e|es|ial)\b|skin colou?r|heritage|nationalit|nacionali|nazionalit|narodowosc`,
  String.raw`citizenship|\bimmigra|migrationshinter|refugee|asylum|\bhil\b|cenedligrwydd|\borigine\b|\brasse|hautfarbe|herkunft`,
  String.raw`staatsangeh|\braza\b|\braca\b|\brazza\b|\bras\b|\brasa\b|cittadinanza|obywatelstw`,
  // religion and belief
  String.raw`religi|\bfaith|belief|church|crefydd|\bffydd|croyance|konfession|\bglaube|weltanschau|creencia|crenca`,
  String.raw`\bcredo\b|godsdienst|\bgeloof|levensbeschouw|wyznani`,
  // sex, gender and sexuality
  String.raw`\bsex|sexual|lgbt|orientation|gender|pronoun|\btrans\b|transgen|transsex|rhywedd|\brhyw\b|rhywiol|cyfeiriadedd`,
  String.raw`traws(?:ryw|\b)|\brhagenw|\bgenre\b|geschlecht|sexuell|orientierung|orientacion|\bgenero\b|orientacao`,
  String.raw`\bsesso\b|sessual|\bgenere\b|orientamento|geslacht|seksu|geaardheid|\bplec\b|\bplci\b|orientacj`,
  // political opinions and trade unions
  String.raw`\bpolitical|wleidydd|gwleidydd|parti politique|opinions? politique|politisch|partei|\bpolitic[oa]s?\b`,
  String.raw`politiek|polityczn|trade union|labou?r union|union member|undeb llafur|syndic|gewerkschaft|sind[ai]ca|vakbond`,
  String.raw`zwiaz\w+ zawod`,
  // crime
  String.raw`\bcriminal|convict|\boffence|euogfarn|troseddol|casier judiciaire|condamn|vorstraf|antecedentes|\bcrimin`,
  String.raw`precedenti penali|casellario|condanna|strafblad|veroordel|karaln`,
  // age and birth
  String.raw`\bage\b|birth|\bdob\b|\boed\b|\boedran|dyddiad geni|naissance|geburt|\balter\b|nacimiento|\bedad\b|nascimento`,
  String.raw`\bidade\b|nascita|\beta\b|geboorte|leeftijd|urodzeni|\bwiek\b`,
  // genetics, biometrics, and who somebody is
  String.raw`genetic|biometr|veteran|characteristic|\bidentit|nodwedd|hunaniaeth|caracteristi[cq]|\bidentidad`,
  String.raw`\bmerkmal|caratteristic|kenmerk|cech\w* chronion|tozsamosc`,
];

const SENSITIVE = new RegExp(HEADERS.join('|'));

/** What people answer who are asked such a thing: sexuality, gender, religion, ethnicity. In their plain form. */
const ANSWERS = new Set(
  [
    'bisexual, gay, lesbian, pansexual, asexual, queer, heterosexual, straight, homosexual, gay man, gay woman',
    'heterosexual straight, gay lesbian, bisexuell, schwul, lesbisch, heterosexuell, lesbienne, bisexuelle',
    'heterosexuel, heterosexuelle, bisessuale, eterosessuale, lesbica, lesbiana, biseksueel, lesbisch, biseksualna',
    'transgender, trans, trans man, trans woman, non binary, nonbinary, genderfluid, cisgender, male, female',
    'mannlich, weiblich, homme, femme, hombre, mujer, homem, mulher, uomo, donna, vrouw, kobieta, mezczyzna',
    'muslim, christian, jewish, hindu, sikh, buddhist, catholic, protestant, atheist, agnostic, roman catholic',
    'islam, christianity, judaism, hinduism, buddhism, moslem, muslimisch, evangelisch, katholisch, musulman',
    'musulmane, chretien, chretienne, juif, juive, catholique, catolico, catolica, cristiano, musulmano, cattolico',
    'white british, white irish, white other, black african, black caribbean, black british, asian british, bame',
    'mixed race, mixed ethnicity, hispanic, african american, dyslexic, autistic, disabled',
  ].flatMap((line) => line.split(', ')),
);

/**
 * Returns whether a field of this name or label is sensitive unless somebody says otherwise.
 *
 * @example isSensitiveByName('Do you have a disability?') // true
 */
export function isSensitiveByName(label: string): boolean {
  return SENSITIVE.test(plainName(label.replaceAll('_', ' ')));
}

/**
 * Returns whether an answer, or one of several in a cell, is what people say who are asked of something sensitive.
 *
 * @example isSensitiveAnswer('Bisexual or pansexual') // true
 */
export function isSensitiveAnswer(cell: string): boolean {
  return cell.split(/[,;/|\n]| or | and /).some((part) => ANSWERS.has(plainName(part)));
}
