import { useTranslation } from 'react-i18next';
import { dayText } from '#view/dayText.ts';
import { useView } from '#view/useView.ts';
import type { PageConsent } from './companyPage.ts';
import styles from './PageEditor.module.css';

/** Who stated a consent when, to which sentence, and who took it back. */
export function ConsentNote({ consent }: { consent: PageConsent }) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const { consentedAt, by, wording, withdrawnAt, withdrawnBy } = consent;
  const told = (moment: string, who: string | null) => ({
    date: dayText(moment, language),
    by: who ?? t('somebodyLeft'),
  });
  return (
    <p className={styles.consent}>
      {t('consented', told(consentedAt, by))}
      <span>{t('consentText', { text: t(`wordings.w${wording}`) })}</span>
      {withdrawnAt && <span>{t('withdrawnBy', told(withdrawnAt, withdrawnBy))}</span>}
    </p>
  );
}
