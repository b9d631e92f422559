/**
 * Place of a point on the curve that fills a square quarter by quarter (Morton, north-west first): what is near on the
 * ground is near in order, and every aligned quarter of a quarter is one stretch of it. Metres from the square's
 * north-west corner, taken to the decimetre; points outside count to its edge.
 */
export function mortonOf(x: number, z: number, size: number): number {
  return spread(stepOf(x, size)) + spread(stepOf(z, size)) * 2;
}

/** Which of so many equal stretches of 0 … size a distance falls into, both in metres. */
export function stretchOf(at: number, size: number, stretches: number): number {
  return Math.floor((stepOf(at, size) * stretches) / 65_536);
}

function stepOf(at: number, size: number): number {
  const step = Math.floor((Math.round(at * 10) * 65_536) / (size * 10));
  return Math.max(0, Math.min(65_535, step));
}

/** Bits of a 16-bit number at the even places of a 32-bit one. */
function spread(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
