import type { PNG } from 'pngjs';
import { sectorColours, sectorOfByte } from '#capabilities/companies/sector.ts';
import { colourShares, differsAt } from './colourShares.ts';
import type { Eye } from './Eye.ts';
import { firstBuilding, groundDistance, type KnownPlace, sectorBytes } from './knownPlace.ts';
import { linearAt, type Rgb } from './linear.ts';
import { nearestPairs } from './sectorDistances.ts';
import { seenBuildings } from './seenBuildings.ts';
import type { Verdict } from './verdict.ts';

/** (b) Little colour, nearly all of it the companies', and sectors that can be told apart, as seen in the picture. */
export function judgeColour(
  picture: PNG,
  withoutCompanies: PNG,
  eye: Eye,
  place: KnownPlace,
): Verdict[] {
  const { coloured: ofAll, companies } = colourShares(picture, withoutCompanies);
  const coloured = ofAll / sceneShare(eye, place);
  const seen = sectorsAsSeen(picture, withoutCompanies, eye, place);
  const pure = nearestPairs(
    new Map(Object.entries(sectorColours).map(([id, hex]) => [id, linearOfHex(hex)])),
  );
  const asSeen = nearestPairs(seen);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const pair = ({ names, difference }: typeof pure.all): string =>
    `ΔE ${difference.toFixed(1)} (${names.join(', ')})`;
  const rows = [
    ['sector colours', pure.all, 12],
    ['sector colours without green cones', pure.deuteranope, 8],
    [`roofs of ${seen.size} sectors as seen`, asSeen.all, 12],
    [`roofs of ${seen.size} sectors as seen without green cones`, asSeen.deuteranope, 8],
  ] as const;
  return [
    {
      test: 'b',
      what: 'pixels of the scene (not the sky) with chroma above 0.08',
      figure: `${percent(coloured)} (${percent(ofAll)} with the sky)`,
      limit: '3–10 %',
      passed: coloured >= 0.03 && coloured <= 0.1,
    },
    {
      test: 'b',
      what: 'of these, coloured by companies',
      figure: percent(companies),
      limit: '≥ 90 %',
      passed: companies >= 0.9,
    },
    ...rows.map(
      ([what, found, limit]): Verdict => ({
        test: 'b',
        what: `${what}: the nearest two`,
        figure: pair(found),
        limit: `≥ ${limit}`,
        passed: found.difference >= limit && found.difference < Infinity,
      }),
    ),
  ];
}

/** Share of the picture that shows the place and not the sky. */
function sceneShare(eye: Eye, place: KnownPlace): number {
  const [columns, rows] = [120, 68];
  let shown = 0;
  for (let k = 0; k < columns * rows; k++) {
    const x = (((k % columns) + 0.5) / columns) * eye.width;
    const y = ((Math.floor(k / columns) + 0.5) / rows) * eye.height;
    if (groundDistance(place, eye.ray(x, y)) !== null) shown++;
  }
  return shown / (columns * rows);
}

/** Median colour of the roofs of each sector in the picture. */
function sectorsAsSeen(
  picture: PNG,
  withoutCompanies: PNG,
  eye: Eye,
  place: KnownPlace,
): Map<string, Rgb> {
  const samples = new Map<string, Rgb[]>();
  const bytes = sectorBytes(place);
  for (const { gid: fid, pixel, at, topM } of seenBuildings(eye, place)) {
    const sector = sectorOfByte(bytes.get(fid) ?? 0);
    if (!sector) continue;
    const [x, y] = pixel.map(Math.floor) as [number, number];
    if (!differsAt(picture, withoutCompanies, (y * picture.width + x) * 4, 12)) continue;
    if (firstBuilding(place, eye.towards(at[0], topM, at[1]).ray)?.fid !== fid) continue;
    samples.set(sector, [...(samples.get(sector) ?? []), linearAt(picture, x, y)]);
  }
  const median = (values: number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  return new Map(
    [...samples]
      .filter(([, colours]) => colours.length >= 3)
      .map(([sector, colours]) => [
        sector,
        [0, 1, 2].map((k) => median(colours.map((c) => c[k] as number))) as unknown as Rgb,
      ]),
  );
}

const linearOfHex = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
