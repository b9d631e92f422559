import type { CameraView } from '#view/view.store.ts';

/** A camera as an address says it: target x and z, distance in whole metres, heading and pitch in tenths of a degree. */
export function cameraText(camera: CameraView): string {
  const { x, z, distance, heading, pitch } = rounded(camera);
  return [x, z, distance, heading, pitch].join(',');
}

/** Whole metres and tenths of a degree, heading from 0 up to 360; no negative zero. */
function rounded({ x, z, distance, heading, pitch }: CameraView): CameraView {
  const turned = ((Math.round(heading * 10) % 3600) + 3600) % 3600;
  return {
    x: Math.round(x) + 0,
    z: Math.round(z) + 0,
    distance: Math.max(1, Math.round(distance)),
    heading: turned / 10,
    pitch: Math.round(pitch * 10) / 10,
  };
}

/** The camera that an address names; null where it is none. */
export function parseCamera(text: string): CameraView | null {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.length !== 5 || numbers.some((value) => !Number.isFinite(value))) return null;
  const [x, z, distance, heading, pitch] = numbers as [number, number, number, number, number];
  const sane =
    Math.abs(x) <= 100_000 &&
    Math.abs(z) <= 100_000 &&
    distance >= 1 &&
    distance <= 100_000 &&
    Math.abs(heading) <= 360 &&
    pitch >= 0 &&
    pitch <= 90;
  return sane ? rounded({ x, z, distance, heading, pitch }) : null;
}
