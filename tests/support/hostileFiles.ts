import type { HostileFile } from './hostileFile.ts';
import { actingModels, brokenModels } from './hostileModels.ts';
import { hostileNumbers } from './hostileNumbers.ts';
import { hostilePapers } from './hostilePapers.ts';

/** Every bad file of a product that we know to make. */
export const hostileFiles: readonly HostileFile[] = [
  ...brokenModels,
  ...actingModels,
  ...hostileNumbers,
  ...hostilePapers,
];
