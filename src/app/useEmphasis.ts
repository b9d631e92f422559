import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Emphasis } from '#capabilities/buildings/Buildings.tsx';
import { buildingStore, featuresOf } from '#capabilities/buildings/building.store.ts';
import { companyStore } from '#capabilities/companies/company.store.ts';
import { styleStore } from '#capabilities/styles/style.store.ts';
import type { EntityRef } from '#shared/entity.ts';
import { viewStore } from '#view/view.store.ts';

/**
 * What stands out in the picture now: the choice, what the search, a class of the style or the sector lights, what the
 * pointer rests on.
 */
export function useEmphasis(): Emphasis {
  const choice = useStore(viewStore, (view) => view.choice);
  const hovered = useStore(viewStore, (view) => view.hover);
  const lit = useStore(viewStore, (view) => view.lit);
  const sector = useStore(viewStore, (view) => view.sector);
  const rest = useStore(viewStore, (view) => view.rest);
  const only = useStore(styleStore, (state) => state.only);
  const companies = useStore(companyStore);
  const features = useStore(buildingStore, (state) => state.features);
  const asked = choice !== null || hovered !== null || lit !== null;
  const names = useStore(buildingStore, (state) => (asked ? state.names : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: names decide what featuresOf finds
  return useMemo(() => {
    const owner = ownerOf(choice, companies);
    const ofSector =
      sector && companies.list.state === 'ready'
        ? companies.list.value
            .filter((company) => company.sector === sector)
            .flatMap((company) => company.buildings)
        : null;
    const chosen = features ? featuresFor(owner, companies) : [];
    const shining = lit ?? (ofSector && new Set(ofSector));
    const byStyle = features && !lit ? only : null;
    const litFeatures = byStyle ?? (features && shining ? featuresOf(shining, true) : []);
    const pointed = features ? featuresFor(hovered, companies) : [];
    const standsOut = byStyle !== null || shining !== null || chosen.length > 0;
    return {
      chosen,
      lit: litFeatures,
      hovered: pointed,
      dim: byStyle || shining ? 0.9 : chosen.length > 0 ? 1 : 0,
      solid:
        standsOut && rest !== 'drained' ? new Set([...chosen, ...litFeatures, ...pointed]) : null,
      rest,
    };
  }, [choice, hovered, lit, sector, rest, only, companies, features, names]);
}

function featuresFor(
  ref: EntityRef | null,
  companies: ReturnType<typeof companyStore.getState>,
): number[] {
  if (ref?.kind === 'building') return featuresOf([ref.id], false);
  if (ref?.kind === 'company') return featuresOf(companies.byId.get(ref.id)?.buildings ?? [], true);
  return [];
}

/** The company of a chosen product; anything else stays itself. */
export function ownerOf(
  choice: EntityRef | null,
  { byId }: ReturnType<typeof companyStore.getState>,
): EntityRef | null {
  if (choice?.kind !== 'product') return choice;
  for (const company of byId.values()) {
    if (company.products.some(({ id }) => id === choice.id))
      return { kind: 'company', id: company.id };
  }
  return choice;
}
