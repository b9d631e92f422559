import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { buildingDetails } from '#capabilities/buildings/buildingDetail.store.ts';
import { buildingStandBack } from '#capabilities/buildings/buildingStandBack.ts';
import { companyStore } from '#capabilities/companies/company.store.ts';
import { flightToCompany } from '#capabilities/companies/flightToCompany.ts';
import { blockDetails } from '#capabilities/complex/block.store.ts';
import { blockStandBack } from '#capabilities/complex/blockStandBack.ts';
import { productDetails } from '#capabilities/products/product.store.ts';
import { useView } from '#view/useView.ts';
import { type Flight, flyTo } from '#view/view.store.ts';

/** A link to a thing without a camera shows the thing: the camera is there as soon as its place is known. */
export function useLinkedFlight(linked: boolean): void {
  const waiting = useRef(linked);
  const place = useChoicePlace();
  useEffect(() => {
    if (!waiting.current || !place) return;
    waiting.current = false;
    flyTo({ ...place, cut: true });
  }, [place]);
}

function useChoicePlace(): Flight | null {
  const choice = useView((view) => view.choice);
  const companies = useStore(companyStore, ({ byId }) => byId);
  const id = choice?.id ?? '';
  const building = useStore(buildingDetails.store, (all) => all.get(id));
  const product = useStore(productDetails.store, (all) => all.get(id));
  const block = useStore(blockDetails.store, (all) => all.get(id));
  switch (choice?.kind) {
    case 'building':
      return building?.state === 'ready'
        ? { ...building.value.position, distance: buildingStandBack }
        : null;
    case 'block':
      return block?.state === 'ready'
        ? { ...block.value.position, distance: blockStandBack }
        : null;
    case 'company':
      return toCompany(companies.get(id));
    case 'product':
      return product?.state === 'ready' ? toCompany(companies.get(product.value.company.id)) : null;
    default:
      return null;
  }
}

function toCompany(company: { position: Parameters<typeof flightToCompany>[0] } | undefined) {
  return company ? flightToCompany(company.position) : null;
}
