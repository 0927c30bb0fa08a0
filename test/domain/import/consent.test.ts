import { describe, expect, test } from '@jest/globals';
import {
  answerOf,
  type Consent,
  consentAfter,
  type ConsentSaid,
} from '../../../src/domain/privacy/consent.ts';
import { consentIn } from '../../../src/domain/privacy/consent-words.ts';
import type { CustomField } from '../../../src/domain/people/custom-field.ts';
import type { MappingChoices } from '../../../src/domain/import/header-choices.ts';
import { mapHeaders } from '../../../src/domain/import/header-mapping.ts';
import { PARTICIPANT_HEADERS } from '../../../src/domain/import/header-names.ts';
import { hiddenConsent } from '../../../src/domain/import/participants/consent-columns.ts';
import type { PeopleOptions, PeoplePlan } from '../../../src/domain/import/participants/people-plan.ts';
import type { Participant } from '../../../src/domain/people/participant.ts';
import { aPerson } from '../../matching/people.ts';
import { type Cells, type Options, plan as planAny } from './planned-people.ts';

describe('in words', () => {
  test.each([
    'Yes',
    'y',
    'TRUE',
    '1',
    'Yes, please',
    'I agree to the privacy notice.',
    'I consent',
    '☑',
    'Ie',
    'Rwy’n cytuno',
    'Oui',
    "J'accepte",
    'Ja',
    'Ich stimme zu',
    'Ich stimme der Verarbeitung meiner Daten zu',
    'Sí',
    'Acepto',
    'Sim',
    'Concordo',
    'Sì',
    'Acconsento al trattamento',
    'Ik ga akkoord',
    'Tak',
    'Wyrażam zgodę na przetwarzanie',
    'Yes – I have read the notice',
    'Yes, I agree',
    'Yes, I consent to you holding my details',
    'I agree to the privacy notice v2.0',
    'Tak, wyrażam zgodę na przetwarzanie moich danych',
    'Opted in',
    'Absolutely!',
    'Of course',
    'Yes, of course',
    'Bien sûr',
    'نعم، أوافق',
    '是',
    '我同意。',
  ])('%s is yes', (text) => {
    expect(consentIn(text)).toBe('yes');
  });

  test.each([
    'No',
    'n',
    'FALSE',
    '0',
    'No way',
    'Not at all',
    'Definitely not!',
    'Of course not',
    'Auf keinen Fall',
    'No, thank you',
    'I do not agree',
    'I don’t consent to this',
    'No, I do not agree to the notice',
    'Na',
    'Nac ydw',
    'Non',
    'Je n’accepte pas',
    'Nein',
    'Ich stimme nicht zu',
    'No acepto',
    'Não',
    'Não concordo',
    'Non acconsento',
    'Nee',
    'Ik ga niet akkoord',
    'Nie',
    'Nie wyrażam zgody na przetwarzanie',
    'Declined',
    'لا أوافق',
    '否',
    '不同意',
  ])('%s is no', (text) => {
    expect(consentIn(text)).toBe('no');
  });

  test.each([
    'maybe',
    'NA',
    'n/a',
    '2',
    'No objection',
    'No, I agree',
    'Yes, but not to photographs',
    'Absolutely, but not to photographs',
    'No way to tell',
    'Yes/No',
    '☐ I agree',
    'I agree to A; I do not agree to B',
    'on holiday',
    'not yet',
    'Yes unless I am asked',
    'Ja / Nein',
    'Ja, ich lehne ab',
    'Ja, ohne Fotos',
    'Ja of nee',
    'Oui / Non',
    'Oui, sans photos',
    'Ie / Na',
    'Sí, sin fotos',
    'Yes (withdrawn 2026-03-01)',
    'Yes, opt out',
    'Yes, I decline',
    'Yes, without photographs',
    'I agree / I disagree',
    'opted in; opted out',
    'Agreed, then revoked',
    'Consented, later withdrawn',
    '☑ Yes ☐ No',
    'نعم، ولكن ليس للصور',
    '是，但不包括照片',
    '',
  ])('%s is neither', (text) => {
    expect(consentIn(text)).toBeUndefined();
  });
});

