/** A list with one of it moved to where another stands. */
export function movedTo(ids: readonly string[], moved: string, to: string): readonly string[] {
  const at = ids.indexOf(to);
  const rest = ids.filter((id) => id !== moved);
  return at < 0 || !ids.includes(moved) ? ids : [...rest.slice(0, at), moved, ...rest.slice(at)];
}
