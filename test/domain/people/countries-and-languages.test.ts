import { describe, expect, test } from '@jest/globals';
import { countryCode, englishName, languageTag } from '../../../src/domain/people/countries-and-languages.ts';

describe('countryCode', () => {
  test.each([
    ['GB', 'GB'],
    ['gb', 'GB'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['Wales', 'GB'],
    [' United  Kingdom ', 'GB'],
    ['USA', 'US'],
    ['Kosovo', 'XK'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Trinidad & Tobago', 'TT'],
    ["Côte d'Ivoire", 'CI'],
    ['Myanmar', 'MM'],
    // Codes that were withdrawn come before these in the alphabet, under the same English name.
    ['Germany', 'DE'],
    ['Serbia', 'RS'],
    ['Vietnam', 'VN'],
    ['Vanuatu', 'VU'],
    ['Yemen', 'YE'],
    ['Zimbabwe', 'ZW'],
    ['DD', 'DE'],
    ['Deutschland', 'DE'],
    ['Hiszpania', 'ES'],
    ['Y Deyrnas Unedig', 'GB'],
    ['المملكة المتحدة', 'GB'],
    ['中国', 'CN'],
  ])('%s is %s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });

  test.each(['', 'Atlantis', 'ZZ', 'EU', 'UN', 'QO', 'AA', 'GBR', 'constructor', '__proto__', '12'])(
    '%j is none',
    (text) => {
      expect(countryCode(text)).toBeUndefined();
    },
  );

  test('every country code and its own English name say the same country', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    const countries = new Set(codes.map(countryCode).filter((code) => code !== undefined));
    expect(countries.size).toBeGreaterThan(240);
    for (const code of countries) {
      expect(countryCode(code)).toBe(code);
      expect([code, countryCode(englishName('region', code) ?? '')]).toEqual([code, code]);
    }
  });
});

describe('languageTag', () => {
  test.each([
    ['Welsh', 'cy'],
    ['الإنجليزية', 'en'],
    ['英语', 'en'],
    ['cy', 'cy'],
    ['English', 'en'],
    ['en-GB', 'en-GB'],
    ['pt-br', 'pt-BR'],
    ['zh-hant', 'zh-Hant'],
    ['Mandarin', 'zh'],
    ['BSL', 'bfi'],
    ['Romanian', 'ro'],
    ['Hebrew', 'he'],
    ['Yiddish', 'yi'],
    ['Filipino', 'fil'],
    ['iw', 'he'],
    ['Cymraeg', 'cy'],
    ['Saesneg', 'en'],
    ['Deutsch', 'de'],
    ['Türkisch', 'tr'],
    ['Turkisch', 'tr'],
    ['Español', 'es'],
    ['francés', 'fr'],
    ['euskera', 'eu'],
    ['angielski', 'en'],
    ['日本語', 'ja'],
    ['русский', 'ru'],
    ['Bahasa Indonesia', 'id'],
  ])('%s is %s', (text, tag) => {
    expect(languageTag(text)).toBe(tag);
  });

  test.each(['', 'Klingonese', 'xx', 'mul', 'und', 'constructor', '__proto__', 'e', 'en_GB-', '123'])(
    '%j is none',
    (text) => {
      expect(languageTag(text)).toBeUndefined();
    },
  );
});
