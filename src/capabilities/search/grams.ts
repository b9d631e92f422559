/** Marks of the runs that begin a name, and of whole names. */
export const headMark = '^';
export const wholeMark = '=';

/** Runs of one and two letters of a folded text, and of three where they are Latin letters or digits. */
export function gramsOf(folded: string): string[] {
  const letters = [...folded];
  const grams = new Set<string>();
  letters.forEach((letter, i) => {
    grams.add(letter);
    if (i > 0) grams.add(`${letters[i - 1]}${letter}`);
    const three = i > 1 ? `${letters[i - 2]}${letters[i - 1]}${letter}` : '';
    if (/^[a-z0-9]{3}$/.test(three)) grams.add(three);
  });
  return [...grams];
}

/** Runs at the beginning of a folded name, of one and two letters (three for Latin), and the name as a whole. */
export function headsOf(folded: string): string[] {
  const letters = [...folded];
  const lengths = /^[a-z0-9]{3}/.test(folded) ? [1, 2, 3] : [1, 2];
  const heads = lengths
    .filter((length) => length <= letters.length)
    .map((length) => headMark + letters.slice(0, length).join(''));
  return [...heads, wholeMark + folded];
}

/** Number under which the index keeps a run (FNV-1a, 32 bits, signed); the rare clash is sorted out by the pattern. */
export function gramNumber(gram: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < gram.length; i++) {
    hash = Math.imul(hash ^ gram.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}

/** Likeness of two folded texts from 0 to 1: twice their common runs of two letters by all of them (Dice 1945). */
export function dice(a: string, b: string): number {
  if (a === b) return 1;
  const left = pairsOf(a);
  const right = pairsOf(b);
  if (left.size + right.size === 0) return 0;
  let common = 0;
  for (const pair of left) if (right.has(pair)) common++;
  return (2 * common) / (left.size + right.size);
}

function pairsOf(text: string): Set<string> {
  const letters = [...text];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}
