import type { ColumnChoice, Field } from '#capabilities/municipal-import/chooseColumns.ts';
import { chooseHeight } from '#capabilities/municipal-import/chooseHeight.ts';
import type {
  DraftBuilding,
  FeatureProblem,
  ProblemCode,
} from '#capabilities/municipal-import/importDraft.ts';
import { nameBuilding } from '#capabilities/municipal-import/nameBuilding.ts';
import type { RawFeature } from '#capabilities/municipal-import/rawFeature.ts';
import { readOutline } from '#capabilities/municipal-import/readOutline.ts';
import { isDwelling, readUse } from '#capabilities/municipal-import/readUse.ts';
import type { Bounds, Ring } from '#shared/geo.ts';
import { mapToScene, type ToLngLat } from '#shared/mapProjection.ts';

export interface Drafted {
  readonly buildings: readonly DraftBuilding[];
  readonly problems: readonly FeatureProblem[];
}

/** Cleans every feature and measures it; what cannot be a building of the place is left out and named. */
export function draftBuildings(
  features: readonly RawFeature[],
  columns: ColumnChoice,
  toDegrees: ToLngLat,
  place: Bounds,
): Drafted {
  const buildings: DraftBuilding[] = [];
  const problems: FeatureProblem[] = [];
  const shapes = new Set<string>();
  const taken = new Map<string, number>();
  for (const [index, feature] of features.entries()) {
    const cell = (field: Field): string =>
      columns[field].map(feature.value).find((text) => text !== '') ?? '';
    const id = cell('id');
    const note = (code: ProblemCode): void => void problems.push({ row: index + 1, id, code });
    const outline =
      typeof feature.polygons === 'string'
        ? feature.polygons
        : readOutline(feature.polygons, toDegrees, place);
    if (typeof outline === 'string') {
      note(outline);
      continue;
    }
    const shape = outline.rings.flat().map(String).sort().join(' ');
    if (shapes.has(shape)) {
      note('same-shape');
      continue;
    }
    shapes.add(shape);
    const usage = cell('use');
    const use = readUse(usage);
    const { height, basis, floors, faults } = chooseHeight(cell('height'), cell('floors'), use);
    for (const fault of faults) note(fault);
    if (outline.courtyards > 0) note('courtyard-dropped');
    const named = nameBuilding(id, outline.rings[0] as Ring, taken);
    if (named.again) note('same-id');
    buildings.push({
      gid: named.gid,
      rings: outline.rings.map((ring) => ring.flat()),
      height,
      use,
      facts: {
        basis,
        floors,
        approved: yearIn(cell('approved')),
        name: isDwelling(usage) ? null : nameIn(cell('name')),
      },
    });
  }
  return { buildings, problems };
}

/** Share of features, at most 2,000 of them looked at, whose first corner lies in the place. */
export function shareInPlace(
  features: readonly RawFeature[],
  toDegrees: ToLngLat,
  [minX, minZ, maxX, maxZ]: Bounds,
): number {
  const step = Math.max(1, Math.floor(features.length / 2000));
  let [seen, inside] = [0, 0];
  for (let i = 0; i < features.length; i += step) {
    const { polygons } = features[i] as RawFeature;
    const corner = typeof polygons === 'string' ? undefined : polygons[0]?.[0]?.[0];
    if (corner === undefined) continue;
    seen++;
    const at = mapToScene(toDegrees, corner[0], corner[1]);
    if (at && at[0] >= minX && at[0] <= maxX && at[1] >= minZ && at[1] <= maxZ) inside++;
  }
  return seen === 0 ? 0 : inside / seen;
}

/** The year that a date of the register begins with (20031205, 2003-12-05). */
function yearIn(text: string): number | null {
  const year = Number(/^(\d{4})/.exec(text)?.[1] ?? Number.NaN);
  return year >= 1900 && year <= 2100 ? year : null;
}

function nameIn(text: string): string | null {
  const name = text
    .normalize('NFC')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 120);
  return name === '' ? null : name;
}
