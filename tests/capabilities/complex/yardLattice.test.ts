import { expect, it } from 'vitest';
import { planYard } from '#capabilities/complex/planYard.ts';
import { yardStands } from '#capabilities/complex/yardLattice.ts';
import { cellChance } from '#shared/cellChance.ts';
import { authoredPlace } from './authoredPlace.ts';

it('draws for a cell what the program of the ground draws, by its own sums in 32 bits', () => {
  const word = (value: bigint): bigint => BigInt.asUintN(32, value);
  for (let k = 0; k < 2000; k++) {
    const [x, y, salt] = [k * 7 - 6000, 3000 - k * 3, k % 317] as const;
    let h = word(word(BigInt(x + 32_768)) * 747_796_405n + BigInt(y + 32_768) * 2_891_336_453n);
    h = word(h + BigInt(salt * 977));
    h = word(((h >> ((h >> 28n) + 4n)) ^ h) * 277_803_737n);
    expect(cellChance(x, y, salt)).toBe(Number((h >> 8n) & 0xffffn) / 65_535);
  }
});

it('puts every car and all goods of a yard where they are painted from afar, with the same draw', () => {
  const plots = authoredPlace()
    .parcels.filter((_, i) => i % 40 === 0)
    .map(({ ring }) => ring);
  let things = 0;
  for (const plot of plots) {
    const stands = new Map(yardStands(plot).map((stand) => [stand.at.join(), stand]));
    const { cars, goods } = planYard(plot, [], 5);
    for (const car of cars) {
      expect(stands.get(car.at.join())).toMatchObject({ kind: 'car', chance: car.chance });
    }
    for (const one of goods.filter(({ lift }) => lift === 0)) {
      const stand = stands.get(one.at.join());
      expect(stand).toMatchObject({ kind: one.kind, chance: one.chance, along: one.along });
    }
    things += cars.length + goods.length;
  }
  expect(things).toBeGreaterThan(plots.length * 10);
});
