import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Confirm } from '#ui/Confirm.tsx';
import { Select } from '#ui/Select.tsx';
import { openPage } from '#view/view.store.ts';
import styles from './Rfq.module.css';
import { RfqEditor } from './RfqEditor.tsx';
import { createRfq } from './rfq.command.ts';
import { beginRfq, keepRfq, newRfq, review, rfqDrafts } from './rfqDraft.store.ts';
import type { Seat } from './rfqSeat.ts';
import { statedRfqOf } from './typedRfq.ts';

/** A request that the server does not know yet. */
export function NewRfq({ seats }: { seats: readonly Seat[] }) {
  const { t } = useTranslation('rfqs');
  const [first] = useState(beginRfq);
  const writing = useStore(rfqDrafts, (all) => all.get(newRfq)) ?? first;
  const [organisation, setOrganisation] = useState(seats[0]?.id ?? '');
  if (organisation === '') return <p>{t('readsOnly')}</p>;
  return (
    <RfqEditor
      above={
        seats.length > 1 && (
          <Select
            label={t('as')}
            onChange={setOrganisation}
            options={seats.map(({ id, name }) => ({ value: id, label: name }))}
            value={organisation}
          />
        )
      }
      below={
        <div className={styles.acts}>
          <Confirm
            ask={t('throwAwayAsk')}
            busy={false}
            label={t('throwAway')}
            no={t('no')}
            onYes={() => {
              keepRfq(newRfq, null);
              openPage({ name: 'rfqs', id: null });
            }}
            yes={t('yes')}
          />
        </div>
      }
      kept={newRfq}
      now={null}
      onSaved={(id, reviews) => {
        keepRfq(newRfq, null);
        review(reviews ? id : null);
        openPage({ name: 'rfqs', id });
      }}
      organisation={organisation}
      save={() => createRfq(organisation, writing.client, statedRfqOf(writing.typed))}
      writing={writing}
    />
  );
}
