/** A stretch of a text, and whether the searched words are in it. */
export interface Stretch {
  readonly text: string;
  readonly match: boolean;
}

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const syllablesPerInitial = 588;

/**
 * Cuts a text where the searched words stand in it: without regard to case and spaces, initial consonants (초성)
 * standing for any syllable that begins with them. The whole words first, else each word of its own.
 */
export function markMatch(text: string, words: string): Stretch[] {
  const whole = findStretch(text, words);
  const found = whole
    ? [whole]
    : words.split(/\s+/).flatMap((word) => {
        const stretch = findStretch(text, word);
        return stretch ? [stretch] : [];
      });
  const marked = Array.from({ length: text.length }, (_, i) =>
    found.some(([from, to]) => i >= from && i < to),
  );
  const stretches: { text: string; match: boolean }[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = stretches.at(-1);
    const match = marked[i] === true;
    if (last && last.match === match) last.text += text[i];
    else stretches.push({ text: text[i] as string, match });
  }
  return stretches;
}

function findStretch(text: string, words: string): [from: number, to: number] | null {
  const sought = [...words.replace(/\s+/g, '').toLowerCase()];
  if (sought.length === 0) return null;
  for (let from = 0; from < text.length; from++) {
    let at = from;
    let taken = 0;
    while (at < text.length && taken < sought.length) {
      const letter = text[at] as string;
      if (/\s/.test(letter) && taken > 0) at++;
      else if (fits(letter.toLowerCase(), sought[taken] as string)) {
        at++;
        taken++;
      } else break;
    }
    if (taken === sought.length) return [from, at];
  }
  return null;
}

/** A syllable being typed fits one that continues it: 효ㅅ finds 효성, 서 finds 성. */
function fits(letter: string, sought: string): boolean {
  if (letter === sought) return true;
  const code = letter.charCodeAt(0);
  if (code < firstSyllable || code > lastSyllable) return false;
  const offset = code - firstSyllable;
  if (initials[Math.floor(offset / syllablesPerInitial)] === sought) return true;
  const soughtOffset = sought.charCodeAt(0) - firstSyllable;
  const open = soughtOffset >= 0 && soughtOffset % 28 === 0;
  return open && offset - (offset % 28) === soughtOffset;
}
