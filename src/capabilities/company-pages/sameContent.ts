import type { PageContent, SectionName } from '#capabilities/company-pages/pageSection.ts';

/** True where two contents state the same; a part taken back is as one never stated. */
export const sameContent = (a: PageContent, b: PageContent): boolean =>
  changedSections(a, b).length === 0;

/** Parts that are stated otherwise in one than in the other, by name; both as the database keeps them, keys in its order. */
export function changedSections(a: PageContent, b: PageContent): SectionName[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)] as SectionName[]);
  const said = (content: PageContent, name: SectionName) => JSON.stringify(content[name] ?? null);
  return [...names].filter((name) => said(a, name) !== said(b, name)).sort();
}
