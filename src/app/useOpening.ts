import { useEffect, useRef } from 'react';
import { homePose } from '#app/homePose.ts';
import { dawnPose, openingAt, openingSeconds } from '#app/opening.ts';
import { rememberOpening, wantsOpening } from '#app/wantsOpening.ts';
import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import { groundStore } from '#capabilities/complex/ground.store.ts';
import type { FeatureTexture } from '#scene/FeatureTexture.ts';
import type { Stage } from '#scene/Stage.ts';
import { viewStore } from '#view/view.store.ts';

/** Longest wait for the picture, ms: later than this nobody wants to be shown around. */
const patience = 9000;
/** How long the sentence stays afterwards, ms. */
const sentenceMs = 9000;
const inputs = ['pointerdown', 'wheel', 'keydown', 'touchstart'] as const;

/**
 * Plays the opening once, when all of the view is there; any input ends it at once at the home view. `tiles` say where
 * buildings stand, so that `features` can let them rise from there.
 */
export function useOpening(
  stage: Stage,
  tiles: TilesLayer | null,
  features: FeatureTexture | null,
): void {
  const rising = useRef({ tiles, features });
  rising.current = { tiles, features };
  useEffect(() => {
    if (!wantsOpening(viewStore.getState(), window)) return;
    const home = homePose(stage.camera.aspect);
    const waitsUntil = performance.now() + patience;
    let began: number | null = null;
    let frame = 0;
    let sentence: ReturnType<typeof setTimeout> | undefined;
    const abort = new AbortController();

    const show = (seconds: number): void => {
      const avenue = avenueLine();
      const { pose, sun, front } = openingAt(seconds, home, avenue.length);
      stage.rig.go(pose, false);
      stage.light(sun);
      stage.wave(avenue.from, avenue.direction, front);
    };
    const end = (): void => {
      if (abort.signal.aborted) return;
      abort.abort();
      cancelAnimationFrame(frame);
      stage.labels.setShown(true);
      show(openingSeconds);
      stage.wave([0, 0], [1, 0], Infinity);
      rememberOpening(localStorage);
      viewStore.setState({ opening: 'said' });
      sentence = setTimeout(() => viewStore.setState({ opening: 'off' }), sentenceMs);
      const hush = (): void => viewStore.setState({ opening: 'off' });
      addEventListener('pointerdown', hush, { once: true, capture: true });
      addEventListener('keydown', hush, { once: true, capture: true });
    };
    const tick = (now: number): void => {
      if (abort.signal.aborted) return;
      if (began === null && stage.ready) {
        began = now;
        for (const { feature, foot } of rising.current.tiles?.middles() ?? [])
          rising.current.features?.stand(feature, foot);
      }
      const seconds = began === null ? 0 : (now - began) / 1000;
      if (seconds >= openingSeconds || (began === null && now > waitsUntil)) {
        end();
        return;
      }
      if (began !== null || strayed(stage)) show(seconds);
      frame = requestAnimationFrame(tick);
    };

    viewStore.setState({ opening: 'playing' });
    stage.labels.setShown(false);
    show(0);
    const stopGround = groundStore.subscribe(() => {
      if (began === null && !abort.signal.aborted) show(0);
    });
    for (const input of inputs) {
      addEventListener(input, end, { signal: abort.signal, capture: true, passive: true });
    }
    frame = requestAnimationFrame(tick);
    return () => {
      stopGround();
      if (!abort.signal.aborted) end();
      clearTimeout(sentence);
    };
  }, [stage]);
}

/** True where something else moved the camera while the opening waits. */
function strayed({ rig }: Stage): boolean {
  const { x, z } = rig.pose();
  return Math.hypot(x - dawnPose.x, z - dawnPose.z) > 1;
}

/** Where the avenue begins, its direction and length; of a place without one, a line through the dawn view. */
function avenueLine(): { from: [number, number]; direction: [number, number]; length: number } {
  const line = groundStore
    .getState()
    .ground?.roads.filter((road) => road.class === 'avenue')
    .flatMap((road) => road.line);
  const points: [number, number][] = [];
  for (let i = 0; line && i + 1 < line.length; i += 2)
    points.push([(line[i] as number) / 10, (line[i + 1] as number) / 10]);
  const ordered = points.toSorted((a, b) => a[0] - b[0]);
  const from = ordered[0] ?? [dawnPose.x, dawnPose.z];
  const to = ordered.at(-1) ?? [from[0] + 9000, from[1] + 1500];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return { from, direction: [(to[0] - from[0]) / length, (to[1] - from[1]) / length], length };
}