const ada = (consent: Partial<Consent>): Participant => ({
  ...aPerson('Ada', { email: 'ada@x.org' }),
  consentOn: null,
  ...consent,
});

/** Plans rows about Ada, who is enrolled where it says so. */
function plan(
  rows: readonly Cells[],
  options: Options = {},
  existing: Participant | null = null,
): PeoplePlan {
  const whole = rows.map((row): Cells => ({ name: 'Ada', email: 'ada@x.org', roles: 'mentor', ...row }));
  return planAny(whole, existing === null ? [] : [{ participant: existing, rowHash: null }], options);
}

/** What is on file for Ada then. */
function after(rows: readonly Cells[], options: Options = {}, existing: Participant | null = null): Consent {
  const found = plan(rows, options, existing);
  expect(found.problems).toEqual([]);
  const [row] = found.rows;
  const { consentOn, consentWithdrawnOn } =
    row === undefined || row.kind === 'unchanged' ? (existing ?? aPerson('nobody')) : row.fields;
  return { consentOn, consentWithdrawnOn };
}

const given = (consentOn: string): Consent => ({ consentOn, consentWithdrawnOn: null });
const refused = (consentWithdrawnOn: string): Consent => ({ consentOn: null, consentWithdrawnOn });
const NONE = { consentOn: null, consentWithdrawnOn: null };
const D = { consentOn: '2026-09-01' };

