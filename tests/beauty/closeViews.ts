import { seededRandom } from '#shared/hash.ts';
import type { KnownPlace } from './knownPlace.ts';
import { partRing } from './partRing.ts';
import type { View } from './views.ts';

/** Views from close by of random buildings, the same for the same place and seed. */
export function closeViews({ tiles }: KnownPlace, count: number, seed: number): View[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const peopled = tiles.filter(({ entry }) => entry.count > 40);
  return Array.from({ length: count }, () => {
    const { columns } = pick(peopled).pick;
    const [x, z] = partRing(columns, Math.floor(random() * columns.parts))[0] as [number, number];
    const heading = Math.floor(random() * 360);
    return {
      name: 'block',
      path: '/ko',
      query: `at=${Math.round(x)},${Math.round(z)},190,${heading},46`,
      size: { width: 1200, height: 800, ratio: 1 },
      panels: false,
      dark: false,
    };
  });
}
