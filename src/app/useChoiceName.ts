import { useStore } from 'zustand';
import { buildingDetails } from '#capabilities/buildings/buildingDetail.store.ts';
import { companyDetails, companyStore } from '#capabilities/companies/company.store.ts';
import { blockDetails } from '#capabilities/complex/block.store.ts';
import { productDetails } from '#capabilities/products/product.store.ts';
import { timelineStore } from '#capabilities/timeline/timeline.store.ts';
import type { EntityRef } from '#shared/entity.ts';
import { type LocalText, textIn } from '#shared/localText.ts';
import type { Loadable } from '#view/loadable.ts';
import { useView } from '#view/useView.ts';

/** The name of what is chosen; null while it is not known. */
export function useChoiceName(): string | null {
  const language = useView((view) => view.language);
  const choice = useView((view) => view.choice);
  const companies = useStore(companyStore, ({ byId }) => byId);
  const company = useStore(companyDetails.store, (all) => found(all, choice, 'company'));
  const building = useStore(buildingDetails.store, (all) => found(all, choice, 'building'));
  const product = useStore(productDetails.store, (all) => found(all, choice, 'product'));
  const block = useStore(blockDetails.store, (all) => found(all, choice, 'block'));
  const timeline = useStore(timelineStore, ({ list }) => list);
  const event =
    choice?.kind === 'event' && timeline.state === 'ready'
      ? timeline.value.find(({ id }) => id === choice.id)
      : undefined;
  const listed = choice?.kind === 'company' ? companies.get(choice.id) : undefined;
  const name: LocalText | null | undefined =
    listed?.name ??
    company?.name ??
    product?.name ??
    block?.name ??
    event?.title ??
    building?.name ??
    building?.companies[0]?.name ??
    building?.address;
  return name ? textIn(name, language) : null;
}

function found<T>(
  all: ReadonlyMap<string, Loadable<T>>,
  choice: EntityRef | null,
  kind: EntityRef['kind'],
): T | null {
  const entry = choice?.kind === kind ? all.get(choice.id) : undefined;
  return entry?.state === 'ready' ? entry.value : null;
}
