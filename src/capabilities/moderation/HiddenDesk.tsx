import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { RowLink } from '#ui/RowLink.tsx';
import { Split } from '#ui/Split.tsx';
import { StateQueue } from '#ui/StateQueue.tsx';
import { dayText } from '#view/dayText.ts';
import { linkToPage } from '#view/linkTo.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { HidingDetail } from './HidingDetail.tsx';
import type { DeskHiding } from './hiding.ts';
import { type HidingState, hidingStates } from './hidingState.ts';

interface Props {
  readonly id: string | null;
  readonly decides: boolean;
  readonly onSettled: () => void;
}

/** Hidden pages and appeals, and what is answered. */
export function HiddenDesk({ id, decides, onSettled }: Props) {
  const { t } = useTranslation('moderation');
  const language = useView((view) => view.language);
  const [state, setState] = useState<HidingState>('appealed');
  const [entry, reload] = useRead<{ items: DeskHiding[] }>(`/api/operator/hidings?state=${state}`);
  const items = entry.state === 'ready' ? entry.value.items : [];
  const hiding = items.find((one) => one.id === id) ?? items[0];
  const order: readonly HidingState[] = [
    'appealed',
    ...hidingStates.filter((s) => s !== 'appealed'),
  ];
  const list = (
    <StateQueue
      empty={t('none')}
      entry={entry}
      label={t('shown')}
      onRetry={reload}
      onState={(next) => {
        setState(next);
        openPage({ name: 'desk-hidden', id: null });
      }}
      rows={t('queue')}
      state={state}
      states={order.map((value) => ({ value, label: t(`state.${value}`) }))}
    >
      {({ id, name, hiddenAt, appealedAt }) => (
        <RowLink
          current={id === hiding?.id}
          label={textIn(name, language)}
          note={dayText(appealedAt ?? hiddenAt, language)}
          {...linkToPage({ name: 'desk-hidden', id })}
        />
      )}
    </StateQueue>
  );
  return (
    <Split list={list}>
      {hiding && (
        <HidingDetail
          decides={decides}
          hiding={hiding}
          key={hiding.id}
          onDone={() => {
            openPage({ name: 'desk-hidden', id: null });
            void reload();
            onSettled();
          }}
        />
      )}
    </Split>
  );
}
