/** Uniforms of everything drawn over the picture: its size in CSS pixels, and device pixels a CSS pixel. */
export const overlayFrame = {
  uViewport: { value: [1, 1] as [number, number] },
  uRatio: { value: 1 },
};
