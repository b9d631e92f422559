type Triple = readonly [number, number, number];

const degrees = Math.PI / 180;

/** Perceived difference of two sRGB hex colours: CIEDE2000 (Sharma, Wu, Dalal 2005), D65. */
export function colourDifference(one: string, other: string): number {
  return deltaE2000(labOf(linearOf(one)), labOf(linearOf(other)));
}

/** The same as somebody without green cones sees it (deuteranopia by Machado, Oliveira, Fernandes 2009, severity 1). */
export function deuteranopicDifference(one: string, other: string): number {
  return deltaE2000(labOf(withoutGreen(linearOf(one))), labOf(withoutGreen(linearOf(other))));
}

/** Lightness L* of an sRGB hex colour. */
export const lightness = (hex: string): number => labOf(linearOf(hex))[0];

function linearOf(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Linear sRGB as somebody without green cones sees it. */
export function withoutGreen([r, g, b]: Triple): Triple {
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  return [
    clip(0.367322 * r + 0.860646 * g - 0.227968 * b),
    clip(0.280085 * r + 0.672501 * g + 0.047413 * b),
    clip(-0.01182 * r + 0.04294 * g + 0.968881 * b),
  ];
}

/** L*a*b* of linear sRGB, 0 … 1 each. */
export function labOf([r, g, b]: Triple): Triple {
  const f = (t: number): number =>
    t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29;
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000 of two L*a*b* colours; names and order follow the paper. */
export function deltaE2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [c1, h1] = polar(a1 * (1 + g), b1);
  const [c2, h2] = polar(a2 * (1 + g), b2);
  const grey = c1 * c2 === 0;
  let turn = h2 - h1;
  if (grey) turn = 0;
  else if (turn > 180) turn -= 360;
  else if (turn < -180) turn += 360;
  const dL = l2 - l1;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * degrees);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  let h = h1 + h2;
  if (!grey) {
    if (Math.abs(h1 - h2) > 180) h += h < 360 ? 360 : -360;
    h /= 2;
  }
  const t =
    1 -
    0.17 * Math.cos((h - 30) * degrees) +
    0.24 * Math.cos(2 * h * degrees) +
    0.32 * Math.cos((3 * h + 6) * degrees) -
    0.2 * Math.cos((4 * h - 63) * degrees);
  const rotation =
    -2 *
    Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) *
    Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * degrees);
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [eL, eC, eH] = [dL / sL, dC / (1 + 0.045 * c), dH / (1 + 0.015 * c * t)];
  return Math.sqrt(eL ** 2 + eC ** 2 + eH ** 2 + rotation * eC * eH);
}

/** Chroma and hue in degrees, 0 … 360. */
function polar(a: number, b: number): [chroma: number, hue: number] {
  const hue = Math.atan2(b, a) / degrees;
  return [Math.hypot(a, b), hue < 0 ? hue + 360 : hue];
}
