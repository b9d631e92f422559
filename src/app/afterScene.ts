import { afterMark } from '#app/afterMark.ts';

/** The panels wait so long for the first buildings, and so long for the rest of the view, ms. */
const longest = { first: 1200, rest: 700 } as const;

/**
 * Resolves when the scene has drawn all that its view wants, or a little after it has drawn the first buildings, or a
 * little after its code has come, or at once without a scene.
 */
export async function afterScene(scene: Promise<unknown> | null): Promise<void> {
  const arrived = await Promise.resolve(scene).catch(() => null);
  if (!arrived) return;
  await afterMark('scene:first-frame', longest.first);
  await afterMark('scene:complete', longest.rest);
}
