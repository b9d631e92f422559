import { readFileSync } from 'node:fs';
import { buildPlace } from '#capabilities/complex/buildPlace.ts';
import type { Place } from '#capabilities/complex/place.ts';
import { type PlaceAssets, parsePlaceAssets } from '#capabilities/complex/placeAssets.ts';

const files = ['blocks', 'roads', 'waters', 'city', 'relief', 'sites'] as const;

export function authoredAssets(): PlaceAssets {
  const read = (name: string): unknown => JSON.parse(readFileSync(`assets/${name}.json`, 'utf8'));
  const raw = Object.fromEntries(files.map((name) => [name, read(name)]));
  const parsed = parsePlaceAssets(raw as Record<(typeof files)[number], unknown>);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

let built: Place | undefined;

/** The shipped place, built once in a test file. */
export function authoredPlace(): Place {
  built ??= buildPlace(authoredAssets());
  return built;
}
