import { seededRandom } from '#shared/hash.ts';

/** Texels a side of the canopy's picture. */
export const canopySize = 256;

/**
 * A tiling picture of tree crowns from above, `size` texels a side: rg = slope of the crown (128 = level), b = light,
 * a = 255. Costs no triangles and fades to an even tone by its mipmaps.
 */
export function paintCanopy(size: number): Uint8Array<ArrayBuffer> {
  const random = seededRandom(20241);
  const height = new Float32Array(size * size);
  const tone = new Float32Array(size * size).fill(0.5);
  const crowns = Math.round((size * size) / 62);
  for (let k = 0; k < crowns; k++) {
    const [cx, cz, radius] = [random() * size, random() * size, 3.4 + random() * 4.2];
    const [shade, tall] = [0.35 + random() * 0.5, 0.75 + random() * 0.5];
    const reach = Math.ceil(radius);
    for (let dz = -reach; dz <= reach; dz++) {
      for (let dx = -reach; dx <= reach; dx++) {
        const x = Math.floor(cx) + dx;
        const z = Math.floor(cz) + dz;
        const d = Math.hypot(x + 0.5 - cx, z + 0.5 - cz) / radius;
        if (d >= 1) continue;
        const at = ((z + size) % size) * size + ((x + size) % size);
        const h = tall * radius * Math.sqrt(1 - d * d) * (0.8 + 0.4 * random());
        if (h > (height[at] as number)) {
          height[at] = h;
          tone[at] = shade;
        }
      }
    }
  }
  const texels = new Uint8Array(size * size * 4);
  for (let z = 0; z < size; z++) {
    for (let x = 0; x < size; x++) {
      const h = (dx: number, dz: number): number =>
        height[((z + dz + size) % size) * size + ((x + dx + size) % size)] as number;
      const at = z * size + x;
      const byte = (v: number): number => Math.max(0, Math.min(255, Math.round(v)));
      texels[at * 4] = byte(128 + 34 * (h(-1, 0) - h(1, 0)));
      texels[at * 4 + 1] = byte(128 + 34 * (h(0, -1) - h(0, 1)));
      const open = Math.min(1, (height[at] as number) / 5);
      texels[at * 4 + 2] = byte(255 * (0.18 + 0.5 * open + 0.34 * ((tone[at] as number) - 0.5)));
      texels[at * 4 + 3] = 255;
    }
  }
  return texels;
}
