/** What the one context of the page is asked for. */
export const contextWishes = {
  antialias: false,
  stencil: true,
  powerPreference: 'high-performance',
} as const;

let opened: HTMLCanvasElement | null = null;

/** Why this browser cannot draw the scene, or null where it can. Opens the context that the scene will draw with. */
export function webglProblem(): 'no-webgl2' | null {
  try {
    const canvas = document.createElement('canvas');
    if (!canvas.getContext('webgl2', { alpha: true, depth: true, ...contextWishes }))
      return 'no-webgl2';
    opened = canvas;
    return null;
  } catch {
    return 'no-webgl2';
  }
}

/** The canvas whose context is open already, or a new one. */
export function takeCanvas(): HTMLCanvasElement {
  const canvas = opened ?? document.createElement('canvas');
  opened = null;
  return canvas;
}
