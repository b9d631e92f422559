import { createStore } from 'zustand/vanilla';
import type { FeatureTable, Manifest } from '#capabilities/buildings/manifest.ts';
import { manifestElement } from '#capabilities/buildings/manifestElement.ts';

/** Gids of the buildings of one leaf: `gids[i]` is that of feature `base + i`. */
export interface LeafNames {
  readonly base: number;
  readonly gids: readonly string[];
}

type Site = FeatureTable['sites'][number];

/** What the server says the place is made of, as this browser has it. */
export interface Buildings {
  readonly manifest: Manifest | null;
  readonly features: FeatureTable | null;
  /** What stands on sites: feature number by gid, gid by number, site by gid. */
  readonly fidOfSite: ReadonlyMap<string, number>;
  readonly gidOfSite: ReadonlyMap<number, string>;
  readonly siteOf: ReadonlyMap<string, Site>;
  /** Names of some leaves by their file, those read last at the end. */
  readonly names: ReadonlyMap<string, LeafNames>;
  readonly problem: 'unreachable' | null;
}

const nothing = {
  features: null,
  fidOfSite: new Map(),
  gidOfSite: new Map(),
  siteOf: new Map(),
  names: new Map(),
};
export const buildingStore = createStore<Buildings>(() => ({
  manifest: null,
  ...nothing,
  problem: null,
}));

/** Leaves whose names are kept; those read longest ago are forgotten. */
const mostNames = 32;

let tag: string | null = null;
let featuresVersion = '';

/** Asks for the manifest; unchanged ones cost a header. What it no longer names is dropped by who drew it. */
export function loadManifest(): Promise<void> {
  asking ??= askForManifest().finally(() => {
    asking = null;
  });
  return asking;
}

let asking: Promise<void> | null = null;

async function askForManifest(): Promise<void> {
  try {
    const carried = carriedManifest();
    if (carried) {
      buildingStore.setState({ manifest: carried });
      await loadFeatures(carried);
      return;
    }
    const answer = await fetch('/api/manifest', tag ? { headers: { 'if-none-match': tag } } : {});
    if (answer.status === 304) {
      buildingStore.setState({ problem: null });
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const manifest = (await answer.json()) as Manifest;
    if (manifest.version !== buildingStore.getState().manifest?.version) {
      buildingStore.setState({ manifest, names: new Map() });
    }
    if (manifest.version !== featuresVersion) await loadFeatures(manifest);
    tag = answer.headers.get('etag');
    buildingStore.setState({ problem: null });
  } catch {
    buildingStore.setState({ problem: 'unreachable' });
  }
}

/** The manifest that the page came with; once. */
function carriedManifest(): Manifest | null {
  const element = document.getElementById(manifestElement);
  element?.remove();
  return element?.textContent ? (JSON.parse(element.textContent) as Manifest) : null;
}

/** Name of a building by its number; null where its leaf's names have not been read. */
export function gidOf(fid: number): string | null {
  const { gidOfSite, names } = buildingStore.getState();
  const known = gidOfSite.get(fid);
  if (known !== undefined) return known;
  for (const { base, gids } of names.values()) {
    if (fid >= base && fid < base + gids.length) return gids[fid - base] ?? null;
  }
  return null;
}

/** Number of a building by its name; null where it stands on no site and its leaf's names have not been read. */
export function fidOf(gid: string): number | null {
  const { fidOfSite, names } = buildingStore.getState();
  const known = fidOfSite.get(gid);
  if (known !== undefined) return known;
  for (const { base, gids } of names.values()) {
    const at = gids.indexOf(gid);
    if (at >= 0) return base + at;
  }
  return null;
}

/** Feature numbers of what stands on the sites of these buildings (their plots included), or of the buildings alone. */
export function featuresOf(gids: Iterable<string>, wholeSites: boolean): number[] {
  const { siteOf } = buildingStore.getState();
  const found = new Set<number>();
  for (const gid of gids) {
    const fid = fidOf(gid);
    if (fid !== null) found.add(fid);
    const site = wholeSites ? siteOf.get(gid) : undefined;
    for (const other of site ? [...site.fids, ...site.parcels] : []) found.add(other);
  }
  return [...found];
}

/** Reads the names of a leaf's buildings, unless they are known. Rejects where they cannot be had. */
export async function loadNames(leaf: {
  readonly names: string | null;
  readonly base: number;
}): Promise<void> {
  const { names: file, base } = leaf;
  const { manifest, names: before } = buildingStore.getState();
  if (file === null || before.has(file)) return;
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(String(answer.status));
  const gids = (await answer.json()) as string[];
  const now = buildingStore.getState();
  if (now.manifest !== manifest) return;
  const names = new Map([...now.names].slice(-mostNames + 1));
  buildingStore.setState({ names: names.set(file, { base, gids }) });
}

async function loadFeatures(manifest: Manifest): Promise<void> {
  const answer = await fetch(manifest.features);
  if (!answer.ok) throw new Error(String(answer.status));
  const features = (await answer.json()) as FeatureTable;
  const named = features.sites.flatMap((site) =>
    site.gids.map((gid, i) => ({ gid, fid: site.fids[i] as number, site })),
  );
  featuresVersion = manifest.version;
  buildingStore.setState({
    features,
    fidOfSite: new Map(named.map(({ gid, fid }) => [gid, fid])),
    gidOfSite: new Map(named.map(({ gid, fid }) => [fid, gid])),
    siteOf: new Map(named.map(({ gid, site }) => [gid, site])),
  });
}
