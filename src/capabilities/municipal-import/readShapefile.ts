import type { RawFile } from '#capabilities/municipal-import/rawFeature.ts';
import { readDbf } from '#capabilities/municipal-import/readDbf.ts';
import { readShp } from '#capabilities/municipal-import/readShp.ts';
import { systemOfPrj } from '#capabilities/municipal-import/systemOfPrj.ts';
import { decodeText, type Encoding } from '#shared/decodeText.ts';
import type { MapSystem } from '#shared/mapProjection.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** The files of one shapefile; the index (.shx) is not needed, since records are read in their order. */
export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | null;
  readonly prj: Uint8Array | null;
  readonly cpg: Uint8Array | null;
}

/** Reads a shapefile of footprints; `system` and `encoding` overrule what its files say. */
export function readShapefile(
  { shp, dbf, prj, cpg }: ShapefileParts,
  system: MapSystem | null,
  encoding: Encoding | null,
): Result<RawFile, string> {
  if (dbf === null) {
    return err(
      'the .dbf that belongs to the .shp is missing: put it beside it, with the same name',
    );
  }
  const shapes = readShp(shp);
  if (!shapes.ok) return shapes;
  const table = readDbf(dbf, encoding, cpg && decodeText(cpg, 'utf-8'));
  if (!table.ok) return table;
  const { rows, columns, text, deleted } = table.value;
  if (rows !== shapes.value.length) {
    return err(
      `the .shp holds ${shapes.value.length} shapes and the .dbf ${rows} rows: they do not belong together`,
    );
  }
  const said = prj === null || system !== null ? null : systemOfPrj(decodeText(prj, 'utf-8'));
  if (said && !said.ok) return said;
  return ok({
    format: 'Shapefile',
    encoding: table.value.encoding,
    system: system ?? said?.value ?? null,
    columns,
    features: shapes.value.map((polygons, row) => ({
      polygons: deleted(row) ? 'deleted' : (polygons ?? 'no-geometry'),
      value: (column) => text(row, column),
    })),
  });
}
