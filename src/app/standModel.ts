import { type ModelGround, modelGround } from '#app/modelGround.ts';
import { turnOnce } from '#app/turnOnce.ts';
import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import { companyStore } from '#capabilities/companies/company.store.ts';
import { enlarge } from '#capabilities/product-files/enlarge.ts';
import { fetchModel } from '#capabilities/product-files/fetchModel.command.ts';
import { ProductModelLayer } from '#capabilities/product-files/ProductModelLayer.ts';
import { paintCorners } from '#capabilities/product-files/paintCorners.command.ts';
import { placeBefore } from '#capabilities/product-files/placeBefore.ts';
import { placedModelStore } from '#capabilities/product-files/placedModel.store.ts';
import { productFilePath } from '#capabilities/product-files/productFile.ts';
import { sizeOfParts } from '#capabilities/product-files/sizeOfParts.ts';
import type { Product } from '#capabilities/products/product.ts';
import type { Stage } from '#scene/Stage.ts';

interface Standing {
  readonly stage: Stage;
  readonly tiles: TilesLayer;
  readonly product: Product;
  /** Its model by file. */
  readonly model: string;
}

/** How large a small product is made at least, metres: the second where there is no room for the first. */
const leastSizes = [9, 5];
/** Buildings of the company that are tried: the first is its main one, and may stand too close to others. */
const mostTried = 12;

/**
 * Stands a product's model before the first building of its company that has room, as soon as its main one is at hand, and turns it
 * once whenever somebody asks to see it; takes it away when `leaving` is given.
 */
export async function standModel(
  { stage, tiles, product, model }: Standing,
  leaving: AbortSignal,
): Promise<void> {
  const parts = paintCorners(await fetchModel(productFilePath(model, null), leaving));
  if (leaving.aborted) return;
  const layer = new ProductModelLayer();
  const [width, height, depth] = sizeOfParts(parts);
  const longest = Math.max(width, height, depth);
  const firstPlace = (grounds: readonly ModelGround[]) => {
    for (const ground of grounds) {
      for (const least of leastSizes) {
        const times = enlarge(longest, least);
        const radius = (Math.hypot(width, depth) / 2) * times;
        const place = placeBefore(ground, radius);
        if (place) return { ...place, y: ground.highest(place.x, place.z, radius), times, radius };
      }
    }
    return null;
  };
  let decided = false;
  const stand = (): void => {
    const gids = companyStore.getState().byId.get(product.company.id)?.buildings ?? [];
    const grounds = gids.slice(0, mostTried).map((gid) => modelGround(gid, tiles));
    if (!grounds[0]) return;
    decided = true;
    const found = firstPlace(grounds.filter((ground) => ground !== null));
    if (!found) return;
    const { x, y, z, heading, times, radius } = found;
    layer.setModel(parts, times, radius);
    layer.setPlace(x, y, z);
    const at = { x, y, z, top: y + height * times + longest * times * 0.2 + 2 };
    const { id, name } = product;
    placedModelStore.setState({
      model: { product: id, name, times, at, size: longest * times, heading },
    });
    stage.loop.change();
  };
  stage.add(layer.object);
  const removals = [
    stage.castShadow(layer.object),
    stage.beforeFrame(() => {
      if (!decided) stand();
    }),
    placedModelStore.subscribe((now, before) => {
      if (now.asked === before.asked || !stage.easing) return;
      turnOnce(leaving, (angle) => {
        layer.setTurn(angle);
        stage.loop.change();
      });
    }),
  ];
  leaving.addEventListener('abort', () => {
    for (const remove of removals) remove();
    layer.object.removeFromParent();
    layer.dispose();
    placedModelStore.setState({ model: null });
    stage.loop.change();
  });
}
