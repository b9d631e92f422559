import { useEffect } from 'react';
import { settingsStore } from '#app/settings.ts';
import type { Stage } from '#scene/Stage.ts';
import { viewStore } from '#view/view.store.ts';

/** Brings to the picture what a person sets: its quality, and whether names stand in it once the opening is over. */
export function useSettings(stage: Stage): void {
  useEffect(() => {
    const showLabels = (): void => {
      if (viewStore.getState().opening === 'playing') return;
      stage.labels.setShown(settingsStore.getState().labels);
      stage.loop.change();
    };
    if (!settingsStore.getState().labels) showLabels();
    const stops = [
      settingsStore.subscribe((now, before) => {
        if (now.quality !== before.quality) stage.setQuality(now.quality);
        if (now.labels !== before.labels) showLabels();
      }),
      viewStore.subscribe((now, before) => now.opening !== before.opening && showLabels()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [stage]);
}
