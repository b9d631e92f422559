import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Section.tsx';
import { openPage } from '#view/view.store.ts';
import type { Outcome } from './asking.ts';

/** What becomes of an inquiry that was just sent. */
export function Asked({ name, outcome }: { name: string; outcome: Outcome }) {
  const { t } = useTranslation('inquiries');
  const { id, same, confirmAt } = outcome;
  return (
    <Section title={t(confirmAt ? 'toConfirmTitle' : 'sentTitle')}>
      <p role="status">
        {confirmAt ? t('toConfirm', { email: confirmAt, name }) : t('sent', { name })}
      </p>
      {same > 1 && <p>{t('same', { count: same })}</p>}
      {confirmAt ? (
        <Button onClick={() => openPage(null)}>{t('close')}</Button>
      ) : (
        <Button look="main" onClick={() => openPage({ name: 'inbox', id })}>
          {t('seeThread')}
        </Button>
      )}
    </Section>
  );
}
