import type { SearchHit } from '#capabilities/search/search.ts';
import type { EntityKind } from '#shared/entity.ts';
import { chooseAndFly } from '#view/linkTo.ts';
import { flyTo, viewStore } from '#view/view.store.ts';

const entities: Partial<Record<SearchHit['kind'], EntityKind>> = {
  company: 'company',
  product: 'product',
  block: 'block',
  building: 'building',
};

/** Opens what was found: chooses a thing and flies there, narrows to a sector, or only flies along a road. */
export function chooseHit({ kind, id, at }: SearchHit): void {
  const flight = at && { x: at.x, z: at.z, distance: at.reach };
  const entity = entities[kind];
  if (entity) chooseAndFly({ kind: entity, id }, flight);
  else if (kind === 'sector') viewStore.setState({ sector: id, query: '', choice: null });
  else if (flight) flyTo(flight);
}
