import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListOf } from '#ui/ListOf.tsx';
import { Select } from '#ui/Select.tsx';
import { Split } from '#ui/Split.tsx';
import { countText } from '#view/quantities.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import styles from './ClaimDesk.module.css';
import type { DeskClaim } from './claim.ts';
import { type ClaimState, claimStates } from './claimState.ts';
import { DeskClaimDetail } from './DeskClaimDetail.tsx';
import { DeskQueue } from './DeskQueue.tsx';
import { useDeskKeys } from './useDeskKeys.ts';

interface Props {
  /** The claim that is looked at; null for the one that waits longest. */
  readonly id: string | null;
  /** Whoever looks may decide, not only read. */
  readonly decides: boolean;
  /** One of them has been decided. */
  readonly onSettled: () => void;
}

/** Claims on the left, the one that is looked at on the right. */
export function ClaimDesk({ id, decides, onSettled }: Props) {
  const { t } = useTranslation('claims');
  const language = useView((view) => view.language);
  const [state, setState] = useState<ClaimState>('submitted');
  const [entry, reload] = useRead<{ items: DeskClaim[] }>(`/api/operator/claims?state=${state}`);
  const desk = useRef<HTMLDivElement>(null);
  const items = entry.state === 'ready' ? entry.value.items : [];
  const claim = items.find((one) => one.id === id) ?? items[0];
  const go = (by: number) => {
    const next = items[items.findIndex((one) => one.id === claim?.id) + by];
    if (next) openPage({ name: 'desk', id: next.id });
  };
  useDeskKeys(desk, go);
  const list = (
    <>
      <Select<ClaimState>
        label={t('shown')}
        onChange={(next) => {
          setState(next);
          openPage({ name: 'desk', id: null });
        }}
        options={claimStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        value={state}
      />
      <ListOf entry={entry} onRetry={reload}>
        {() => (
          <>
            {state === 'submitted' && (
              <p role="status">
                {items.length === 0
                  ? t('nothingWaits')
                  : t('waitingCount', {
                      count: items.length,
                      n: countText(items.length, language),
                    })}
              </p>
            )}
            <DeskQueue claims={items} current={claim?.id ?? null} />
            {decides && <p className={styles.keys}>{t('keys')}</p>}
          </>
        )}
      </ListOf>
    </>
  );
  return (
    <Split list={list} ref={desk}>
      {claim && (
        <DeskClaimDetail
          claim={claim}
          decides={decides}
          key={claim.id}
          onDone={() => {
            const at = items.findIndex((one) => one.id === claim.id);
            const next = items[at + 1] ?? items[at - 1];
            openPage({ name: 'desk', id: next?.id ?? null });
            void reload();
            onSettled();
          }}
        />
      )}
    </Split>
  );
}
