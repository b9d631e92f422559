import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { dayText } from '#view/dayText.ts';
import { linkToPage } from '#view/linkTo.ts';
import { useView } from '#view/useView.ts';
import styles from './CompanyStanding.module.css';
import { verifications } from './verification.store.ts';

/** Who runs the page of a company, verified by whom and when; else how to claim it. */
export function CompanyStanding({ company }: { company: string }) {
  const { t } = useTranslation('claims');
  const language = useView((view) => view.language);
  const entry = useStore(verifications.store, (all) => all.get(company));
  useEffect(() => void verifications.load(company), [company]);
  if (entry?.state !== 'ready') return null;
  const { verified } = entry.value;
  if (verified === null) {
    return (
      <p className={styles.claim}>
        <a {...linkToPage({ name: 'claim', id: company })}>{t('own')}</a>
      </p>
    );
  }
  const { organisation, by, at } = verified;
  return (
    <div className={styles.badge}>
      <svg aria-hidden="true" fill="none" height="18" viewBox="0 0 18 18" width="18">
        <circle cx="9" cy="9" fill="currentColor" r="7.5" />
        <path d="m5.8 9.2 2.2 2.3 4.3-4.8" stroke="#fff" strokeLinecap="round" strokeWidth="1.75" />
      </svg>
      <p>
        <strong>{t('verified', { organisation })}</strong>
        <span>{t('verifiedBy', { by, date: dayText(at, language) })}</span>
      </p>
    </div>
  );
}
