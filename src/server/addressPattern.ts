/** A mail address within a text, as PostgreSQL looks for it (`~*`), and not as the end or beginning of a longer one. */
export function addressPattern(email: string): string {
  const literal = email.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  return `(^|[^\\w.%+-])${literal}(?![\\w-]|\\.\\w)`;
}
