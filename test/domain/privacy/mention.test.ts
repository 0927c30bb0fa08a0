import { describe, expect, test } from '@jest/globals';
import { likenessTo } from '../../../src/domain/privacy/likeness.ts';
import { isTelling, Mention } from '../../../src/domain/privacy/mention.ts';
import { spellingsOf } from '../../../src/domain/words/spellings.ts';

test('a name is found in JSON that writes its letters as numbers, and an address not as a part of another', () => {
  const mention = new Mention(spellingsOf('Zoé Müller'), ['zoe@x.org']);
  expect(mention.mayBeInJson(String.raw`{"words":"Zo\u00e9\nM\u00fcller"}`)).toBe(true);
  expect(mention.mayBeInJson(String.raw`{"words":"Zo\u00e8se M\u00fcller"}`)).toBe(false);
  expect(mention.isIn('write to zoe@x.org.')).toBe(true);
  expect(mention.isIn('write to zoe@x.org.uk')).toBe(false);
  expect(mention.isIn('write to a.zoe@x.org')).toBe(false);
});

describe('a name is found, and nothing around it is changed', () => {
  test.each([
    ['Łukasz Wałęsa', 'Lukasz Walesa'],
    ['Lukasz Walesa', 'Łukasz Wałęsa'],
    ['Søren Sørensen', 'Soren Sorensen'],
    ['Søren Sørensen', 'Soeren Sorensen'],
    ['Soeren Soerensen', 'SØREN SØRENSEN'],
    ['Işıl Yıldız', 'Isil Yildiz'],
    ['Işıl Yıldız', 'IŞIL YILDIZ'],
    ['Hans Müller', 'Mueller, Hans'],
    ['Hans Mueller', 'hans mu\u0308ller'],
    ['Zoë Müller', 'zoe mueller'],
    ['Jörg Weiß', 'Jorg WEISS'],
    ['Jörg Weiss', 'Joerg Weiß'],
    ['Đặng Thị Mai', 'Dang Mai'],
    ['Þóra Æsdóttir', 'Thora Aesdottir'],
    ['王小明', '王小明'],
    ['王小明', '王 小明'],
    ['田中 太郎', '太郎田中'],
    ['さくら', 'さくら'],
    ['김민수', '김 민수'],
    ['김민수', '김민수'.normalize('NFD')],
    ['ガブリ', 'ｶﾞﾌﾞﾘ'],
    ['สมชาย ใจดี', 'สมชายใจดี'],
  ])('%s as %s', (name, said) => {
    const mention = new Mention(spellingsOf(name), []);
    for (const [before, after] of [
      ['ﬁne ẞ İ ', '. Ǆ 12'],
      ['\u200b我和 ', ' 谈过。'],
      ['', ''],
      ['😀 “', '”\u0301 ﬃ'],
    ] as const)
      expect(mention.replaced(`${before}${said}${after}`, 'erased')).toBe(`${before}erased${after}`);
  });

  test('within a sentence that has no blanks', () => {
    const replaced = (name: string, text: string): string =>
      new Mention(spellingsOf(name), []).replaced(text, '…');
    expect(replaced('王小明', '我和王小明谈过。')).toBe('我和…谈过。');
    expect(replaced('김민수', '김민수에게 물었다')).toBe('…에게 물었다');
    expect(replaced('田中 太郎', '昨日田中太郎さんと')).toBe('昨日…さんと');
    expect(replaced('สมชาย ใจดี', 'คุยกับสมชาย ใจดีแล้ว')).toBe('คุยกับ…แล้ว');
  });

  test('but not another name: vowels that are marks count', () => {
    expect(new Mention(spellingsOf('กิ่งแก้ว'), []).isIn('กุ้งแก้ว')).toBe(false);
    expect(new Mention(spellingsOf('Hans Müller'), []).isIn('Hans Muller-Peters and Hansi Müller')).toBe(
      true,
    );
    expect(new Mention(spellingsOf('Hans Müller'), []).isIn('Hansi Müller')).toBe(false);
  });

  test('and a longer name of somebody else stays', () => {
    const mention = new Mention(spellingsOf('李明'), ['zoe+m@x.example'], {
      names: spellingsOf('李明华'),
      emails: ['zoe+anna@x.example', 'zoe@x.example'],
    });
    expect(mention.replaced('李明华和李明', '…')).toBe('李明华和…');
    expect(mention.replaced('zoe+anna@x.example zoe@x.example zoe+m@x.example zoe+b.c@x.example', '…')).toBe(
      'zoe+anna@x.example zoe@x.example … …',
    );
  });
});

test.each([
  ['zoe.mueller+m@x.example', true],
  ['<ZOE.Mueller+a.b-c@X.example>', true],
  ['zoe.mueller+m@y.example', false],
  ['zoe.mueller + m@x.example', false],
  ['zoe.mueller+', false],
  ['a-zoe.mueller+m@x.example', false],
  ['see ZM77.', true],
  ['https://crm.example/zm77', true],
  ['ZM777', false],
  ['ZM77-2', false],
  ['zm77@y.example', false],
])('an address or a ref in %p: %p', (text, isFound) => {
  expect(new Mention([], ['zoe.mueller@x.example', 'ZM77']).isIn(text)).toBe(isFound);
});

test.each([
  ['ZM77', true],
  ['s1234567', true],
  ['4711', false],
  ['R12', false],
  ['anna', false],
])('the ref %s can be nothing else: %p', (ref, expected) => {
  expect(isTelling(ref)).toBe(expected);
});

test.each([
  ['Hans Müller', 'Ms Mueller told me'],
  ['Hans Müller', 'Herr Müllers Büro'],
  ['Hans Müller', 'Mueller, H.'],
  ['Zoë Ek', 'Zoes plan'],
  ['Lech Wałęsa', 'książka Wałęsy'],
  ['王小明', '小明说'],
  ['Sukarno', 'I met SUKARNO'],
  ['Ann Li', 'number 4711 it is'],
])('%s may be meant by %p', (name, text) => {
  expect(likenessTo({ names: [name], emails: [], refs: ['4711'] })(text)).toBe('part');
});

test.each([
  ['Mark Stone', 'a mark in stone'],
  ['Mark Stone', 'Stonehenge and Marketing'],
  ['Hans Müller', 'the year 14711'],
])('%s is not meant by %p', (name, text) => {
  expect(likenessTo({ names: [name], emails: [], refs: ['4711'] })(text)).toBeNull();
});

test('words are found in time that grows with the text alone', () => {
  const mention = new Mention(spellingsOf('王小王'), ['a@x.example']);
  expect(mention.isIn(`${'王小'.repeat(100_000)}é`)).toBe(true);
  expect(mention.isIn(`é${'a+a.'.repeat(100_000)}`)).toBe(false);
});
