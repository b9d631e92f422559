import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ok } from '#shared/result.ts';
import { Button } from '#ui/Button.tsx';
import { Confirm } from '#ui/Confirm.tsx';
import { openPage } from '#view/view.store.ts';
import styles from './Rfq.module.css';
import { RfqEditor } from './RfqEditor.tsx';
import { changeRfq } from './rfq.command.ts';
import { keepRfq, readRfq, review, reviewing, rfqDrafts } from './rfqDraft.store.ts';
import { rfqProblemKey } from './rfqProblemKey.ts';
import type { BuyerRfq } from './rfqView.ts';
import { SendSummary } from './SendSummary.tsx';
import { statedRfqOf, typedRfqOf } from './typedRfq.ts';
import { useRfqAct } from './useRfqAct.tsx';

interface Props {
  readonly rfq: BuyerRfq;
  readonly path: string;
  readonly organisation: string;
  readonly reload: () => Promise<void>;
}

/** A draft that the server keeps; what is typed beyond it stays in the tab until it is saved. */
export function SavedDraft({ rfq, path, organisation, reload }: Props) {
  const { t } = useTranslation('rfqs');
  const { id, rev } = rfq;
  const open = useStore(rfqDrafts, (all) => all.get(id)) ?? readRfq(id);
  const writing = open ?? { typed: typedRfqOf(rfq.value, rfq.files), rev, client: '' };
  const isReviewed = useStore(reviewing, ({ id: shown }) => shown === id);
  const away = useRfqAct(path, rev, reload, () => openPage({ name: 'rfqs', id: null }));
  const key = rfqProblemKey(away.problem);
  const isBehind = writing.rev !== rev;
  if (isReviewed && open === null) {
    return <SendSummary path={path} reload={reload} rfq={rfq} />;
  }
  return (
    <RfqEditor
      above={
        isBehind && (
          <div className={styles.notice} role="alert">
            <p>{t('changedMeanwhile')}</p>
            <div className={styles.acts}>
              <Button onClick={() => keepRfq(id, { ...writing, rev })}>{t('keepMine')}</Button>
              <Button onClick={() => keepRfq(id, null)}>{t('takeTheirs')}</Button>
            </div>
          </div>
        )
      }
      below={
        <div className={styles.acts}>
          {key && <p role="alert">{t(`problem.${key}`)}</p>}
          <Confirm
            ask={t('throwAwayAsk')}
            busy={away.busy}
            label={t('throwAway')}
            no={t('no')}
            onYes={() => {
              keepRfq(id, null);
              away.run({ kind: 'cancel', reason: '' });
            }}
            yes={t('yes')}
          />
        </div>
      }
      blocked={isBehind}
      kept={id}
      now={rfq.now}
      onSaved={async (_, reviews) => {
        await reload();
        keepRfq(id, null);
        review(reviews ? id : null);
      }}
      organisation={organisation}
      save={async () => {
        const sent = await changeRfq(path, writing.rev, statedRfqOf(writing.typed));
        if (!sent.ok && sent.error.reason === 'changed') await reload();
        return sent.ok ? ok({ id }) : sent;
      }}
      writing={writing}
    />
  );
}
