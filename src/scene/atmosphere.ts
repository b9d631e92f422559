import { Color, Matrix4, type Texture, Vector2, Vector3, Vector4 } from 'three';
import { type Daylight, daylightAt } from '#scene/daylight.ts';

/** Where the sun stands in the opening view, degrees: about 10:40 on 7 October. */
export const openingSun = { azimuth: 148, elevation: 44 } as const;

const linear = (hex: string): Vector3 => {
  const { r, g, b } = new Color(hex);
  return new Vector3(r, g, b);
};

/** Direction towards a point of the sky: x east, y up, z south. */
export function skyDirection(azimuth: number, elevation: number): Vector3 {
  const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  return new Vector3(Math.sin(a) * Math.cos(e), Math.sin(e), -Math.cos(a) * Math.cos(e));
}

/**
 * The uniforms that every material of the scene shares by reference: change a value here and the next frame shows it.
 * The still programs light by the two shadow maps of one accumulated frame instead of the moving frame's hemisphere.
 */
export const atmosphere = {
  uSunDirection: { value: new Vector3(0, 1, 0) },
  uSunColour: { value: new Vector3() },
  uSkySunSide: { value: new Vector3() },
  uSkyAway: { value: new Vector3() },
  uSkyMiddle: { value: new Vector3() },
  uSkyZenith: { value: new Vector3() },
  uAmbient: { value: new Vector3() },
  uHaze: { value: new Vector2(1 / 36_000, 1.6) },
  uExposure: { value: 1 },
  /** Street lights, 0 … 1, and the share of lit windows. */
  uLamps: { value: 0 },
  uWindows: { value: 0 },
  uBloom: { value: new Vector2(0, 1) },
  uDim: { value: 0 },
  /** Frames accumulated so far; 0 while moving. */
  uAccumulated: { value: 0 },
  /** A front that runs over the place: where it starts (x, z), its direction, and how far it has come in metres. */
  uWave: { value: new Vector4(0, 0, 1, 0) },
  uWaveFront: { value: 1e9 },
  uSunMap: { value: null as Texture | null },
  uSkyMap: { value: null as Texture | null },
  uSunMatrix: { value: new Matrix4() },
  uSkyMatrix: { value: new Matrix4() },
  /** Lift of a point along its normal in metres, and bias in units of the map's depth. */
  uSunBias: { value: new Vector2() },
  uSkyBias: { value: new Vector2() },
  uSkyRay: { value: new Vector3(0, 1, 0) },
};

/** Counts the changes of light: what was painted under another number is stale. */
export const lightVersion = { value: 0 };

/** Sets the shared uniforms to one moment's light. */
export function applyDaylight(light: Daylight): void {
  const { sun, sky, haze, bloom } = light;
  atmosphere.uSunDirection.value.copy(skyDirection(sun.azimuth, sun.elevation));
  atmosphere.uSunColour.value.copy(linear(sun.colour)).multiplyScalar(sun.strength);
  atmosphere.uSkySunSide.value.copy(linear(sky.sunSide));
  atmosphere.uSkyAway.value.copy(linear(sky.away));
  atmosphere.uSkyMiddle.value.copy(linear(sky.middle));
  atmosphere.uSkyZenith.value.copy(linear(sky.zenith));
  atmosphere.uAmbient.value
    .copy(linear(sky.light))
    .lerp(linear('#e9e2d6'), sky.warmth)
    .multiplyScalar(sky.strength);
  atmosphere.uHaze.value.set(1 / haze.metres, haze.power);
  atmosphere.uLamps.value = light.lamps;
  atmosphere.uWindows.value = light.windows;
  atmosphere.uBloom.value.set(bloom.strength, bloom.from);
  atmosphere.uExposure.value = light.exposure;
  lightVersion.value++;
}

applyDaylight(daylightAt(openingSun));
