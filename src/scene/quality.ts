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
  medium: { tier: 'medium', stills: 6, shadowSize: 2048, maxPixelRatio: 1.5 },
  high: { tier: 'high', stills: 16, shadowSize: 4096, maxPixelRatio: 2 },
};

/** Quality that the address asks for (`?quality=high&stills=4`), or null where this machine is to be tried. */
export function askedQuality(search: string): Quality | null {
  const query = new URLSearchParams(search);
  const named = query.get('quality');
  if (named !== 'low' && named !== 'medium' && named !== 'high') return null;
  const stills = Number(query.get('stills') ?? Number.NaN);
  return Number.isInteger(stills) && stills >= 0 && stills <= 64
    ? { ...tiers[named], stills }
    : tiers[named];
}

/** Quality to begin with where none is asked for: phones and tablets spare their battery. */
export function firstQuality(coarsePointer: boolean): Quality {
  return tiers[coarsePointer ? 'medium' : 'high'];
}

/** A moving frame that takes longer than this belongs to a machine without a graphics processor, ms. */
const slowFrame = 70;

/** Quality for a machine whose whole moving frame took this long: a slow one gets a cheaper still picture. */
export function triedQuality(quality: Quality, frameMs: number): Quality {
  return frameMs > slowFrame && quality.tier === 'high' ? tiers.medium : quality;
}
