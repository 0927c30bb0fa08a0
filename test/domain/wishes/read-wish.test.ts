/** What people ask for in their own words, as forms bring it in. */
import { describe, expect, test } from '@jest/globals';
import { readWish, valueKeys, type Wish } from '../../../src/domain/wishes/read-wish.ts';
import { processorTime } from '../../support/time/processor-time.ts';

interface Asked {
  readonly of?: string;
  /** What people have in the field. */
  readonly among?: readonly string[];
  readonly wish?: string;
}

const GENDERS = ['Female', 'Male', 'Non-binary', 'Trans woman', 'Prefer not to say'];
const SECTORS = [
  'Finance',
  'Law',
  'Health',
  'Health and social care',
  'IT',
  'HR & People',
  'Research, arts and design',
];

function read(text: string, { of = 'gender', among = GENDERS, wish = 'asks_for' }: Asked = {}): Wish {
  return readWish([text], { wish, of }, new Set(among.flatMap((value) => valueKeys(value, of))));
}

/** Returns the answers of a list, which are separated by bars and line ends. */
function answers(list: string): string[] {
  return list.trim().split(/ \| |\n */u);
}

/** Returns the values that meet a wish. */
function metBy(text: string, asked: Asked = {}): string[] | 'anybody' {
  const { isOpen, named } = read(text, asked);
  const { of = 'gender', among = GENDERS } = asked;
  if (isOpen) return 'anybody';
  return among.filter((value) => valueKeys(value, of).some((key) => named.includes(key)));
}

