export const tiers = ['low', 'medium', 'high'] as const;
export type Tier = (typeof tiers)[number];

/** What a person asks for: a tier, or whatever this machine draws well. */
export type QualityChoice = 'auto' | Tier;

/** What a picture may cost. */
export interface Quality {
  readonly tier: Tier;
  /** Frames accumulated for the still picture; 0 leaves the moving frame standing. */
  readonly stills: number;
  readonly shadowSize: number;
  readonly maxPixelRatio: number;
  /** Bytes of buffers that tiles may hold. */
  readonly tileBytes: number;
}

const megabyte = 1024 * 1024;

export const qualities: Record<Tier, Quality> = {
  low: { tier: 'low', stills: 0, shadowSize: 1024, maxPixelRatio: 1, tileBytes: 32 * megabyte },
  medium: {
    tier: 'medium',
    stills: 6,
    shadowSize: 2048,
    maxPixelRatio: 1.5,
    tileBytes: 64 * megabyte,
  },
  high: {
    tier: 'high',
    stills: 16,
    shadowSize: 4096,
    maxPixelRatio: 2,
    tileBytes: 160 * megabyte,
  },
};

/** What a telephone's or a tablet's memory allows (64 MB of graphics memory in all). */
const held = { shadowSize: 1024, maxPixelRatio: 1.5, tileBytes: 16 * megabyte } as const;

/** A tier as this machine can hold it; `coarsePointer` tells telephones and tablets. */
export function qualityOf(choice: QualityChoice, coarsePointer: boolean): Quality {
  const quality = qualities[choice === 'auto' ? (coarsePointer ? 'medium' : 'high') : choice];
  return coarsePointer
    ? { ...quality, ...held, maxPixelRatio: Math.min(quality.maxPixelRatio, held.maxPixelRatio) }
    : quality;
}

/** Quality that the address asks for (`?quality=high&stills=4`), or null where this machine is to be tried. */
export function askedQuality(search: string): Quality | null {
  const query = new URLSearchParams(search);
  const named = tiers.find((tier) => tier === query.get('quality'));
  if (!named) return null;
  const stills = Number(query.get('stills') ?? Number.NaN);
  return Number.isInteger(stills) && stills >= 0 && stills <= 64
    ? { ...qualities[named], stills }
    : qualities[named];
}

const rememberedAs = 'quality';

/** The choice made on this browser before; automatic where there is none or storage is forbidden. */
export function chosenQuality(): QualityChoice {
  try {
    return tiers.find((tier) => tier === localStorage.getItem(rememberedAs)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Keeps a choice for the next visit, where storage is allowed. */
export function rememberQuality(choice: QualityChoice): void {
  try {
    localStorage.setItem(rememberedAs, choice);
  } catch {
    // private windows: the choice holds for this visit
  }
}
