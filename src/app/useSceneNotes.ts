import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { buildingStore } from '#capabilities/buildings/building.store.ts';
import { groundStore } from '#capabilities/complex/ground.store.ts';
import { say } from '#ui/toasts.ts';
import { viewStore } from '#view/view.store.ts';

/** Says when the picture cannot be completed, is lost, or is back. */
export function useSceneNotes(): void {
  const { t } = useTranslation('page');
  useEffect(() => {
    const unreachable = (): void => say(t('placeUnreachable'), 'place');
    if (buildingStore.getState().problem ?? groundStore.getState().problem) unreachable();
    const stops = [
      buildingStore.subscribe((now, before) => {
        if (now.problem && !before.problem) unreachable();
      }),
      groundStore.subscribe((now, before) => {
        if (now.problem && !before.problem) unreachable();
      }),
      viewStore.subscribe((now, before) => {
        if (now.pictureLost !== before.pictureLost) {
          say(t(now.pictureLost ? 'pictureLost' : 'pictureBack'), 'picture');
        }
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [t]);
}
