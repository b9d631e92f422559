import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import {
  type ChosenFile,
  chooseFile,
  type NamedFile,
} from '#capabilities/municipal-import/chooseFile.ts';
import type { RawFile } from '#capabilities/municipal-import/rawFeature.ts';
import { readGeoJson } from '#capabilities/municipal-import/readGeoJson.ts';
import { readShapefile } from '#capabilities/municipal-import/readShapefile.ts';
import { readZip } from '#server/readZip.ts';
import { StartError } from '#server/startError.ts';
import { decodeText, type Encoding, guessEncoding } from '#shared/decodeText.ts';
import type { MapSystem } from '#shared/mapProjection.ts';
import { ok, type Result } from '#shared/result.ts';

/** Most bytes of a file, packed and unpacked. */
const mostBytes = 1024 * 1024 * 1024;
const wanted = /\.(?:shp|dbf|prj|cpg|geojson|json)$/i;

export interface FootprintFile {
  /** Name of the file with the footprints, from inside the zip where there is one. */
  readonly name: string;
  readonly hash: string;
  readonly raw: RawFile;
}

/** Reads a file of footprints from the disk, whatever it is packed in. Throws StartError that says what to do. */
export async function readFootprintFile(
  path: string,
  options: { layer: string | null; system: MapSystem | null; encoding: Encoding | null },
): Promise<FootprintFile> {
  const name = basename(path).normalize('NFC');
  const fail = (why: string): StartError =>
    new StartError(`${name} cannot be imported: ${why}. Nothing has been changed.`);
  const agreed = <T>(result: Result<T, string>): T => {
    if (result.ok) return result.value;
    throw fail(result.error);
  };
  const found = await stat(path).catch(() => null);
  if (found === null) throw new StartError(`There is no file ${path}.`);
  if (found.isDirectory()) throw fail('it is a folder: name the .shp, .geojson or .zip in it');
  if (found.size > mostBytes) throw fail('it is larger than 1 GB');
  if (found.size === 0) throw fail('it is empty');
  const files = agreed(await filesOf(path));
  const chosen = agreed(chooseFile(files, options.layer));
  const raw = agreed(readChosen(chosen, options.system, options.encoding));
  if (raw.features.length === 0) throw fail('it holds no features');
  const bytes = chosen.kind === 'geojson' ? chosen.bytes : chosen.parts.shp;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { name: basename(chosen.name).normalize('NFC'), hash, raw };
}

function readChosen(
  chosen: ChosenFile,
  system: MapSystem | null,
  encoding: Encoding | null,
): Result<RawFile, string> {
  if (chosen.kind === 'shapefile') return readShapefile(chosen.parts, system, encoding);
  return readGeoJson(chosen.bytes, system);
}

/** The file alone, what its zip holds, or the parts of its shapefile beside it. */
async function filesOf(path: string): Promise<Result<NamedFile[], string>> {
  const bytes = await readFile(path);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return unzipped(bytes);
  const name = basename(path);
  if (!/\.(?:shp|dbf|shx|prj|cpg)$/i.test(name)) return ok([{ name: known(name, bytes), bytes }]);
  const stem = basename(name, extname(name)).normalize('NFC').toLowerCase();
  const beside = (await readdir(dirname(path))).filter(
    (other) =>
      basename(other, extname(other)).normalize('NFC').toLowerCase() === stem &&
      wanted.test(other) &&
      !/json$/i.test(other),
  );
  return ok(
    await Promise.all(
      beside.map(async (other) => ({
        name: other,
        bytes: await readFile(join(dirname(path), other)),
      })),
    ),
  );
}

async function unzipped(bytes: Uint8Array): Promise<Result<NamedFile[], string>> {
  const files = await readZip(bytes, (name) => wanted.test(name), mostBytes);
  if (!files.ok) return files;
  return ok(
    files.value.map((file) => ({
      name: decodeText(file.name, file.utf8 ? 'utf-8' : guessEncoding(file.name)),
      bytes: file.bytes,
    })),
  );
}

/** A text that begins like JSON is taken for GeoJSON, whatever it is called. */
function known(name: string, bytes: Uint8Array): string {
  const start = decodeText(bytes.subarray(0, 64), 'utf-8').trimStart();
  return wanted.test(name) || !start.startsWith('{') ? name : `${name}.geojson`;
}
