import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Confirm } from '#ui/Confirm.tsx';
import { say } from '#ui/toasts.ts';
import { dayText } from '#view/dayText.ts';
import { linkTo, linkToPage } from '#view/linkTo.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import styles from './ClaimCard.module.css';
import { withdrawClaim } from './claim.command.ts';
import type { Claim } from './claim.ts';

interface Props {
  readonly organisation: string;
  readonly claim: Claim;
  /** It is the one that was just submitted or asked for. */
  readonly fresh: boolean;
  readonly onDone: () => void;
}

/** One claim: how it stands, since when, why, and what can be done now. */
export function ClaimCard({ organisation, claim, fresh, onDone }: Props) {
  const { t } = useTranslation('claims');
  const language = useView((view) => view.language);
  const { id, company, name, isNew, businessNumber, state, reason, submittedAt, decidedAt } = claim;
  const withdraw = useSubmit(
    () => withdrawClaim(organisation, id),
    () => {
      say(t('withdrawn'));
      onDone();
    },
  );
  const day = decidedAt
    ? t('decidedAt', { date: dayText(decidedAt, language) })
    : t('submittedAt', { date: dayText(submittedAt, language) });
  const isOver = state === 'refused' || state === 'withdrawn';
  return (
    <li className={styles.card}>
      <p className={styles.head}>
        <strong>{textIn(name, language)}</strong>
        <span className={styles.state} data-state={state}>
          {t(`state.${state}`)}
        </span>
      </p>
      <p className={styles.note}>
        {day} · {businessNumber}
      </p>
      {fresh && state === 'submitted' && <p role="status">{t('received')}</p>}
      {reason && (
        <p>
          {t('reason')}: {reason}
        </p>
      )}
      {state === 'submitted' && (
        <div>
          <Confirm
            ask={t('withdrawAsk')}
            busy={withdraw.busy}
            label={t('withdraw')}
            no={t('no')}
            onYes={() => withdraw.send()}
            yes={t('yes')}
          />
        </div>
      )}
      {state === 'approved' && (
        <p>
          <a {...linkToPage({ name: 'edit', id: company })}>{t('editPage')}</a>
          {' · '}
          <a {...linkTo({ kind: 'company', id: company })}>{t('openCompany')}</a>
        </p>
      )}
      {isOver && (
        <div>
          <Button
            look="link"
            onClick={() => openPage({ name: 'claim', id: isNew ? null : company })}
          >
            {t('again')}
          </Button>
        </div>
      )}
    </li>
  );
}
