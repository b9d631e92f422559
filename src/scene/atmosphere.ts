import { Color, Matrix4, type Texture, Vector2, Vector3 } from 'three';

/** One hour's light: directions in degrees (azimuth clockwise from north), colours sRGB hex, lengths in metres. */
export interface Daylight {
  readonly sun: { azimuth: number; elevation: number; strength: number; colour: string };
  readonly sky: { sunSide: string; away: string; middle: string; zenith: string; strength: number };
  readonly haze: { metres: number; power: number };
  readonly exposure: number;
}

/** Late morning, about 10:40 on 7 October by its sun: the light of the opening view. */
export const lateMorning: Daylight = {
  sun: { azimuth: 148, elevation: 44, strength: 2.9, colour: '#fff1d6' },
  sky: { sunSide: '#f1ece0', away: '#dde8f0', middle: '#b4d0e6', zenith: '#6c9fd0', strength: 1 },
  haze: { metres: 36_000, power: 1.6 },
  exposure: 1.12,
};

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
  uDim: { value: 0 },
  /** Frames accumulated so far; 0 while moving. */
  uAccumulated: { value: 0 },
  uSunMap: { value: null as Texture | null },
  uSkyMap: { value: null as Texture | null },
  uSunMatrix: { value: new Matrix4() },
  uSkyMatrix: { value: new Matrix4() },
  /** Lift of a point along its normal in metres, and bias in units of the map's depth. */
  uSunBias: { value: new Vector2() },
  uSkyBias: { value: new Vector2() },
  uSkyRay: { value: new Vector3(0, 1, 0) },
};

/** Sets the shared uniforms to one hour's light. */
export function applyDaylight(light: Daylight): void {
  const { sun, sky, haze } = light;
  atmosphere.uSunDirection.value.copy(skyDirection(sun.azimuth, sun.elevation));
  atmosphere.uSunColour.value.copy(linear(sun.colour)).multiplyScalar(sun.strength);
  atmosphere.uSkySunSide.value.copy(linear(sky.sunSide));
  atmosphere.uSkyAway.value.copy(linear(sky.away));
  atmosphere.uSkyMiddle.value.copy(linear(sky.middle));
  atmosphere.uSkyZenith.value.copy(linear(sky.zenith));
  const warmGrey = linear('#e9e2d6');
  atmosphere.uAmbient.value
    .copy(linear(sky.middle))
    .lerp(warmGrey, 0.55)
    .multiplyScalar(sky.strength);
  atmosphere.uHaze.value.set(1 / haze.metres, haze.power);
  atmosphere.uExposure.value = light.exposure;
}

applyDaylight(lateMorning);
