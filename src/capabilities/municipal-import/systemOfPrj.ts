import { type MapSystem, mapSystems } from '#shared/mapProjection.ts';
import { err, ok, type Result } from '#shared/result.ts';

/**
 * Which coordinate system a .prj (WKT 1, of EPSG or ESRI) describes, read off its parameters, so that names in any
 * dialect do. The error names what it is instead.
 */
export function systemOfPrj(text: string): Result<MapSystem, string> {
  const name = /^\W*(?:PROJCS|GEOGCS|COMPD_CS|PROJCRS|GEOGCRS)\s*\[\s*"([^"]*)"/i.exec(text)?.[1];
  if (name === undefined)
    return err('the .prj does not describe a coordinate system: say it by --crs');
  const bessel = /SPHEROID\s*\[\s*"Bessel/i.test(text);
  if (!/PROJECTION\s*\[/i.test(text)) {
    return bessel ? err(unsupported(name)) : ok('EPSG:4326');
  }
  const [lat, lng, east, north, scale] = [
    'latitude_of_origin',
    'central_meridian',
    'false_easting',
    'false_northing',
    'scale_factor',
  ].map((parameter) => numberOf(text, parameter));
  const near = (value: number | undefined, wanted: number, by: number): boolean =>
    value !== undefined && Math.abs(value - wanted) < by;
  const is = (meridian: number, falseEast: number, falseNorth: number, k: number): boolean =>
    /Transverse_Mercator/i.test(text) &&
    near(lat, 38, 1e-6) &&
    near(lng, meridian, 1e-4) &&
    near(east, falseEast, 0.5) &&
    near(north, falseNorth, 0.5) &&
    near(scale, k, 1e-7);
  if (bessel) {
    return is(127.00289027, 200_000, 500_000, 1) ? ok('EPSG:5174') : err(unsupported(name));
  }
  if (is(127.5, 1_000_000, 2_000_000, 0.9996)) return ok('EPSG:5179');
  if (is(127, 200_000, 600_000, 1)) return ok('EPSG:5186');
  if (is(129, 200_000, 600_000, 1)) return ok('EPSG:5187');
  return err(unsupported(name));
}

const unsupported = (name: string): string =>
  `the .prj says ${name}, which cannot be read here: save it in one of ${mapSystems.join(', ')}, or say by --crs which of them it is`;

function numberOf(text: string, parameter: string): number | undefined {
  const value = new RegExp(`PARAMETER\\s*\\[\\s*"${parameter}"\\s*,\\s*([-+.\\deE]+)`, 'i').exec(
    text,
  )?.[1];
  return value === undefined ? undefined : Number(value);
}
