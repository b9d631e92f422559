/** Why this browser cannot draw the scene, or null where it can. Tries a throw-away WebGL2 context once. */
export function webglProblem(): 'no-webgl2' | null {
  known ??= { problem: probe() };
  return known.problem;
}

let known: { problem: 'no-webgl2' | null } | null = null;

function probe(): 'no-webgl2' | null {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (!gl) return 'no-webgl2';
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return null;
  } catch {
    return 'no-webgl2';
  }
}
