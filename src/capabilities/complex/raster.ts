import type { Ring, ScenePoint } from '#shared/geo.ts';

/** Square grid of samples: (i, j) lies at minX + i·step, minZ + j·step; index j·size + i. */
export interface Grid {
  readonly size: number;
  readonly step: number;
  readonly minX: number;
  readonly minZ: number;
}

/** Sets `value` at every sample inside a ring (even-odd). */
export function fillRing(grid: Grid, target: Uint8Array, ring: Ring, value: number): void {
  const last = grid.size - 1;
  const zs = ring.map((p) => p[1]);
  const from = Math.max(0, Math.ceil((Math.min(...zs) - grid.minZ) / grid.step));
  const to = Math.min(last, Math.floor((Math.max(...zs) - grid.minZ) / grid.step));
  for (let j = from; j <= to; j++) {
    const z = grid.minZ + j * grid.step;
    const cuts: number[] = [];
    for (let k = 0, p = ring.length - 1; k < ring.length; p = k++) {
      const [ax, az] = ring[p] as ScenePoint;
      const [bx, bz] = ring[k] as ScenePoint;
      if (az > z !== bz > z) cuts.push(ax + ((bx - ax) * (z - az)) / (bz - az));
    }
    cuts.sort((a, b) => a - b);
    for (let c = 0; c + 1 < cuts.length; c += 2) {
      const i0 = Math.max(0, Math.ceil(((cuts[c] as number) - grid.minX) / grid.step));
      const i1 = Math.min(last, Math.floor(((cuts[c + 1] as number) - grid.minX) / grid.step));
      target.fill(value, j * grid.size + i0, j * grid.size + Math.max(i0, i1 + 1));
    }
  }
}

/** Sets `value` at every sample within `reach` metres of a line. */
export function fillLine(
  grid: Grid,
  target: Uint8Array,
  line: readonly ScenePoint[],
  reach: number,
  value: number,
): void {
  for (let k = 1; k < line.length; k++) {
    const [ax, az] = line[k - 1] as ScenePoint;
    const [bx, bz] = line[k] as ScenePoint;
    const dx = bx - ax;
    const dz = bz - az;
    const squared = dx * dx + dz * dz || 1;
    eachSample(
      grid,
      Math.min(ax, bx) - reach,
      Math.min(az, bz) - reach,
      Math.max(ax, bx) + reach,
      Math.max(az, bz) + reach,
      (index, x, z) => {
        const t = Math.max(0, Math.min(1, ((x - ax) * dx + (z - az) * dz) / squared));
        if (Math.hypot(ax + dx * t - x, az + dz * t - z) <= reach) target[index] = value;
      },
    );
  }
}

/** Visits the samples of a box of the ground. */
export function eachSample(
  grid: Grid,
  minX: number,
  minZ: number,
  maxX: number,
  maxZ: number,
  visit: (index: number, x: number, z: number) => void,
): void {
  const last = grid.size - 1;
  const i0 = Math.max(0, Math.ceil((minX - grid.minX) / grid.step));
  const i1 = Math.min(last, Math.floor((maxX - grid.minX) / grid.step));
  const j0 = Math.max(0, Math.ceil((minZ - grid.minZ) / grid.step));
  const j1 = Math.min(last, Math.floor((maxZ - grid.minZ) / grid.step));
  for (let j = j0; j <= j1; j++) {
    for (let i = i0; i <= i1; i++) {
      visit(j * grid.size + i, grid.minX + i * grid.step, grid.minZ + j * grid.step);
    }
  }
}

/** Bilinear value of a field on a grid, held at the edge beyond it. */
export function sample(grid: Grid, field: Float32Array, x: number, z: number): number {
  const last = grid.size - 1;
  const u = Math.min(last, Math.max(0, (x - grid.minX) / grid.step));
  const v = Math.min(last, Math.max(0, (z - grid.minZ) / grid.step));
  const i = Math.min(last - 1, Math.floor(u));
  const j = Math.min(last - 1, Math.floor(v));
  const at = j * grid.size + i;
  const fu = u - i;
  const fv = v - j;
  return (
    ((field[at] as number) * (1 - fu) + (field[at + 1] as number) * fu) * (1 - fv) +
    ((field[at + grid.size] as number) * (1 - fu) + (field[at + grid.size + 1] as number) * fu) * fv
  );
}