describe('a column of consent', () => {
  test('gives it on the day of the form, or of --consent-on, to those who say yes', () => {
    expect(after([{ Consent: 'Yes', Timestamp: '2026-09-02 13:20' }])).toEqual(given('2026-09-02'));
    expect(after([{ Consent: 'Yes', Timestamp: '2026-09-02 13:20' }], D)).toEqual(given('2026-09-01'));
    expect(after([{ Consent: 'I agree to the notice' }], D)).toEqual(given('2026-09-01'));
  });

  test('gives none to those who say no or nothing, whatever --consent-on says', () => {
    expect(after([{ Consent: 'No' }], D)).toEqual(refused('2026-09-01'));
    expect(after([{ Consent: 'No' }])).toEqual(refused('2026-11-29'));
    expect(after([{ Consent: '' }], D)).toEqual(NONE);
    expect(plan([{ Consent: 'No' }], D).consents).toMatchObject({ yes: 0, no: [{ line: 2, name: 'Ada' }] });
    expect(plan([{ Consent: '' }], D).consents).toMatchObject({ yes: 0, blank: [{ line: 2, name: 'Ada' }] });
  });

  test('keeps a date that it holds', () => {
    expect(after([{ Consent: '2026-03-04' }], D)).toEqual(given('2026-03-04'));
  });

  test('--consent-on is for everybody where there is none', () => {
    expect(after([{}], D)).toEqual(given('2026-09-01'));
    expect(after([{}])).toEqual(NONE);
  });

  test.each([
    [{ Consent: 'Yes' }, 'no-day'],
    [{ Consent: 'Yes', Timestamp: 'soon' }, 'no-day'],
    [{ Consent: 'Yes', Timestamp: '03/09/2026 10:00' }, 'ambiguous-date'],
    [{ Consent: 'Yes', Timestamp: '2026-12-01 10:00' }, 'still-to-come'],
    [{ Consent: '2026-12-01' }, 'still-to-come'],
    [{ Consent: '03/09/2026' }, 'ambiguous-date'],
    [{ Consent: 'maybe' }, 'not-consent'],
  ])('%j is a problem: %s', (row, rule) => {
    expect(plan([row]).problems).toMatchObject([{ line: 2, column: 'Consent', rule }]);
  });

  /** Which columns are asked about, of a name and others with these cells. */
  function asked(
    cells: Readonly<Record<string, string | readonly string[]>>,
    choices: MappingChoices = {},
    custom: readonly CustomField[] = [],
  ): string[] {
    const { columns } = mapHeaders(['name', ...Object.keys(cells)], {
      known: PARTICIPANT_HEADERS,
      choices,
      custom,
    });
    const of = Object.values(cells).map((all) => [all].flat());
    const rows = (of[0] ?? []).map((_, row) => ({
      line: row + 2,
      cells: ['Ada', ...of.map((column) => column[row] ?? '')],
    }));
    return hiddenConsent(columns, rows).map(({ header }) => header);
  }

  test('that nobody has named is not passed over', () => {
    const header = 'Do you agree to us keeping your data?';
    expect(asked({ [header]: 'No' })).toEqual([header]);
    expect(asked({ [header]: 'Yes, but not my photograph' })).toEqual([header]);
    expect(asked({ [header]: 'No' }, { ignore: [header] })).toEqual([]);
    expect(asked({ 'Agreed focus': 'Budgets' })).toEqual([]);
  });

  test('is not passed over for being imported as something else', () => {
    const cells = { Consent: ['No', '2026-01-05'] };
    expect(asked(cells, { keep: ['Consent=agreed'] })).toEqual(['Consent']);
    expect(asked({ Consent: '2026-01-05' }, { keep: ['Consent=agreed'] })).toEqual(['Consent']);
    for (const field of ['sector', 'consent_notice'])
      expect(asked(cells, { set: new Map([[field, ['Consent']]]) })).toEqual(['Consent']);
    expect(asked(cells, {}, [{ name: 'consent', label: 'Consent', isSensitive: false }])).toEqual([
      'Consent',
    ]);
    expect(asked(cells)).toEqual([]);
    expect(asked({ consent_notice: '1' })).toEqual([]);
  });

  test.each([
    'Opt in',
    'Data sharing',
    'I have read the notice',
    'May we hold your details?',
    'Happy to be contacted',
    'I understand and wish to take part',
  ])('is known by its header: %s', (header) => {
    expect(asked({ [header]: ['No', 'Yes', 'see above'] })).toEqual([header]);
    expect(asked({ [header]: ['No', 'see above'] }, { keep: [`${header}=kept`] })).toEqual([header]);
  });

  test('may be any that holds yes and no alone, unless somebody decides what it is', () => {
    expect(asked({ 'First in family?': ['No', '', 'Yes'], OK: ['x', 'No', ''], Consents: 'No' })).toEqual([
      'Consents',
      'First in family?',
      'OK',
    ]);
    expect(asked({ 'First in family?': 'No' }, { keep: ['First in family?'] })).toEqual([]);
    expect(asked({ 'First in family?': ['No', 'Twice'], Blank: ['', ''] })).toEqual([]);
    expect(asked({ 'both mentor and mentee': 'No', 'Match with similar identity': 'yes' })).toEqual([]);
    expect(asked({ 'Give details to a mentor': 'No', 'Wish to be my own mentor': 'No' })).toHaveLength(2);
    expect(asked({ Number: ['1', '1'], Sex: ['F', 'F'], OK: ['1', '0'] })).toEqual(['OK']);
  });
});

describe('consent on file', () => {
  const before = ada(given('2026-09-05'));

  test('is taken back by a newer no, which is told', () => {
    expect(after([{ Consent: 'no', Timestamp: '2026-09-06' }], {}, before)).toEqual(refused('2026-09-06'));
    expect(after([{ Consent: 'no', Timestamp: '2026-09-05' }], {}, before)).toEqual(refused('2026-09-05'));
    expect(after([{ Consent: 'no' }], {}, before)).toEqual(refused('2026-11-29'));
    expect(plan([{ Consent: 'no' }], {}, before)).toMatchObject({
      consents: { takenBack: [{ line: 2, name: 'Ada', onFile: '2026-09-05' }] },
      rows: [{ differences: [{ field: 'consent_on' }, { field: 'consent_withdrawn_on' }] }],
    });
  });

  test('is not taken back by an older no, nor by a blank', () => {
    expect(after([{ Consent: 'no', Timestamp: '2026-09-04' }], {}, before)).toEqual(given('2026-09-05'));
    expect(plan([{ Consent: 'no', Timestamp: '2026-09-04' }], {}, before).consents?.olderNo).toHaveLength(1);
    expect(after([{ Consent: '' }], D, before)).toEqual(given('2026-09-05'));
    expect(plan([{ Consent: '' }], D, before).consents?.blank).toEqual([]);
  });

  test('that was taken back comes again by a later day that the file holds, and by nothing else', () => {
    const back = ada(refused('2026-10-01'));
    const late = { consentOn: '2026-11-01' };
    for (const [row, options] of [
      [{}, late],
      [{ Consent: 'yes' }, late],
      [{ Consent: 'yes', Timestamp: '2026-10-01 23:59' }, late],
      [{ Consent: '2026-10-01' }, late],
      [{ Consent: '2026-01-01' }, {}],
    ] as [Cells, Partial<PeopleOptions>][]) {
      expect(after([row], options, back)).toEqual(refused('2026-10-01'));
      expect(plan([row], options, back).consents).toMatchObject({
        yes: 0,
        staysBack: [{ line: 2, name: 'Ada', onFile: '2026-10-01' }],
      });
    }
    expect(after([{ Consent: '2026-10-02' }], {}, back)).toEqual(given('2026-10-02'));
    expect(after([{ Consent: 'yes', Timestamp: '2026-10-02 00:01' }], {}, back)).toEqual(given('2026-10-02'));
  });
});

