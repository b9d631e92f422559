/** Six digits that are a day, then seven that begin with 1 to 8, with or without something between. */
const pattern = /(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[\s\-‐-―−.]?[1-8]\d{6}(?!\d)/;

/** True where a text holds what looks like a Korean resident registration number, which must never be stored. */
export function holdsResidentNumber(text: string): boolean {
  return pattern.test(text.normalize('NFKC'));
}
