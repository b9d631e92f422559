import { z } from 'zod';

/**
 * One tile in as few characters as possible: level, number of its north-west cell east and south, file; first feature
 * number and how many; first number in the city and how many; west, north, east and south bounds, lowest foot and
 * highest top, in whole metres; volumes of buildings, volumes of the city, error in metres; whether it is a leaf, and
 * the file that goes on: names of a leaf's buildings, or tiles below that this branch does not hold.
 */
const tileRowSchema = z.tuple([
  z.number().int().nonnegative(),
  z.number().int(),
  z.number().int(),
  z.string(),
  z.number().int().nonnegative(),
  z.number().int().nonnegative(),
  z.number().int().nonnegative(),
  z.number().int().nonnegative(),
  z.number().int(),
  z.number().int(),
  z.number().int(),
  z.number().int(),
  z.number().int(),
  z.number().int(),
  z.number().int().nonnegative(),
  z.number().int().nonnegative(),
  z.number().nonnegative(),
  z.union([z.literal(0), z.literal(1)]),
  z.string(),
]);
export type TileRow = z.infer<typeof tileRowSchema>;

/** Tiles of one part of the tree, each after the one above it. */
export const branchSchema = z.array(tileRowSchema);
export type Branch = z.infer<typeof branchSchema>;
