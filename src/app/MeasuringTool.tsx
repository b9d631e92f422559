import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { groundStore } from '#capabilities/complex/ground.store.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { MeasuringCard } from '#capabilities/measuring/MeasuringCard.tsx';
import { Crosshair } from '#ui/Crosshair.tsx';
import { say } from '#ui/toasts.ts';
import { copyText } from '#view/copyText.ts';

/** Measuring, over the ground as it is here. */
export function MeasuringTool() {
  const { t } = useTranslation(['measuring', 'page']);
  const terrain = useStore(groundStore, (state) => state.terrain);
  const heightAt = useMemo(
    () => terrain && ((x: number, z: number) => groundHeight(terrain, x, z)),
    [terrain],
  );
  const onCopy = async (text: string): Promise<void> =>
    say(t((await copyText(text)) ? 'copied' : 'page:linkNotCopied'), 'copy');
  return (
    <>
      <Crosshair />
      <MeasuringCard groundHeight={heightAt} onCopy={(text) => void onCopy(text)} />
    </>
  );
}
