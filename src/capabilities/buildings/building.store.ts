import { createStore } from 'zustand/vanilla';
import type { FeatureTable, Manifest } from '#capabilities/buildings/manifest.ts';

/** What the server says the place is made of, as this browser has it. */
export interface Buildings {
  readonly manifest: Manifest | null;
  readonly features: FeatureTable | null;
  /** Feature number by gid. */
  readonly fidOf: ReadonlyMap<string, number>;
  /** Index into `features.sites` by feature number. */
  readonly siteOf: ReadonlyMap<number, number>;
  readonly problem: 'unreachable' | null;
}

export const buildingStore = createStore<Buildings>(() => ({
  manifest: null,
  features: null,
  fidOf: new Map(),
  siteOf: new Map(),
  problem: null,
}));

let tag: string | null = null;
let featuresVersion = '';

/** Asks for the manifest; unchanged ones cost a header. What it no longer names is dropped by who drew it. */
export async function loadManifest(): Promise<void> {
  try {
    const answer = await fetch('/api/manifest', tag ? { headers: { 'if-none-match': tag } } : {});
    if (answer.status === 304) {
      buildingStore.setState({ problem: null });
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const manifest = (await answer.json()) as Manifest;
    if (manifest.version !== buildingStore.getState().manifest?.version) {
      buildingStore.setState({ manifest });
    }
    if (manifest.version !== featuresVersion) await loadFeatures(manifest);
    tag = answer.headers.get('etag');
    buildingStore.setState({ problem: null });
  } catch {
    buildingStore.setState({ problem: 'unreachable' });
  }
}

/** Feature numbers of what stands on the sites of these buildings (their plots included), or of the buildings alone. */
export function featuresOf(gids: Iterable<string>, wholeSites: boolean): number[] {
  const { fidOf, siteOf, features } = buildingStore.getState();
  const found = new Set<number>();
  for (const gid of gids) {
    const fid = fidOf.get(gid);
    if (fid === undefined) continue;
    found.add(fid);
    const site = wholeSites ? siteOf.get(fid) : undefined;
    for (const other of site === undefined ? [] : (features?.sites[site] ?? [])) found.add(other);
  }
  return [...found];
}

async function loadFeatures(manifest: Manifest): Promise<void> {
  const answer = await fetch(manifest.features);
  if (!answer.ok) throw new Error(String(answer.status));
  const features = (await answer.json()) as FeatureTable;
  const siteOf = new Map<number, number>();
  features.sites.forEach((fids, site) => {
    for (const fid of fids) siteOf.set(fid, site);
  });
  featuresVersion = manifest.version;
  buildingStore.setState({
    features,
    fidOf: new Map(features.gids.map((gid, fid) => [gid, fid])),
    siteOf,
  });
}
