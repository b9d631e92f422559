/** Days from an order to its dispatch. */
export interface ReadDays {
  readonly least: number | null;
  readonly most: number;
}

const unitDays: readonly (readonly [word: RegExp, days: number])[] = [
  [/^(?:일|days?|d|영업일)?$/, 1],
  [/^(?:주|주일|weeks?|wks?|w)$/, 7],
  [/^(?:개월|달|months?)$/, 30],
];

/** Reads `14`, `14일`, `10~14일`, `2주` as days; null where it is none. */
export function readDays(text: string): ReadDays | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(?:이내|내)$/, '');
  const read = /^(?:약)?(\d{1,4})(?:[~\u2013\u301c-](\d{1,4}))?([^\d~-]*)$/.exec(plain);
  if (!read) return null;
  const [, first = '', second, word = ''] = read;
  const times = unitDays.find(([pattern]) => pattern.test(word))?.[1];
  if (times === undefined) return null;
  return second === undefined
    ? { least: null, most: Number(first) * times }
    : { least: Number(first) * times, most: Number(second) * times };
}
