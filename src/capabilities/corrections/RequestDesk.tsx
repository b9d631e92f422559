import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { RowLink } from '#ui/RowLink.tsx';
import { Split } from '#ui/Split.tsx';
import { StateQueue } from '#ui/StateQueue.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { type RequestState, requestStates, type StoredRequest } from './correction.ts';
import { RequestDetail } from './RequestDetail.tsx';

interface Props {
  /** The request that is looked at; null for the one that waits longest. */
  readonly id: string | null;
  readonly decides: boolean;
  readonly onSettled: () => void;
}

/** Requests to correct or withdraw pages, and what is answered. */
export function RequestDesk({ id, decides, onSettled }: Props) {
  const { t } = useTranslation('corrections');
  const language = useView((view) => view.language);
  const [state, setState] = useState<RequestState>('open');
  const [entry, reload] = useRead<{ items: StoredRequest[] }>(
    `/api/operator/requests?state=${state}`,
  );
  const items = entry.state === 'ready' ? entry.value.items : [];
  const request = items.find((one) => one.id === id) ?? items[0];
  const list = (
    <StateQueue
      empty={t(state === 'open' ? 'nothingWaits' : 'none')}
      entry={entry}
      label={t('shown')}
      onRetry={reload}
      onState={(next) => {
        setState(next);
        openPage({ name: 'desk-requests', id: null });
      }}
      rows={t('queue')}
      state={state}
      states={requestStates.map((value) => ({ value, label: t(`state.${value}`) }))}
    >
      {({ id, name, kind }) => (
        <RowLink
          current={id === request?.id}
          label={name ? textIn(name, language) : t('gone')}
          note={t(kind)}
          {...linkToPage({ name: 'desk-requests', id })}
        />
      )}
    </StateQueue>
  );
  return (
    <Split list={list}>
      {request && (
        <RequestDetail
          decides={decides}
          key={request.id}
          onDone={() => {
            openPage({ name: 'desk-requests', id: null });
            void reload();
            onSettled();
          }}
          request={request}
        />
      )}
    </Split>
  );
}
