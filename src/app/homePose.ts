import type { CameraView } from '#view/view.store.ts';

/** The opening view: east-south-east from above 봉암, and its upright form for phones (concept: Camera). */
export function homePose(aspect: number): CameraView {
  return aspect < 0.8
    ? { x: -350, z: 60, distance: 9800, heading: 100, pitch: 34 }
    : { x: 0, z: -333, distance: 7900, heading: 97, pitch: 19.5 };
}

/** True where a camera stands at the opening view, as exactly as an address says it. */
export function isHome({ x, z, distance, heading, pitch }: CameraView, aspect: number): boolean {
  const home = homePose(aspect);
  const apart = [x - home.x, z - home.z, distance - home.distance];
  const turned = [heading - home.heading, pitch - home.pitch];
  return (
    apart.every((metres) => Math.abs(metres) < 1.5) &&
    turned.every((degrees) => Math.abs(degrees) < 0.11)
  );
}

/** Steeper than this, in degrees, the place is seen from above, as in a plan. */
export const planPitch = 60;
