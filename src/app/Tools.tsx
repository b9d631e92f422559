import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { commands } from '#app/commands.ts';
import { planPitch } from '#app/homePose.ts';
import { DaylightBar } from '#capabilities/daylight/DaylightBar.tsx';
import { measuringStore } from '#capabilities/measuring/measuring.store.ts';
import { minimapStore } from '#capabilities/minimap/minimap.store.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { late } from '#ui/Late.tsx';
import { Popover } from '#ui/Popover.tsx';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import styles from './Tools.module.css';

const SettingsPanel = late(async () => (await import('#app/SettingsPanel.tsx')).SettingsPanel);

/** The light, buttons for the language, tools, settings and help, and for the camera where there is one. */
export function Tools({ camera }: { camera: boolean }) {
  const { t } = useTranslation(['page', 'accounts']);
  return (
    <div aria-label={t('tools')} className={styles.tools} role="toolbar">
      {camera && <DaylightBar />}
      <div className={styles.group} data-covers-scene>
        <button
          className={styles.word}
          lang={t('otherLanguage') === 'English' ? 'en' : 'ko'}
          onClick={commands.language.run}
          type="button"
        >
          {t('otherLanguage')}
        </button>
        <IconButton
          className={styles.account}
          icon="person"
          label={t('accounts:account')}
          onClick={openAccount}
        />
        <div className={styles.apart}>
          {camera && <SceneTools />}
          <Popover
            label={t('command.settings')}
            trigger={<IconButton icon="settings" label={t('command.settings')} />}
          >
            <SettingsPanel hasScene={camera} />
          </Popover>
          <IconButton icon="help" label={t('command.help')} onClick={commands.help.run} />
        </div>
        <div className={styles.together}>
          <More hasScene={camera} />
        </div>
      </div>
      {camera && <CameraTools />}
    </div>
  );
}

const openAccount = (): void => openPage({ name: 'account', id: null });

/** What can be done with the picture. */
function SceneTools() {
  const { t } = useTranslation('page');
  const measuring = useStore(measuringStore, ({ kind }) => kind !== null);
  return (
    <>
      <IconButton
        aria-pressed={measuring}
        icon="measure"
        label={t('command.measure')}
        onClick={commands.measure.run}
      />
      <IconButton icon="camera" label={t('command.snapshot')} onClick={commands.snapshot.run} />
    </>
  );
}

/** Account, tools, help and settings behind one button, where there is no room for each. */
function More({ hasScene }: { hasScene: boolean }) {
  const { t } = useTranslation(['page', 'accounts']);
  const [open, setOpen] = useState(false);
  const actions = hasScene ? [commands.measure, commands.snapshot, commands.help] : [commands.help];
  return (
    <Popover
      label={t('more')}
      onOpenChange={setOpen}
      open={open}
      trigger={<IconButton icon="more" label={t('more')} />}
    >
      <div className={styles.actions}>
        <Button
          onClick={() => {
            setOpen(false);
            openAccount();
          }}
        >
          {t('accounts:account')}
        </Button>
        {actions.map(({ id, title, run }) => (
          <Button
            key={id}
            onClick={() => {
              setOpen(false);
              run();
            }}
          >
            {t(title)}
          </Button>
        ))}
      </div>
      <SettingsPanel hasScene={hasScene} />
    </Popover>
  );
}

/** Buttons that move the camera. */
function CameraTools() {
  const { t } = useTranslation('page');
  const map = useStore(minimapStore, ({ open }) => open);
  const fromAbove = useView((view) => (view.camera?.pitch ?? 0) > planPitch);
  return (
    <div className={`${styles.group} ${styles.camera}`} data-camera-tools data-covers-scene>
      <IconButton icon="plus" label={t('command.zoomIn')} onClick={commands.zoomIn.run} />
      <IconButton icon="minus" label={t('command.zoomOut')} onClick={commands.zoomOut.run} />
      <IconButton icon="north" label={t('command.north')} onClick={commands.north.run} />
      <IconButton
        icon="tilt"
        label={t(fromAbove ? 'tiltBack' : 'command.tilt')}
        onClick={commands.tilt.run}
      />
      <IconButton icon="home" label={t('command.home')} onClick={commands.home.run} />
      <IconButton
        aria-expanded={map}
        icon="map"
        label={t('command.map')}
        onClick={commands.map.run}
      />
    </div>
  );
}
