const cuts = /[,;\n、，]/;

/** Words in one cell, cut by commas; one that holds a cut or a quotation mark stands in such marks. */
export const joinList = (words: readonly string[]): string =>
  words.map((word) => (cuts.test(word) || word.includes('"') ? quoted(word) : word)).join(', ');

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

const part = /\s*(?:"((?:[^"]|"")*)"\s*(?=[,;\n、，]|$)|([^,;\n、，]*))(?:[,;\n、，]|$)/gy;

/** Takes a cell of words apart at commas, semicolons and line ends. */
export function splitList(text: string): string[] {
  const words: string[] = [];
  for (const [whole, inMarks, plain] of text.matchAll(part)) {
    const word = (inMarks?.replaceAll('""', '"') ?? plain ?? '').trim();
    if (word !== '') words.push(word);
    if (whole === '') break;
  }
  return words;
}
