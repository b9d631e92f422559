import type { CameraView } from '#view/view.store.ts';

/** How long the opening takes, seconds. */
export const openingSeconds = 5;

/** Where it begins: low over the head of Masan Bay, looking up the avenue (concept: Camera, dawn). */
export const dawnPose: CameraView = { x: -2003, z: -222, distance: 9000, heading: 100, pitch: 9.5 };

/** One moment of the opening. */
interface OpeningMoment {
  readonly pose: CameraView;
  /** Degrees. */
  readonly sun: { readonly azimuth: number; readonly elevation: number };
  /** How far the light has run along the avenue, metres from its beginning. */
  readonly front: number;
}

/** First light and the light of the opening view, degrees. */
const [first, last] = [
  { azimuth: 102, elevation: -3 },
  { azimuth: 148, elevation: 44 },
] as const;

/**
 * The opening at a moment: the light runs along the avenue of so many metres, then the sun rises and the camera goes
 * to the home view. At `openingSeconds` and after, it is the home view by its own light.
 */
export function openingAt(seconds: number, home: CameraView, avenue: number): OpeningMoment {
  const run = eased((seconds + 0.5) / 3.3);
  const rise = eased((seconds - 1.8) / (openingSeconds - 1.8));
  const glow = Math.min(1, Math.max(0, seconds / 2.2));
  const between = (a: number, b: number, part: number): number => a + (b - a) * part;
  const dawn = between(first.elevation, 5.5, glow);
  return {
    pose: {
      x: between(dawnPose.x, home.x, rise),
      z: between(dawnPose.z, home.z, rise),
      distance: between(dawnPose.distance, home.distance, rise),
      heading: between(dawnPose.heading, home.heading, rise),
      pitch: between(dawnPose.pitch, home.pitch, rise),
    },
    sun: {
      azimuth: between(first.azimuth, last.azimuth, rise),
      elevation: between(dawn, last.elevation, rise),
    },
    front: between(-400, avenue + 2400, run),
  };
}

/** Slow at both ends. */
function eased(part: number): number {
  const t = Math.min(1, Math.max(0, part));
  return t * t * t * (t * (t * 6 - 15) + 10);
}
