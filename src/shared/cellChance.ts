/** The draw in 0 … 1 that programs of the scene make for a cell of a plane, in whole numbers: see `chanceShading`. */
export function cellChance(x: number, y: number, salt: number): number {
  const mixed = Math.imul(x + 32_768, 747_796_405) + Math.imul(y + 32_768, 2_891_336_453);
  let h = (mixed + salt * 977) >>> 0;
  h = Math.imul((h >>> ((h >>> 28) + 4)) ^ h, 277_803_737) >>> 0;
  return ((h >>> 8) & 0xffff) / 65_535;
}
