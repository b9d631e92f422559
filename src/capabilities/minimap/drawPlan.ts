import type { Ground } from '#capabilities/buildings/manifest.ts';
import { type MapFrame, toMap } from '#capabilities/minimap/mapFrame.ts';

type Brush = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'fill'
  | 'stroke'
>;

const paint = {
  works: '#c3b79f',
  water: '#8fb3b0',
  main: '#a39c8f',
  avenue: '#7d776c',
} as const;

/** Draws the place in plan: plots, waters, main roads and the avenue. Pixels of the frame. */
export function drawPlan(brush: Brush, ground: Ground, frame: MapFrame): void {
  brush.fillStyle = paint.works;
  trace(brush, frame, ground.parcels, true);
  brush.fill();
  brush.fillStyle = paint.water;
  trace(
    brush,
    frame,
    ground.waters.map(({ ring }) => ring),
    true,
  );
  brush.fill();
  brush.lineCap = 'round';
  for (const [kind, width] of [
    ['main', 1.1],
    ['avenue', 2.2],
  ] as const) {
    brush.strokeStyle = paint[kind];
    brush.lineWidth = width;
    trace(
      brush,
      frame,
      ground.roads.filter((road) => road.class === kind).map(({ line }) => line),
      false,
    );
    brush.stroke();
  }
}

/** Lines of decimetres (x, z, x, z …) as one path. */
function trace(
  brush: Brush,
  frame: MapFrame,
  lines: readonly (readonly number[])[],
  closed: boolean,
): void {
  brush.beginPath();
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i += 2) {
      const [x, y] = toMap(frame, [(line[i] as number) / 10, (line[i + 1] as number) / 10]);
      if (i === 0) brush.moveTo(x, y);
      else brush.lineTo(x, y);
    }
    if (closed) brush.closePath();
  }
}
