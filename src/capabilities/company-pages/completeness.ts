import type { PageContent, SectionName } from '#capabilities/company-pages/pageSection.ts';

/** How much each part helps a buyer, of 100; processes and machines are what parts are searched by. */
const weights: Readonly<Record<SectionName, number>> = {
  processes: 18,
  machines: 16,
  contact: 9,
  samples: 8,
  about: 8,
  materials: 8,
  certificates: 8,
  limits: 6,
  inspection: 4,
  trade: 4,
  photos: 3,
  logo: 3,
  hours: 2,
  capacity: 2,
  gates: 1,
};

export interface Completeness {
  /** 0 to 100. */
  readonly percent: number;
  /** What to state next; null where everything is. */
  readonly next: SectionName | null;
}

/** How much of a page is stated, and what is worth most to add. A part that says "none" counts as stated. */
export function completeness(content: PageContent): Completeness {
  const parts = Object.entries(weights) as [SectionName, number][];
  const missing = parts.filter(([name]) => (content[name] ?? null) === null);
  const percent = 100 - missing.reduce((sum, [, weight]) => sum + weight, 0);
  return { percent, next: missing[0]?.[0] ?? null };
}
