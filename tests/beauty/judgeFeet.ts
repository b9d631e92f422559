import type { PNG } from 'pngjs';
import { drawnGround } from './drawnGround.ts';
import type { Eye } from './Eye.ts';
import type { KnownPlace } from './knownPlace.ts';
import type { Verdict } from './verdict.ts';
import { footGap, footShade, visibleFeet, type WallFoot } from './wallFeet.ts';

/** (d) Random feet of walls over some close views: none floats or is cut, and all are a little darker than their wall. */
export function judgeFeet(
  shots: readonly { readonly picture: PNG; readonly eye: Eye }[],
  place: KnownPlace,
  wanted = 20,
): Verdict[] {
  const groundAt = drawnGround(place.terrain);
  const each = Math.ceil((wanted * 2.5) / shots.length);
  const feet = shots
    .flatMap(({ picture, eye }, i) =>
      visibleFeet(eye, place, each, 100 + i).map((foot) => ({
        foot,
        shade: footShade(picture, eye, foot, groundAt),
        gap: footGap(foot, groundAt),
      })),
    )
    .slice(0, wanted);
  const wrong = feet.filter(({ gap }) => gap !== 0);
  const shades = feet.map(({ shade }) => shade * 100).toSorted((a, b) => a - b);
  const outside = feet.filter(({ shade }) => !(shade >= 0.1 && shade <= 0.25));
  const where = ({ from }: WallFoot): string => from.map(Math.round).join(',');
  return [
    {
      test: 'd',
      what: `wall feet that float or are cut, of ${feet.length}`,
      figure: `${wrong.length}${wrong.map(({ foot, gap }) => ` (${gap.toFixed(1)} m at ${where(foot)})`).join('')}`,
      limit: `0 of ${wanted}`,
      passed: feet.length >= wanted && wrong.length === 0,
    },
    {
      test: 'd',
      what: 'feet darker than their wall, linear light',
      figure: `${shades.map((value) => value.toFixed(0)).join(' ')} %; ${outside.length} outside`,
      limit: '10–25 % each',
      passed: feet.length >= wanted && outside.length === 0,
    },
  ];
}
