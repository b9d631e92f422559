import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import type { MeasuredPoint } from '#capabilities/measuring/measure.ts';
import type { PickRay } from '#scene/Picker.ts';
import type { Stage } from '#scene/Stage.ts';

/** The ray through the middle of the picture, where the keyboard points. */
export function middleRay(stage: Stage): PickRay {
  const { left, top, width, height } = stage.canvas.getBoundingClientRect();
  return stage.picker.rayAt(left + width / 2, top + height / 2);
}

/** Where a ray meets the ground or a building, and that building's foot and top under and over this point. */
export function meetGround(
  stage: Stage,
  tiles: TilesLayer | null,
  ray: PickRay,
): { point: MeasuredPoint; building: [MeasuredPoint, MeasuredPoint] | null } | null {
  const ground = stage.groundDistance(ray);
  const hit = tiles?.hit(ray, ground + 2) ?? null;
  const distance = Math.min(ground, hit?.distance ?? Infinity);
  if (!Number.isFinite(distance)) return null;
  const at = (axis: 0 | 1 | 2): number => ray.origin[axis] + ray.direction[axis] * distance;
  const point = { x: at(0), y: at(1), z: at(2) };
  const prisms = hit && hit.distance <= distance ? tiles?.prisms(new Set([hit.feature])) : [];
  if (!prisms || prisms.length === 0) return { point, building: null };
  const foot = Math.min(...prisms.map((prism) => prism.foot));
  const top = Math.max(...prisms.map((prism) => prism.top));
  return {
    point,
    building: [
      { ...point, y: foot },
      { ...point, y: top },
    ],
  };
}
