import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { commands } from '#app/commands.ts';
import { settingsStore, switchSetting } from '#app/settings.ts';
import { tiers } from '#scene/quality.ts';
import { Button } from '#ui/Button.tsx';
import { Choice } from '#ui/Choice.tsx';
import { Switch } from '#ui/Switch.tsx';
import styles from './SettingsPanel.module.css';

/** What a person sets for this browser: quality of the picture, names in it, single-letter keys, language. */
export function SettingsPanel({ hasScene }: { hasScene: boolean }) {
  const { t } = useTranslation('page');
  const { quality, shortcuts, labels } = useStore(settingsStore);
  return (
    <div className={styles.settings}>
      {hasScene && (
        <>
          <Choice
            legend={t('settings.quality')}
            name="quality"
            onChange={(choice) => settingsStore.setState({ quality: choice })}
            options={(['auto', ...tiers] as const).map((value) => ({
              value,
              label: t(`settings.tier.${value}`),
            }))}
            value={quality}
          />
          <p className={styles.hint}>{t('settings.qualityHint')}</p>
          <Switch
            checked={labels}
            label={t('settings.labels')}
            onChange={(on) => switchSetting('labels', on)}
          />
        </>
      )}
      <Switch
        checked={shortcuts}
        hint={t('settings.shortcutsHint')}
        label={t('settings.shortcuts')}
        onChange={(on) => switchSetting('shortcuts', on)}
      />
      <p className={styles.hint}>{t('settings.motion')}</p>
      <Button onClick={commands.language.run}>{t('settings.language')}</Button>
    </div>
  );
}
