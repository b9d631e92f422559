import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './PanelActions.module.css';

interface Props {
  /** Shows the thing in the scene; null where there is no scene. */
  readonly onShow: (() => void) | null;
  readonly onCopyLink: () => void;
}

/** What can be done with the thing of a panel. */
export function PanelActions({ onShow, onCopyLink }: Props) {
  const { t } = useTranslation('page');
  return (
    <div className={styles.actions}>
      {onShow && (
        <Button look="main" onClick={onShow}>
          {t('showOnMap')}
        </Button>
      )}
      <Button onClick={onCopyLink}>{t('command.copyLink')}</Button>
    </div>
  );
}
