import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writePlace } from '#app/writePlace.ts';
import { type CompanyAsset, companyAssetSchema } from '#capabilities/companies/companyAssets.ts';
import { buildPlace } from '#capabilities/complex/buildPlace.ts';
import { type PlaceAssets, parsePlaceAssets } from '#capabilities/complex/placeAssets.ts';
import { readPlaceOrigin } from '#capabilities/complex/placeVersion.db.ts';
import { writeTimeline } from '#capabilities/timeline/timeline.db.ts';
import type { TimelineEntry } from '#capabilities/timeline/timeline.ts';
import { timelineAssetSchema, timelineFrom } from '#capabilities/timeline/timelineAssets.ts';
import type { Database } from '#server/database.ts';
import { alone } from '#server/migrations.ts';
import { sourceHash } from '#server/pageBuild.ts';
import { StartError } from '#server/startError.ts';

/** Files that decide what the shipped place is: the facts, and the code that builds from them. */
const makings = ['assets', 'src/capabilities/complex', 'src/capabilities/buildings', 'src/shared'];
const notMakings = /\.tsx$|\.css$|\.md$|\.(api|store|worker|command)\.ts$|Layer\.ts$|\.texts\.ts$/;

export type Seeded = 'written' | 'kept';

/**
 * Puts the shipped complex into a database that has none, or an older one; leaves a generated city alone. With
 * several instances the first writes and the others wait. Throws StartError where the assets are not valid.
 */
export async function seed(database: Database, root: string): Promise<Seeded> {
  const origin = `shipped:${sourceHash(root, makings, notMakings)}`;
  const stands = (found: string | null): boolean =>
    found === origin || found?.startsWith('generated:') === true;
  if (stands(await readPlaceOrigin(database.db))) return 'kept';
  const folder = join(root, 'assets');
  const place = buildPlace(readPlaceAssets(folder));
  const companies = readCompanies(folder);
  const timeline = readTimelineAssets(folder);
  return alone(database, async (tx) => {
    if (stands(await readPlaceOrigin(tx))) return 'kept';
    await writePlace(tx, place, companies, origin);
    await writeTimeline(tx, timeline);
    return 'written';
  });
}

/** The asset files of the place, checked. */
export function readPlaceAssets(folder: string): PlaceAssets {
  const read = (name: string): unknown => readJson(folder, name);
  const assets = parsePlaceAssets({
    blocks: read('blocks'),
    roads: read('roads'),
    waters: read('waters'),
    city: read('city'),
    relief: read('relief'),
    sites: read('sites'),
  });
  if (!assets.ok) throw new StartError(`The shipped place is not valid: ${assets.error}.`);
  return assets.value;
}

/** The tenants, checked. */
export function readCompanies(folder: string): CompanyAsset[] {
  const companies = z.array(companyAssetSchema).safeParse(readJson(folder, 'companies'));
  if (companies.success) return companies.data;
  const [issue] = companies.error.issues;
  throw new StartError(`assets/companies.json: ${issue?.path.join('.')} ${issue?.message}.`);
}

/** The timeline, checked. */
export function readTimelineAssets(folder: string): TimelineEntry[] {
  const timeline = timelineAssetSchema.safeParse(readJson(folder, 'timeline'));
  if (timeline.success) return timelineFrom(timeline.data);
  const [issue] = timeline.error.issues;
  throw new StartError(`assets/timeline.json: ${issue?.path.join('.')} ${issue?.message}.`);
}

function readJson(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  } catch (cause) {
    throw new StartError(`assets/${name}.json cannot be read: ${(cause as Error).message}.`);
  }
}
