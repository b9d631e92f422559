/** How many volumes stand in one cell of the ground; cells are squares of `cellSize` metres by their number east and south. */
export interface Cell {
  readonly x: number;
  readonly z: number;
  readonly parts: number;
}

/** A tile to be made: a leaf of one or four cells, or a square over up to four smaller tiles. */
export interface PlannedTile {
  /** The square is 2^level cells wide; (x, z) is its north-west cell. */
  readonly level: number;
  readonly x: number;
  readonly z: number;
  readonly cells: readonly Cell[];
  /** In the order north-west, north-east, south-west, south-east; none in a leaf. */
  readonly children: readonly PlannedTile[];
}

/** A leaf holds at most so many volumes where it covers more than one cell. */
const leafParts = 2500;
/** Wider than 2^this cells the steps of a tile would be coarser than a decimetre. */
const widestLeaf = 1;

/** Squares over all cells, small neighbours in one leaf; null where nothing stands. */
export function planTree(cells: readonly Cell[]): PlannedTile | null {
  if (cells.length === 0) return null;
  const x = Math.min(...cells.map((cell) => cell.x));
  const z = Math.min(...cells.map((cell) => cell.z));
  const wide = Math.max(...cells.map((cell) => Math.max(cell.x - x, cell.z - z))) + 1;
  return planTile(cells, Math.ceil(Math.log2(wide)), x, z);
}

function planTile(cells: readonly Cell[], level: number, x: number, z: number): PlannedTile {
  const parts = cells.reduce((sum, cell) => sum + cell.parts, 0);
  if (level === 0 || (level <= widestLeaf && parts <= leafParts))
    return { level, x, z, cells, children: [] };
  const half = 2 ** (level - 1);
  const children = [0, 1, 2, 3].flatMap((quarter) => {
    const [west, north] = [x + (quarter % 2) * half, z + Math.floor(quarter / 2) * half];
    const own = cells.filter(
      (cell) => cell.x >= west && cell.x < west + half && cell.z >= north && cell.z < north + half,
    );
    return own.length > 0 ? [planTile(own, level - 1, west, north)] : [];
  });
  return { level, x, z, cells: [], children };
}
