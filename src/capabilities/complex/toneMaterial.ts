import { BufferAttribute, BufferGeometry, Color } from 'three';
import type { PackedTriangles } from '#capabilities/complex/packTriangles.ts';
import { tones } from '#capabilities/complex/tones.ts';
import { type SurfaceMaterials, surfaceMaterial } from '#scene/surfaceMaterial.ts';

const palette = Object.values(tones).map((hex) => {
  const { r, g, b } = new Color(hex);
  return `vec3(${r.toFixed(5)}, ${g.toFixed(5)}, ${b.toFixed(5)})`;
});

/** Plain colours by `tones`, lit like everything else. */
export function toneMaterial(): SurfaceMaterials {
  return surfaceMaterial({
    head: /* glsl */ `
in vec3 position;
in vec4 facing;
const vec3 tones[${palette.length}] = vec3[${palette.length}](${palette.join(', ')});
`,
    body: /* glsl */ `
  world = (modelMatrix * vec4(position, 1.0)).xyz;
  normal = normalize(facing.xyz);
  albedo = tones[int(facing.w + 0.5)];
`,
  });
}

export function toneGeometry({ position, normal, index }: PackedTriangles): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setAttribute('facing', new BufferAttribute(normal, 4));
  geometry.setIndex(new BufferAttribute(index, 1));
  return geometry;
}
