import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainName, plainText } from '#shared/plainText.ts';

const text = plainText(1, 200);
const name = plainName(1, 60);

it('takes what people write, on one line or several', () => {
  for (const written of [
    '서류를 보냈습니다.\n확인해 주세요.',
    'Ça va – 좋습니다 😀',
    '㈜예시 & Co.',
  ])
    expect(text.parse(` ${written} `)).toBe(written);
  for (const called of ['김창원', '㈜예시정밀', "O'Neill-Kim Jr.", 'KG모빌리티 창원공장 (제2)'])
    expect(name.safeParse(called).success, called).toBe(true);
});

it('refuses what cannot be seen, wherever it stands', () => {
  const unseen = fc.constantFrom('\0', '\x1b', '\x7f', '\u202e', '\u2066', '\u2028');
  fc.assert(
    fc.property(unseen, fc.nat(4), (letter, at) => {
      const written = [...'abcde'].toSpliced(at + 1, 0, letter, 'x').join('');
      expect(text.safeParse(written).success).toBe(false);
    }),
  );
});

it('refuses names that would lead the readers of a mail elsewhere', () => {
  for (const lure of [
    'https://evil.example 당첨',
    'WWW.evil.example',
    'a\nb',
    'x@evil.example',
    '<b>상품</b>',
    '900101-1234567',
  ])
    expect(name.safeParse(lure).success, lure).toBe(false);
});
