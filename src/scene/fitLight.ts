import { type OrthographicCamera, type PerspectiveCamera, Vector3 } from 'three';

/** Ground farther than this many times the camera's height, within bounds, is not shaded by the maps; metres. */
const reach = { times: 4.2, least: 1300, most: 10_500 } as const;
/** Heights that may cast or catch shadow, metres. */
const [low, high] = [-20, 620];

/**
 * Aims a light's camera along −`towards` over the ground that the eye sees, snug. Returns the size of one texel and the
 * depth of the map in metres: shaders lift a point by the texel, so that flat ground does not shade itself.
 */
export function fitLight(
  light: OrthographicCamera,
  eye: PerspectiveCamera,
  towards: Vector3,
  texels: number,
): { texel: number; depth: number } {
  const seen = visibleGround(eye);
  light.position.copy(towards).multiplyScalar(10_000).add(centre(seen));
  eye.getWorldDirection(light.up).setY(0).normalize();
  light.lookAt(centre(seen));
  light.updateMatrixWorld();
  light.matrixWorldInverse.copy(light.matrixWorld).invert();
  const [min, max] = [
    new Vector3(Infinity, Infinity, Infinity),
    new Vector3(-Infinity, -Infinity, -Infinity),
  ];
  for (const point of seen) {
    for (const y of [low, point.y]) {
      const at = point.clone().setY(y).applyMatrix4(light.matrixWorldInverse);
      min.min(at);
      max.max(at);
    }
  }
  light.left = min.x;
  light.right = max.x;
  light.bottom = min.y;
  light.top = max.y;
  light.near = -max.z - 1600;
  light.far = -min.z + 400;
  light.updateProjectionMatrix();
  return {
    texel: Math.max(max.x - min.x, max.y - min.y) / texels,
    depth: light.far - light.near,
  };
}

function centre(points: readonly Vector3[]): Vector3 {
  const sum = new Vector3();
  for (const point of points) sum.add(point);
  return sum.divideScalar(points.length).setY(0);
}

/** Corners of the view's footprint: near, middle and far rays cut with the ground or with the reach. */
function visibleGround(eye: PerspectiveCamera): Vector3[] {
  const most = Math.min(reach.most, Math.max(reach.least, eye.position.y * reach.times));
  const points: Vector3[] = [];
  for (const sx of [-1, 1]) {
    for (const sy of [-1, 0, 1]) {
      const ray = new Vector3(sx, sy, 0.5).unproject(eye).sub(eye.position).normalize();
      const flat = Math.hypot(ray.x, ray.z);
      const ground = ray.y < -1e-4 ? (eye.position.y / -ray.y) * flat : Infinity;
      const t = Math.min(ground, most) / Math.max(flat, 1e-6);
      const at = eye.position.clone().addScaledVector(ray, t);
      points.push(at.setY(ground > most ? high : Math.min(high, 90)));
    }
  }
  return points;
}
