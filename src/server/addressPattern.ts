/**
 * A mail address within a text, as PostgreSQL looks for it (`~*`), and not as the end or beginning of a longer one.
 * Korean letters around it, which stand without a space, are no part of it.
 */
export function addressPattern(email: string): string {
  const literal = email.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  return `(^|[^a-z0-9_.%+-])${literal}(?![a-z0-9_-]|\\.[a-z0-9_])`;
}
