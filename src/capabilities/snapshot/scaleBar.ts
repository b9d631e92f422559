/** The longest round length (1, 2 or 5 and noughts, metres) that is at most `most` metres. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const lead = most / power;
  return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
}

interface Looking {
  /** Metres from the camera to the middle of the picture. */
  readonly distance: number;
  /** Field of view across the height, degrees. */
  readonly fov: number;
}

/** A scale for the middle of a picture of so many pixels in height: a round length, and its pixels, at most `longest`. */
export function scaleBar(
  { distance, fov }: Looking,
  pictureHeight: number,
  longest: number,
): { metres: number; pixels: number } {
  const metresAPixel = (2 * distance * Math.tan((fov * Math.PI) / 360)) / pictureHeight;
  const metres = roundLength(longest * metresAPixel);
  return { metres, pixels: metres / metresAPixel };
}