describe('a person in the file twice', () => {
  const yes = { Consent: 'Yes', Timestamp: '2026-09-02 09:00' };
  const no = { Consent: 'No', Timestamp: '2026-09-02 14:00' };

  test('is taken at the later answer, whatever the order of the rows', () => {
    for (const rows of [
      [yes, no],
      [no, yes],
    ])
      expect(after(rows)).toEqual(refused('2026-09-02'));
    const again = { ...yes, Timestamp: '2026-09-02 15:00' };
    for (const rows of [
      [no, again],
      [again, no],
    ])
      expect(after(rows)).toEqual(given('2026-09-02'));
    expect(after([no, { Consent: '', Timestamp: '2026-09-03' }])).toEqual(refused('2026-09-02'));
  });

  test('without times is taken at the later row', () => {
    expect(after([{ Consent: 'Yes' }, { Consent: 'No' }], D)).toEqual(refused('2026-09-01'));
    expect(after([{ Consent: 'No' }, { Consent: 'Yes' }], D)).toEqual(given('2026-09-01'));
  });
});

test('of all that is said the last counts, but a yes never over a no of a later day', () => {
  const yes = (ownDay: string | null) => ({ answer: 'yes', on: '2026-09-05', ownDay }) as const;
  const no = (ownDay: string | null) => ({ answer: 'no', on: ownDay, ownDay }) as const;
  expect(answerOf([no('2026-09-04'), yes('2026-09-03')])).toEqual(no('2026-09-04'));
  expect(answerOf([no('2026-09-02'), yes('2026-09-03')])).toEqual(yes('2026-09-03'));
  expect(answerOf([no('2026-09-04'), yes(null)])).toEqual(yes(null));
  expect(answerOf([no(null), yes('2026-09-03')])).toEqual(yes('2026-09-03'));
  expect(answerOf([yes('2026-09-03'), no(null), null])).toEqual(no(null));
  expect(answerOf([null])).toBeNull();
});

test('an answer that is given twice changes nothing the second time', () => {
  const days = ['2026-09-01', '2026-09-02', '2026-09-03'];
  const answers: ConsentSaid[] = [
    { answer: 'cleared' },
    { answer: 'no', on: null, ownDay: null },
    ...days.flatMap((on): ConsentSaid[] => [
      { answer: 'yes', on, ownDay: on },
      { answer: 'yes', on, ownDay: null },
      { answer: 'no', on, ownDay: on },
    ]),
  ];
  for (const before of [NONE, ...days.map(given), ...days.map(refused)])
    for (const said of answers) {
      const { outcome: _, ...once } = consentAfter(before, said, '2026-09-04');
      const { outcome: __, ...twice } = consentAfter(once, said, '2026-09-05');
      expect(twice).toEqual(once);
      expect(once.consentOn !== null && once.consentWithdrawnOn !== null).toBe(false);
      if (said.answer === 'no' && (said.on ?? '9') >= (before.consentOn ?? ''))
        expect(once.consentOn).toBeNull();
    }
});
