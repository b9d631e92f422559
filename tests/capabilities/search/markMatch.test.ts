import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatch } from '#capabilities/search/markMatch.ts';

const marked = (text: string, words: string) =>
  markMatch(text, words)
    .filter(({ match }) => match)
    .map((stretch) => stretch.text);

describe('the searched words in a text', () => {
  it.each([
    ['효성중공업', '효성', ['효성']],
    ['효성중공업', 'ㅎㅅ', ['효성']],
    ['초고압 변압기', '고압변', ['고압 변']],
    ['Hyosung Heavy Industries', 'HEAVY', ['Heavy']],
    ['효성중공업', '효서', ['효성']],
    ['현대위아', '위아 현대', ['현대위아']],
    ['STX엔진', 'ㅇㅈ', ['엔진']],
    ['현대로템', '두산', []],
    ['현대로템', ' ', []],
  ])('%s, searched by %s, shows %j', (text, words, stretches) => {
    expect(marked(text, words)).toEqual(stretches);
  });

  it('leave the text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, words) => {
        expect(
          markMatch(text, words)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
