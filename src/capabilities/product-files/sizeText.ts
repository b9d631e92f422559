/** Sizes along x, z and y (up) in millimetres, `1,200 × 350 × 80 mm`; metres from ten of them on. `say` writes a number as the language does. */
export function sizeText(
  [width, height, depth]: readonly [number, number, number],
  say: (value: number) => string,
): string {
  const inMetres = Math.max(width, height, depth) >= 10_000;
  const shown = [width, depth, height].map((mm) =>
    say(inMetres ? round(mm / 1000, 10) : round(mm, mm < 10 ? 10 : 1)),
  );
  return `${shown.join(' × ')} ${inMetres ? 'm' : 'mm'}`;
}

const round = (value: number, parts: number): number => Math.round(value * parts) / parts;

/** The longest round length that fits into so many pixels, and its pixels; millimetres. */
export function modelScale(
  metresAPixel: number,
  longest: number,
): { readonly mm: number; readonly pixels: number } {
  const most = metresAPixel * 1000 * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const lead = most / power;
  const mm = power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
  return { mm, pixels: mm / (metresAPixel * 1000) };
}

/** A length of a scale: `50 mm`, `2 m`. */
export const lengthText = (mm: number, say: (value: number) => string): string =>
  mm >= 1000 ? `${say(mm / 1000)} m` : `${say(mm)} mm`;
