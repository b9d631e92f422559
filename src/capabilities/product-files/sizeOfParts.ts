/** Size of a model that stands on the middle of the ground, along x, y (up) and z. */
export function sizeOfParts(
  parts: readonly { readonly positions: Float32Array }[],
): readonly [number, number, number] {
  const least = [Infinity, Infinity, Infinity];
  const most = [-Infinity, -Infinity, -Infinity];
  for (const { positions } of parts) {
    positions.forEach((value, i) => {
      least[i % 3] = Math.min(least[i % 3] as number, value);
      most[i % 3] = Math.max(most[i % 3] as number, value);
    });
  }
  return most.map((high, k) => high - (least[k] as number)) as [number, number, number];
}
