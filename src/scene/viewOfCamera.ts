import { Frustum, Matrix4, type PerspectiveCamera, Vector3 } from 'three';

/** What a camera sees in a picture so many pixels high: where it is, the planes around it (looking in), pixels of a metre a metre away. */
export function viewOfCamera(camera: PerspectiveCamera, height: number) {
  const { x, y, z } = camera.position;
  const seen = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
  const sides = new Frustum().setFromProjectionMatrix(seen).planes.slice(0, 4);
  const ahead = camera.getWorldDirection(new Vector3());
  const away = ahead.dot(camera.position);
  return {
    x,
    y,
    z,
    planes: [
      ...sides.map(({ normal, constant }) => [normal.x, normal.y, normal.z, constant] as const),
      [ahead.x, ahead.y, ahead.z, -away] as const,
      [-ahead.x, -ahead.y, -ahead.z, away + camera.far] as const,
    ],
    pixels: height / (2 * Math.tan((camera.fov * Math.PI) / 360)),
  };
}
