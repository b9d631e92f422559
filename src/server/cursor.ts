/** Packs the sort key of the last item of a page; what is inside is nobody's business outside. */
export function writeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Unpacks a cursor of `parts` texts; null where it is none of ours. */
export function readCursor(cursor: string, parts: number): string[] | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(key) &&
      key.length === parts &&
      key.every((part) => typeof part === 'string' && !/\0|\p{Surrogate}/u.test(part));
    return fits ? (key as string[]) : null;
  } catch {
    return null;
  }
}

/** Cuts one item too many off a page and names the next. */
export function pageFrom<Item>(
  found: readonly Item[],
  limit: number,
  keyOf: (item: Item) => readonly string[],
): { items: Item[]; next: string | null } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? writeCursor(keyOf(last)) : null };
}
