import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { dialogStore, openDialog } from '#app/dialog.ts';
import { useChoiceName } from '#app/useChoiceName.ts';
import { useModelled } from '#app/useModelled.ts';
import { openingTime } from '#capabilities/daylight/openingTime.ts';
import { type Photographer, snapshotStore } from '#capabilities/snapshot/snapshot.store.ts';
import { snapshotName } from '#capabilities/snapshot/snapshotName.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { late } from '#ui/Late.tsx';
import { useView } from '#view/useView.ts';

const SnapshotForm = late(
  async () => (await import('#capabilities/snapshot/SnapshotForm.tsx')).SnapshotForm,
);

/** Saves what is seen as a picture, with what it shows, by which light, and from which sources. */
export function SnapshotDialog() {
  const { t } = useTranslation('snapshot');
  const open = useStore(dialogStore, (state) => state.open?.kind === 'snapshot');
  const photographer = useStore(snapshotStore, (state) => state.photographer);
  return (
    <Dialog
      onClose={() => openDialog(null)}
      open={open && photographer !== null}
      title={t('title')}
    >
      {photographer && <Captioned photographer={photographer} />}
    </Dialog>
  );
}

function Captioned({ photographer }: { photographer: Photographer }) {
  const { t } = useTranslation(['snapshot', 'page']);
  const place = useChoiceName();
  const modelled = useModelled();
  const time = useView((view) => view.time) ?? openingTime;
  const title = t('page:title');
  const caption = useMemo(
    () => ({
      title: place ? `${title} · ${place}` : title,
      light: t('light', { time: time.replace('T', ' ') }),
      sources: [t(`page:${modelled}`), t('page:register'), t('page:osm')].join(' · '),
      scaleNote: t('scaleNote'),
      north: t('north'),
      camera: photographer.camera(),
    }),
    [t, title, place, time, modelled, photographer],
  );
  return (
    <SnapshotForm
      caption={caption}
      fileName={snapshotName({ title, place, time })}
      photographer={photographer}
    />
  );
}
