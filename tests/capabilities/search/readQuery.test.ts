import { describe, expect, it } from 'vitest';
import { foldText } from '#capabilities/search/foldText.ts';
import { dice, gramsOf } from '#capabilities/search/grams.ts';
import { completionsOf, initialsOf, isInitials } from '#capabilities/search/hangul.ts';
import { readQuery } from '#capabilities/search/readQuery.ts';

describe('folding a text', () => {
  it.each([
    ['(주)한화 에어로스페이스', '한화에어로스페이스'],
    ['㈜동아 HI', '동아hi'],
    ['두산중공업 주식회사', '두산중공업'],
    ['Hyosung Heavy Industries Co., Ltd.', 'hyosungheavyindustries'],
    ['차단기(GIS)', '차단기gis'],
    ['변압기'.normalize('NFD'), '변압기'],
    ['— · —', ''],
  ])('%s → %s', (text, folded) => expect(foldText(text)).toBe(folded));
});

describe('Hangul', () => {
  it('names the initials of syllables only', () => {
    expect(initialsOf('효성hd현대')).toBe('ㅎㅅㅎㄷ');
    expect(initialsOf('힣가')).toBe('ㅎㄱ');
    expect(isInitials('ㅎㅅ')).toBe(true);
    expect(isInitials('ㅎ성')).toBe(false);
    expect(isInitials('')).toBe(false);
  });

  it('knows what an open syllable may become', () => {
    expect(completionsOf('아')).toHaveLength(28);
    expect(completionsOf('아')?.at(-1)).toBe('앟');
    expect(completionsOf('악')).toBeNull();
    expect(completionsOf('a')).toBeNull();
  });
});

describe('runs of letters', () => {
  it('are of one and two, and three for Latin', () => {
    expect(gramsOf('밸브').sort()).toEqual(['밸', '밸브', '브']);
    expect(gramsOf('gis').sort()).toEqual(['g', 'gi', 'gis', 'i', 'is', 's']);
  });

  it('measure likeness from none to the same', () => {
    expect(dice('변압기', '변압기')).toBe(1);
    expect(dice('변압기', '펌프')).toBe(0);
    expect(dice('변압', '변압기')).toBeCloseTo(2 / 3);
    expect(dice('가', '나')).toBe(0);
  });
});

describe('reading the search box', () => {
  const matches = (typed: string, text: string): boolean => {
    const query = readQuery(typed);
    return query?.words.every((word) => new RegExp(word, 'u').test(text)) ?? false;
  };

  it.each([
    ['변압기', '초고압변압기'],
    ['변', '변압기'],
    ['벼', '변압기'],
    ['변아', '변압기'],
    ['변ㅇ', '변압기'],
    ['변압ㄱ', '변압기'],
    ['초고압 변압기', '초고압변압기'],
    ['변압기 초고압', '초고압변압기'],
    ['ㅂㅇㄱ', 'ㅂㅇㄱ'],
    ['Hyo', 'hyosung'],
  ])('%s finds %s', (typed, text) => expect(matches(typed, text)).toBe(true));

  it.each([
    ['벽', '변압기'],
    ['변압기 펌프', '초고압변압기'],
    ['압변', '변압기'],
  ])('%s does not find %s', (typed, text) => expect(matches(typed, text)).toBe(false));

  it.each(['', '   ', '·', '()', '㈜'])('finds nothing to look for in %j', (typed) =>
    expect(readQuery(typed)).toBeNull(),
  );

  it('never makes a pattern of what is typed', () => {
    for (const typed of ['.*', '[', '(a|b)', '\\d', '^$', 'a{9}']) {
      for (const word of readQuery(typed)?.words ?? []) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
    }
  });

  it('looks at forty letters of each word at most', () => {
    expect(readQuery('가'.repeat(200))?.folded.length).toBe(40);
  });
});
