/** What tiles may cost: triangles of a frame, bytes of memory (here and in the graphics device). */
export interface TileBudget {
  readonly triangles: number;
  readonly bytes: number;
}

const triangles = { low: 48_000, medium: 53_000, high: 110_000 } as const;

/** Until it is known what this machine draws well. */
export const mediumTiles: TileBudget = { triangles: triangles.medium, bytes: 48 << 20 };

/** What the volumes of a picture may cost in a tier; before the machine has been tried no more than most can draw. */
export function tileBudgetOf(
  quality: { readonly tier: keyof typeof triangles; readonly tileBytes: number },
  tried: boolean,
): TileBudget {
  const own = triangles[quality.tier];
  return {
    triangles: tried ? own : Math.min(own, mediumTiles.triangles),
    bytes: quality.tileBytes,
  };
}
