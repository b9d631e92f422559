import { centreOf, type Ring } from '#shared/geo.ts';

/**
 * The name of an imported building for ever: its id in the register, or where it has none its place (decimetres from
 * the south-west of the frame). A name that is taken gets an ordinal; `taken`
 * counts how often each was given and is kept up.
 */
export function nameBuilding(
  id: string,
  ring: Ring,
  taken: Map<string, number>,
): { gid: string; again: boolean } {
  const plain = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const [x, z] = centreOf(ring);
  const place = `at-${Math.round((x + 100_000) * 10)}-${Math.round((100_000 - z) * 10)}`;
  const name = plain === '' ? place : `b-${plain}`;
  for (;;) {
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    if (before === 0) return { gid: name, again: false };
    const gid = `${name}-${before + 1}`;
    if (taken.has(gid)) continue;
    taken.set(gid, 1);
    return { gid, again: plain !== '' };
  }
}
