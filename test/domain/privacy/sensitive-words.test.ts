import { expect, test } from '@jest/globals';
import { isSensitiveAnswer, isSensitiveByName } from '../../../src/domain/privacy/sensitive-words.ts';

const HEADERS: Readonly<Record<string, string>> = {
  English:
    'Do you have a disability? | Are you trans? | Trade union | Political party | Criminal record | Handicap | Date of birth | Access needs | characteristics | identity_to_match | Race | Faith | Pronouns | Age group | Marital status | Pregnancy | Skin colour',
  Welsh: 'Crefydd | Anabledd | Rhywedd | Iechyd | Cenedligrwydd | Undeb llafur | Dyddiad geni | Hunaniaeth',
  French:
    'Religion | Handicap | Santé | Sexe | Âge | Nationalité | Syndicat | Date de naissance | Orientation sexuelle',
  German:
    'Behinderung | Ethnizität | Geschlecht | Gewerkschaft | Parteizugehörigkeit | Konfession | Geburtsdatum | Vorstrafen',
  Spanish: 'Religión | Discapacidad | Género | Etnia | Edad | Sindicato | Antecedentes penales | Identidad',
  Portuguese: 'Religião | Deficiência | Gênero | Raça | Saúde | Data de nascimento | Crença | Estado civil',
  Italian: 'Religione | Disabilità | Genere | Sesso | Età | Sindacato | Cittadinanza | Casellario giudiziale',
  Dutch: 'Geloof | Beperking | Geslacht | Leeftijd | Vakbond | Nationaliteit | Strafblad | Seksuele voorkeur',
  Polish:
    'Religia | Niepełnosprawność | Płeć | Wiek | Narodowość | Związek zawodowy | Poglądy polityczne | Karalność',
};

test.each(Object.entries(HEADERS))('what must be kept close is known in %s', (_, headers) => {
  expect(headers.split(' | ').filter((header) => !isSensitiveByName(header))).toEqual([]);
});

test('other headers are open', () => {
  const headers =
    'Shirt size | Languages | Circle | Role | Stage | Page | Embarrassing moments | Anti-discrimination training | Data migration | Grade | Profession | Union Street office | Trace | Interests | Beta tester | Transport | Racecourse | First-generation college student | Manager';
  expect(headers.split(' | ').filter(isSensitiveByName)).toEqual([]);
});

test.each([
  ['Bisexual or pansexual', true],
  ['tea; MUSLIM', true],
  ['Männlich', true],
  ['', false],
  ['Christian Smith', false],
  ['gay rights', false],
])('the answer %j is sensitive: %s', (cell, expected) => {
  expect(isSensitiveAnswer(cell)).toBe(expected);
});
