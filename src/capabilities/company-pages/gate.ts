import { z } from 'zod';
import { slugSchema } from '#shared/entity.ts';
import { plainText } from '#shared/plainText.ts';

/** Metres from a company's sites within which its gates lie. */
export const gateReach = 1500;

/** Where visitors or lorries enter a site. */
export const gateSchema = z.object({
  name: plainText(1, 40),
  /** Scene metres. */
  at: z.object({ x: z.number().min(-50_000).max(50_000), z: z.number().min(-50_000).max(50_000) }),
  note: plainText(0, 120).optional(),
  /** The company's site that lies nearest; the server finds it. */
  site: slugSchema.optional(),
});
export type Gate = z.infer<typeof gateSchema>;

interface PlacedSite {
  readonly id: string;
  readonly x: number;
  readonly z: number;
}

/** Gates with the site that each lies nearest to; the index of the first that lies too far from all. */
export function gatesOfSites(
  gates: readonly Gate[],
  sites: readonly PlacedSite[],
): { readonly gates: Gate[] } | { readonly far: number } {
  const placed: Gate[] = [];
  for (const [index, gate] of gates.entries()) {
    const away = ({ x, z }: PlacedSite): number => Math.hypot(x - gate.at.x, z - gate.at.z);
    const [nearest] = [...sites].sort((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1));
    if (!nearest || away(nearest) > gateReach) return { far: index };
    placed.push({ ...gate, site: nearest.id });
  }
  return { gates: placed };
}
