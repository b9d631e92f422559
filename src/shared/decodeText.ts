import iconv from 'iconv-lite';

export const encodings = ['utf-8', 'cp949'] as const;
export type Encoding = (typeof encodings)[number];

/** The encoding a word names (.cpg file, option); null for words that name none of ours. */
export function encodingOf(word: string): Encoding | null {
  const plain = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
  if (['utf8', '65001'].includes(plain)) return 'utf-8';
  const korean = ['cp949', '949', 'ms949', 'euckr', 'uhc', 'windows949', 'ksc56011987', 'ansi949'];
  return korean.includes(plain) ? 'cp949' : null;
}

/** UTF-8 where every byte fits it, else CP949 (of which nearly no text is valid UTF-8). */
export function guessEncoding(bytes: Uint8Array): Encoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'cp949';
  }
}

/** Text of bytes, a leading byte order mark dropped. Extended syllables of CP949 (똠) need more than TextDecoder knows. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return encoding === 'cp949' ? iconv.decode(bytes, 'cp949') : new TextDecoder().decode(bytes);
}
