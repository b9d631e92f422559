/** Cosine of the angle between two faces from which on an edge between them is seen as one. */
const crease = Math.cos((35 * Math.PI) / 180);

/**
 * Normals for a surface that has none: three numbers for each corner of each triangle, smooth over faces that meet at the
 * corner within the crease angle, weighed by their area.
 */
export function creasedNormals(points: Float32Array, triangles: ArrayLike<number>): Float32Array {
  const faces = faceNormals(points, triangles);
  const around = facesAround(points.length / 3, triangles);
  const normals = new Float32Array(triangles.length * 3);
  for (let i = 0; i < triangles.length; i++) {
    const own = Math.floor(i / 3);
    const sum = [0, 0, 0];
    for (const face of around(triangles[i] as number)) {
      if (cosine(faces, own, face) < crease) continue;
      for (let k = 0; k < 3; k++) sum[k] = (sum[k] as number) + (faces[face * 3 + k] as number);
    }
    const length = Math.hypot(...sum) || 1;
    sum.forEach((value, k) => {
      normals[i * 3 + k] = value / length;
    });
  }
  return normals;
}

/** Of the length of twice the area. */
function faceNormals(points: Float32Array, triangles: ArrayLike<number>): Float32Array {
  const faces = new Float32Array(triangles.length);
  for (let i = 0; i < triangles.length; i += 3) {
    const at = (corner: number, k: number): number =>
      points[(triangles[i + corner] as number) * 3 + k] as number;
    const edge = (to: number, k: number): number => at(to, k) - at(0, k);
    for (let k = 0; k < 3; k++) {
      const [p, q] = [(k + 1) % 3, (k + 2) % 3];
      faces[i + k] = edge(1, p) * edge(2, q) - edge(1, q) * edge(2, p);
    }
  }
  return faces;
}

/** The triangles at each corner. */
function facesAround(
  corners: number,
  triangles: ArrayLike<number>,
): (corner: number) => Uint32Array {
  const first = new Uint32Array(corners + 1);
  for (let i = 0; i < triangles.length; i++) {
    const after = (triangles[i] as number) + 1;
    first[after] = (first[after] as number) + 1;
  }
  for (let i = 1; i <= corners; i++) first[i] = (first[i] as number) + (first[i - 1] as number);
  const next = first.slice();
  const faces = new Uint32Array(triangles.length);
  for (let i = 0; i < triangles.length; i++) {
    const corner = triangles[i] as number;
    faces[next[corner] as number] = Math.floor(i / 3);
    next[corner] = (next[corner] as number) + 1;
  }
  return (corner) => faces.subarray(first[corner], first[corner + 1]);
}

function cosine(faces: Float32Array, a: number, b: number): number {
  if (a === b) return 1;
  let [dot, lengthA, lengthB] = [0, 0, 0];
  for (let k = 0; k < 3; k++) {
    const [u, v] = [faces[a * 3 + k] as number, faces[b * 3 + k] as number];
    dot += u * v;
    lengthA += u * u;
    lengthB += v * v;
  }
  return dot / (Math.sqrt(lengthA * lengthB) || 1);
}
