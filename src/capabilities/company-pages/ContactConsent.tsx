import { useTranslation } from 'react-i18next';
import { Confirm } from '#ui/Confirm.tsx';
import { Notice } from '#ui/Notice.tsx';
import { say } from '#ui/toasts.ts';
import { dayText } from '#view/dayText.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { ConsentNote } from './ConsentNote.tsx';
import { withdrawConsent } from './companyPage.command.ts';
import type { PageConsent, PageOf } from './companyPage.ts';
import { pageProblemKey } from './pageProblemKey.ts';

interface Props {
  readonly page: PageOf;
  /** That which was given last. */
  readonly consent: PageConsent;
  readonly onWithdrawn: () => void;
}

/** Who stated that whoever the contact names agreed to be shown, and the way to take that back. */
export function ContactConsent({ page, consent, onWithdrawn }: Props) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const withdraw = useSubmit(
    () => withdrawConsent(page),
    () => {
      say(t('withdrawn'));
      onWithdrawn();
    },
  );
  const problem = pageProblemKey(withdraw.problem);
  if (consent.withdrawnAt !== null) {
    const by = consent.withdrawnBy ?? t('somebodyLeft');
    return <p>{t('withdrawnBy', { date: dayText(consent.withdrawnAt, language), by })}</p>;
  }
  return (
    <div>
      <ConsentNote consent={consent} />
      <Confirm
        ask={t('withdrawAsk')}
        busy={withdraw.busy}
        label={t('withdraw')}
        no={t('withdrawNo')}
        onYes={() => withdraw.send()}
        yes={t('withdrawYes')}
      />
      {problem && <Notice urgent>{t(`problem.${problem}`)}</Notice>}
    </div>
  );
}
