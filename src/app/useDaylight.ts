import { useEffect } from 'react';
import { useStore } from 'zustand';
import { openingSun } from '#scene/atmosphere.ts';
import type { Stage } from '#scene/Stage.ts';
import { viewStore } from '#view/view.store.ts';

/** Lights the place as it is at the minute that the view asks for; where the sun stands is reckoned when first needed. */
export function useDaylight(stage: Stage): void {
  const time = useStore(viewStore, (view) => view.time);
  const opening = useStore(viewStore, (view) => view.opening);
  useEffect(() => {
    if (opening === 'playing') return;
    if (time === null) {
      stage.light(openingSun);
      return;
    }
    let wanted = true;
    void import('#capabilities/daylight/sunAt.ts').then(({ sunAt }) => {
      if (wanted) stage.light(sunAt(time));
    });
    return () => {
      wanted = false;
    };
  }, [stage, time, opening]);
}
