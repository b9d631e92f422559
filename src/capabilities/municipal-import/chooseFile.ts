import type { ShapefileParts } from '#capabilities/municipal-import/readShapefile.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** A file by its name, from a folder or from inside a zip. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ChosenFile =
  | { readonly kind: 'geojson'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'shapefile'; readonly name: string; readonly parts: ShapefileParts };

/**
 * Finds the one set of footprints among some files; extensions in any case, parts of a shapefile by their common stem.
 * `layer` names one where there are several.
 */
export function chooseFile(
  files: readonly NamedFile[],
  layer: string | null,
): Result<ChosenFile, string> {
  const real = files.filter(({ name }) => !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name));
  const found = real.filter(({ name }) => /\.(?:shp|geojson|json)$/i.test(name));
  const wanted = found.filter(({ name }) => layer === null || sameLayer(name, layer));
  const [file, ...others] = wanted;
  if (file === undefined) {
    if (layer !== null && found.length > 0) {
      return err(`there is no layer ${layer} in it: ${namesOf(found)}`);
    }
    const parts = real.some(({ name }) => /\.(?:dbf|shx)$/i.test(name));
    return err(
      parts
        ? 'the .shp is missing: a shapefile needs .shp and .dbf together'
        : 'it holds neither a shapefile (.shp with .dbf) nor GeoJSON (.geojson): save it as one of them (QGIS: Export, Save Features As)',
    );
  }
  if (others.length > 0) {
    return err(`it holds several layers, say one by --layer: ${namesOf(wanted)}`);
  }
  if (!/\.shp$/i.test(file.name)) return ok({ kind: 'geojson', ...file });
  const part = (extension: string): Uint8Array | null =>
    real.find(
      ({ name }) => name.normalize('NFC').toLowerCase() === `${stemOf(file.name)}.${extension}`,
    )?.bytes ?? null;
  return ok({
    kind: 'shapefile',
    name: file.name,
    parts: { shp: file.bytes, dbf: part('dbf'), prj: part('prj'), cpg: part('cpg') },
  });
}

const stemOf = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[^.]*$/, '');
const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const sameLayer = (name: string, layer: string): boolean =>
  [baseOf(name).normalize('NFC').toLowerCase(), stemOf(baseOf(name))].includes(
    layer.normalize('NFC').toLowerCase(),
  );
const namesOf = (files: readonly NamedFile[]): string =>
  files.map(({ name }) => baseOf(name)).join(', ');
