/**
 * The scales of five that surveys offer in words, in nine languages. A word that stands for one number on one scale and for
 * another on another, such as "good", is not among them.
 */
import { unaccented } from '../../words/unaccented.ts';

/** From 1 to 5, each in the form that {@link plain} gives; `/` parts words for the same number. */
const SCALES = [
  'very dissatisfied/extremely dissatisfied, dissatisfied/somewhat dissatisfied, neutral, satisfied/somewhat satisfied, very satisfied/extremely satisfied',
  'very unsatisfied, unsatisfied, neither satisfied nor dissatisfied/neither satisfied nor unsatisfied, satisfied, very satisfied',
  'strongly disagree/totally disagree/completely disagree, disagree/somewhat disagree, neither agree nor disagree/undecided, agree/somewhat agree, strongly agree/totally agree/completely agree',
  'very unlikely/extremely unlikely, unlikely/somewhat unlikely, neither likely nor unlikely, likely/somewhat likely, very likely/extremely likely',
  'never, rarely/seldom, sometimes/occasionally, often/frequently, always',
  'very low, low, medium/moderate, high, very high',
  'anghytunon gryf, anghytuno, ddim yn cytuno nac yn anghytuno/niwtral, cytuno, cytunon gryf',
  'anfodlon iawn, anfodlon, niwtral, bodlon, bodlon iawn',
  'pas du tout daccord, pas daccord/plutot pas daccord, ni daccord ni pas daccord/neutre, daccord/plutot daccord, tout a fait daccord',
  'tres insatisfait/tres insatisfaite, insatisfait/insatisfaite, neutre, satisfait/satisfaite, tres satisfait/tres satisfaite',
  'stimme uberhaupt nicht zu/stimme gar nicht zu, stimme eher nicht zu, teils teils/weder noch, stimme eher zu, stimme voll zu/stimme voll und ganz zu/stimme vollkommen zu',
  'sehr unzufrieden, unzufrieden/eher unzufrieden, neutral, zufrieden/eher zufrieden, sehr zufrieden',
  'totalmente en desacuerdo/muy en desacuerdo, en desacuerdo, ni de acuerdo ni en desacuerdo, de acuerdo, totalmente de acuerdo/muy de acuerdo',
  'muy insatisfecho/muy insatisfecha, insatisfecho/insatisfecha, neutral, satisfecho/satisfecha, muy satisfecho/muy satisfecha',
  'discordo totalmente, discordo/discordo parcialmente, nem concordo nem discordo/neutro, concordo/concordo parcialmente, concordo totalmente',
  'muito insatisfeito/muito insatisfeita, insatisfeito/insatisfeita, neutro, satisfeito/satisfeita, muito satisfeito/muito satisfeita',
  'per niente daccordo/totalmente in disaccordo/fortemente in disaccordo, in disaccordo, ne daccordo ne in disaccordo/neutrale, daccordo, pienamente daccordo/totalmente daccordo/completamente daccordo/fortemente daccordo',
  'molto insoddisfatto/molto insoddisfatta, insoddisfatto/insoddisfatta, neutrale, soddisfatto/soddisfatta, molto soddisfatto/molto soddisfatta',
  'helemaal mee oneens/zeer mee oneens/helemaal oneens, mee oneens/oneens, neutraal/niet mee eens niet mee oneens, mee eens/eens, helemaal mee eens/zeer mee eens/helemaal eens',
  'zeer ontevreden, ontevreden, neutraal, tevreden, zeer tevreden',
  'zdecydowanie sie nie zgadzam/zdecydowanie nie zgadzam sie, nie zgadzam sie/raczej sie nie zgadzam, ani sie zgadzam ani nie zgadzam/trudno powiedziec, zgadzam sie/raczej sie zgadzam, zdecydowanie sie zgadzam/zdecydowanie zgadzam sie',
  'bardzo niezadowolony/bardzo niezadowolona, niezadowolony/niezadowolona, neutralnie, zadowolony/zadowolona, bardzo zadowolony/bardzo zadowolona',
];

const RATINGS = new Map(
  SCALES.flatMap((scale) =>
    scale.split(', ').flatMap((forms, index) => forms.split('/').map((form) => [form, index + 1] as const)),
  ),
);

const STARS = /^([★⭐🌟]️?)+[☆✩]*$/u;

/**
 * Returns the number from 1 to 5 that words or stars of a scale stand for, or undefined.
 *
 * @example ratingInWords('Strongly agree') // 5
 * @example ratingInWords('★★★★☆') // 4
 */
export function ratingInWords(text: string): number | undefined {
  if (STARS.test(text)) return text.match(/[★⭐🌟]/gu)?.length;
  return RATINGS.get(plain(text));
}

/** Returns a text without accents, apostrophes and punctuation. */
function plain(text: string): string {
  return unaccented(text)
    .replace(/['’‘`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
