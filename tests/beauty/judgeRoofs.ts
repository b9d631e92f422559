import type { Eye } from './Eye.ts';
import { kindAt } from './judgeLightness.ts';
import type { KnownPlace } from './knownPlace.ts';
import { fewestRoofs, likeNeighbours } from './roofVariety.ts';
import { seenBuildings } from './seenBuildings.ts';
import type { Verdict } from './verdict.ts';

const side = 500;
const stride = 50;

/** (c) Any crop of the works holds at least four kinds of roof, and no more than three neighbours look the same. */
export function judgeRoofs(view: string, eye: Eye, place: KnownPlace): Verdict[] {
  const buildings = seenBuildings(eye, place);
  const fewest = fewestRoofs(buildings, cropsOfWorks(eye, place), side);
  const like = likeNeighbours(buildings);
  const [first] = like;
  return [
    {
      test: 'c',
      what: `${view}: kinds of roof in the poorest ${side}-pixel crop of the works`,
      figure: fewest
        ? `${fewest.kinds.length} (${fewest.kinds.join(', ')}) at ${fewest.crop.join(', ')}`
        : 'no crop is mostly works',
      limit: '≥ 4',
      passed: (fewest?.kinds.length ?? 0) >= 4,
    },
    {
      test: 'c',
      what: `${view}: neighbours that look the same`,
      figure: `${like.length}${first ? ` ${first.roof} roofs at ${first.at.map(Math.round).join(', ')}` : ''}`,
      limit: '≤ 3',
      passed: like.length <= 3,
    },
  ];
}

/** Corners of the crops of which at least a third shows works. */
function cropsOfWorks(eye: Eye, place: KnownPlace): [number, number][] {
  const columns = Math.floor(eye.width / stride);
  const rows = Math.floor(eye.height / stride);
  const works = Array.from({ length: columns * rows }, (_, cell) => {
    const [x, y] = [(cell % columns) + 0.5, Math.floor(cell / columns) + 0.5];
    return kindAt(eye, place, x * stride, y * stride) === 'works';
  });
  const crops: [number, number][] = [];
  const span = side / stride;
  for (let j = 0; j + span <= rows; j++) {
    for (let i = 0; i + span <= columns; i++) {
      let count = 0;
      for (let k = 0; k < span * span; k++) {
        if (works[(j + Math.floor(k / span)) * columns + i + (k % span)]) count++;
      }
      if (count >= (span * span) / 3) crops.push([i * stride, j * stride]);
    }
  }
  return crops;
}
