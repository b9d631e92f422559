const first = 0xac00;
const last = 0xd7a3;
/** Syllables that share an initial, and that share initial and vowel. */
const perInitial = 588;
const perVowel = 28;
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** Initial consonants (초성) of the syllables of a text, everything else left out: 효성 → ㅎㅅ. */
export function initialsOf(text: string): string {
  let found = '';
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    if (code >= first && code <= last) found += initials[Math.floor((code - first) / perInitial)];
  }
  return found;
}

/** True for a text of initial consonants alone. */
export function isInitials(text: string): boolean {
  return text !== '' && [...text].every((letter) => initials.includes(letter));
}

/** True for a consonant or vowel that stands alone, as while a syllable is being typed. */
export function isJamo(letter: string): boolean {
  return /^[ㄱ-ㅣ]$/u.test(letter);
}

/** The 28 syllables that an open syllable may still become by a final consonant (아 → 아 … 앟); null for others. */
export function completionsOf(letter: string): string[] | null {
  const code = letter.codePointAt(0) ?? 0;
  if (code < first || code > last || (code - first) % perVowel !== 0) return null;
  return Array.from({ length: perVowel }, (_, i) => String.fromCodePoint(code + i));
}
