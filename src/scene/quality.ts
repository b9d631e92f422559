/** How much the still picture may cost; the moving frame is the same in every tier. */
export interface Quality {
  readonly tier: 'low' | 'medium' | 'high';
  /** Frames accumulated for the still picture; 0 leaves the moving frame standing. */
  readonly stills: number;
  readonly shadowSize: number;
  readonly maxPixelRatio: number;
}

const tiers: Record<Quality['tier'], Quality> = {
  low: { tier: 'low', stills: 0, shadowSize: 1024, maxPixelRatio: 1 },
  medium: { tier: 'medium', stills: 8, shadowSize: 2048, maxPixelRatio: 1.5 },
  high: { tier: 'high', stills: 16, shadowSize: 4096, maxPixelRatio: 2 },
};

/** Quality from the address (`?quality=high&stills=4`), else medium on small or coarse screens, else high. */
export function chooseQuality(search: string, coarsePointer: boolean): Quality {
  const query = new URLSearchParams(search);
  const named = query.get('quality');
  const base =
    named === 'low' || named === 'medium' || named === 'high'
      ? tiers[named]
      : tiers[coarsePointer ? 'medium' : 'high'];
  const stills = Number(query.get('stills') ?? Number.NaN);
  return Number.isInteger(stills) && stills >= 0 && stills <= 64 ? { ...base, stills } : base;
}

/** One tier down, for a machine whose frames took too long; low stays low. */
export function stepDown(quality: Quality): Quality {
  return quality.tier === 'high' ? tiers.medium : tiers.low;
}
