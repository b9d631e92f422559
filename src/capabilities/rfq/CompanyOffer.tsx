import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import styles from './Rfq.module.css';

interface Props {
  readonly name: string;
  /** Somebody runs its page; null while that is not known. */
  readonly claimed: boolean | null;
  /** Why it fits. */
  readonly reasons: readonly string[];
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A company that may be asked, with why it fits, or why it cannot be asked. */
export function CompanyOffer({ name, claimed, reasons, chosen, onChoose }: Props) {
  const { t } = useTranslation('rfqs');
  const words = claimed === false ? [...reasons, t('unclaimed')] : reasons;
  return (
    <li>
      <span className={styles.name}>{name}</span>
      {chosen ? (
        <span className={styles.hint}>{t('isChosen')}</span>
      ) : (
        <Button
          aria-label={t('chooseOf', { name })}
          disabled={!claimed}
          look="link"
          onClick={onChoose}
        >
          {t('choose')}
        </Button>
      )}
      {words.length > 0 && <span className={styles.under}>{words.join(' · ')}</span>}
    </li>
  );
}