describe('a wish', () => {
  test.each([
    ' ',
    ...answers(`
    No preference | no preference. | No preferences | I have no strong preference | No gender preference | Any
    Anyone | Any gender | Either | Either is fine | Both | All | Happy with either | Open to any | Don't mind
    I don’t mind | I do not mind | Doesn't matter | It doesn't matter to me | Not important
    I don't have a preference | No | None | n/a | N/A | - | … | ? | Whoever | Prefer not to say | dim gwahaniaeth
    Dim ots | Does dim ots | Dim dewis | Unrhyw un | Naill ai | egal | Ist mir egal | keine Präferenz
    Ich habe keine Präferenz | Spielt keine Rolle | beliebig | peu importe | Peu m’importe | indifférent
    Sans préférence | Je n’ai pas de préférence | ça m'est égal | sin preferencia | indiferente
    No tengo preferencia | Me da igual | Cualquiera | No importa | sem preferência | Tanto faz
    Não tenho preferência | Qualquer um | Não importa | nessuna preferenza | Non ho preferenze | indifferente
    Qualsiasi | Non importa | geen voorkeur | Het maakt mij niet uit | Maakt niet uit | Om het even
    Ik heb geen voorkeur | bez znaczenia | Bez preferencji | Obojętnie | Nie mam preferencji | Wszystko jedno
    Nie ma znaczenia | Female, Male, No preference | Female or no preference | No preference or female
  `),
  ])('%j is met by anybody', (text) => {
    expect(metBy(text)).toBe('anybody');
  });

  test.each([
    ['none', [], 'anybody'],
    ['an empty one', [''], 'anybody'],
    ['two, of which one says so', ['Female', 'Any'], 'anybody'],
    ['two', ['Female', 'Male'], ['female', 'male']],
  ])('of several texts: %s', (_name, texts, named) => {
    const { isOpen, named: found } = readWish(
      texts,
      { wish: 'w', of: 'gender' },
      new Set(['female', 'male']),
    );
    expect(isOpen ? 'anybody' : found).toEqual(named);
  });

  test.each(
    answers(`
    Female | FEMALE | F | f | Woman | A woman | Women | Women only | Female mentor | A lady | Woman preferred
    F preferred | I would like a woman as mentor | Preferably a woman, please! | A woman. | Menyw | menywod | Benyw
    Femme | une femme | Weiblich | eine Frau | Nur Frauen | mujer | Una mujer | mulher | feminino | Donna
    femminile | Vrouw | een vrouw | Kobieta | kobietą lub kobieta | w | K
  `),
  )('%j is met by women', (text) => {
    expect(metBy(text)).toEqual(['Female', 'Trans woman']);
  });

  test.each(
    answers(`
    Male | M | a man | Men | Male mentor | Dyn | Homme | un homme | Männlich | ein Mann | hombre | homem
    masculino | uomo | Man | mannelijk | Mężczyzna | mężczyzna preferowany | H
  `),
  )('%j is met by men', (text) => {
    expect(metBy(text)).toEqual(['Male']);
  });

  test.each([
    ['Female or non-binary', ['Female', 'Non-binary', 'Trans woman']],
    ['Female/Non binary', ['Female', 'Non-binary', 'Trans woman']],
    ['F or NB', ['Female', 'Non-binary', 'Trans woman']],
    ['Nonbinary', ['Non-binary']],
    ['nicht-binär', ['Non-binary']],
    ['Trans woman', ['Trans woman']],
    ['A man or a woman', ['Female', 'Male', 'Trans woman']],
  ])('%j is met by any of %j', (text, values) => {
    expect(metBy(text)).toEqual(values);
  });

  test.each(
    answers(`
    Not a man | No men | no men please | Anyone but a man | Anyone, but not a man | Anyone except men | Women only, no men
    I don’t want a man | keine Männer | Pas un homme | Ningún hombre | geen man | żaden mężczyzna | Anyone or no men
    No preference, but a woman would be lovely | Someone kind | Yes | Ada Lovelace | A dog
  `),
  )('%j is met by nobody', (text) => {
    expect(metBy(text)).toEqual([]);
  });

  test.each(
    answers(`
    Same | The same | Same as me | Same as mine | Same gender | Same gender as me | The same gender as mine
    Yr un rhyw | gleiches Geschlecht | Gleiches Geschlecht wie ich | même genre que moi | mismo género (que yo)
    mesmo sexo | stesso sesso | hetzelfde geslacht als ik | ta sama płeć
  `),
  )('%j asks for the wisher’s own', (text) => {
    expect(read(text)).toMatchObject({ isOpen: false, isLikeMine: true });
  });

  test.each<[string, readonly string[] | 'anybody']>([
    ['Finance', ['Finance']],
    ['FINANCE', ['Finance']],
    ['Finance; Law', ['Finance', 'Law']],
    ['Finance and law', ['Finance', 'Law']],
    ['Someone from finance who also knows the law', ['Finance', 'Law']],
    ['Health', ['Health']],
    ['Health and social care', ['Health and social care']],
    ['health & social care', ['Health and social care']],
    ['Health and social care, or law', ['Law', 'Health and social care']],
    ['Health or social care', ['Health']],
    ['IT', ['IT']],
    ['it', ['IT']],
    ['Somebody in IT', ['IT']],
    ['As long as it is finance', ['Finance']],
    ['HR and People', ['HR & People']],
    ['HR & People', ['HR & People']],
    ['Research, arts and design', ['Research, arts and design']],
    ['Research, arts and design; law', ['Law', 'Research, arts and design']],
    ['arts and design', ['Research, arts and design']],
    ['Any sector', 'anybody'],
    ['Ffinans', []],
  ])('%j among sectors is met by %j', (text, values) => {
    expect(metBy(text, { of: 'sector', among: SECTORS })).toEqual(values);
  });

  test.each<[string, string, readonly string[]]>([
    ['languages', 'Welsh', ['cy']],
    ['languages', 'Somebody who speaks Welsh or Polish', ['cy', 'pl']],
    ['languages', 'en-US', ['en-GB', 'en']],
    ['languages', 'Norwegian', ['no']],
    ['languages', 'BSL please', ['bfi']],
    ['country', 'Wales', ['GB']],
    ['country', 'the United States', ['US']],
    ['country', 'Poland; UK', ['GB', 'PL']],
    ['worked_in', 'somebody who has been in Poland', ['PL']],
  ])('in %s, %j is met by %j', (of, text, values) => {
    const among = of === 'languages' ? ['cy', 'en-GB', 'en', 'pl', 'bfi', 'no', 'it'] : ['GB', 'US', 'PL'];
    expect(metBy(text, { of, among })).toEqual(values);
  });

  test('a code is a wish as it stands where a field holds codes', () => {
    expect(metBy('no', { wish: 'languages', of: 'speaks', among: ['no', 'en'] })).toEqual(['no']);
    expect(metBy('no', { of: 'speaks', among: ['no', 'en'] })).toBe('anybody');
  });

  test('letters are words for a gender only in a field about one', () => {
    expect(metBy('F', { of: 'section', among: ['F', 'W', 'Female'] })).toEqual(['F']);
    expect(metBy('F', { of: 'sexe', among: ['F', 'H', 'Femme'] })).toEqual(['F', 'Femme']);
  });

  test('long words of a careless form take no long time', () => {
    const text = 'woman or man, '.repeat(2000);
    const began = processorTime();
    expect(metBy(text)).toEqual(['Female', 'Male', 'Trans woman']);
    expect(processorTime() - began).toBeLessThan(5000);
  });
});

test.each([
  ['Prefer not to say', []],
  ["I'd rather not say", []],
  ['keine Angabe', []],
  ['-', []],
  ['Woman (she/her)', ['femalesheher', 'female']],
  ['Female; Non-binary', ['femalenonbinary', 'female', 'nonbinary']],
  ['Male to female', ['maletofemale']],
  ['东京', ['东京']],
])('%j is known as %j', (text, keys) => {
  expect(valueKeys(text, 'gender').slice(0, Math.max(keys.length, 1))).toEqual(keys);
});
