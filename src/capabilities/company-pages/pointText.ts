import type { Gate } from '#capabilities/company-pages/gate.ts';
import { lngLatOf, sceneOf } from '#shared/lngLat.ts';

/** A point as maps and navigation take it: latitude, longitude, to the decimetre. */
export function pointText({ x, z }: Gate['at']): string {
  const [lng, lat] = lngLatOf([x, z]);
  return `${lat.toFixed(6)}, ${lng.toFixed(6)}`;
}

/** The point of a pasted latitude and longitude, in either order; null where there is none in Korea. */
export function readPoint(text: string): Gate['at'] | null {
  const numbers = text.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  if (numbers.length !== 2) return null;
  const [lat, lng] = numbers.sort((a, b) => a - b) as [number, number];
  if (lat < 33 || lat > 39 || lng < 124 || lng > 132) return null;
  const [x, z] = sceneOf([lng, lat]);
  return { x: Math.round(x * 10) / 10, z: Math.round(z * 10) / 10 };
}
