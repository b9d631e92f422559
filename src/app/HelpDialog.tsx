import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { commands } from '#app/commands.ts';
import { dialogStore, openDialog } from '#app/dialog.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Section } from '#ui/Section.tsx';
import { Attribution } from './Attribution.tsx';
import styles from './HelpDialog.module.css';

/** Keys, gestures, and what of the picture is a guess. */
export function HelpDialog() {
  const { t } = useTranslation('page');
  const open = useStore(dialogStore, (state) => state.open?.kind === 'help');
  return (
    <Dialog onClose={() => openDialog(null)} open={open} title={t('help.title')}>
      <dl className={styles.keys}>
        {Object.values(commands).map(({ id, title, keys }) => (
          <div key={id}>
            <dt>
              <kbd>{keys[0] === 'Escape' ? 'Esc' : keys[0]}</kbd>
            </dt>
            <dd>{t(title)}</dd>
          </div>
        ))}
      </dl>
      <Section title={t('help.scene')}>
        <p>{t('help.sceneText')}</p>
      </Section>
      <Section title={t('help.mouse')}>
        <p>{t('help.mouseText')}</p>
      </Section>
      <Section title={t('help.modelled')}>
        <p>{t('help.modelledText')}</p>
      </Section>
      <Section title={t('help.colours')}>
        <p>{t('help.coloursText')}</p>
      </Section>
      <Section title={t('help.sources')}>
        <p>{t('help.sourcesText')}</p>
      </Section>
      <div className={styles.attribution}>
        <Attribution />
      </div>
    </Dialog>
  );
}
