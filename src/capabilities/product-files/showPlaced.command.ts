import { placedModelStore } from '#capabilities/product-files/placedModel.store.ts';
import { flyTo } from '#view/view.store.ts';

/** Nearest that the camera comes, metres, and how many times its size it stands back from a large one. */
const [nearest, back] = [90, 5];

/** Flies to where a model stands, seen with its building behind it. */
export function showPlaced(): void {
  const { model, asked } = placedModelStore.getState();
  if (!model) return;
  const { at, size, heading } = model;
  flyTo({ x: at.x, z: at.z, heading, distance: Math.max(nearest, size * back) });
  placedModelStore.setState({ asked: asked + 1 });
}
