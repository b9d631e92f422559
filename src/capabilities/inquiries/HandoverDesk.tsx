import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Facts } from '#ui/Facts.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { Split, SplitDetail } from '#ui/Split.tsx';
import { StateQueue } from '#ui/StateQueue.tsx';
import { Written } from '#ui/Written.tsx';
import { dayText } from '#view/dayText.ts';
import { linkToPage } from '#view/linkTo.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { DeskSettlement } from './DeskSettlement.tsx';
import { type Handover, type HandoverState, handoverStates } from './handover.ts';
import { settleHandover } from './thread.command.ts';

interface Props {
  readonly id: string | null;
  readonly decides: boolean;
  readonly onSettled: () => void;
}

/** Inquiries to companies that run no page, to be passed on by the operator. */
export function HandoverDesk({ id, decides, onSettled }: Props) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  const [state, setState] = useState<HandoverState>('open');
  const [entry, reload] = useRead<{ items: Handover[] }>(`/api/operator/handovers?state=${state}`);
  const items = entry.state === 'ready' ? entry.value.items : [];
  const handover = items.find((one) => one.id === id) ?? items[0];
  const nameOf = ({ companyName }: Handover): string =>
    companyName ? textIn(companyName, language) : t('gone');
  const back = () => openPage({ name: 'desk-handovers', id: null });
  const list = (
    <StateQueue
      empty={t(state === 'open' ? 'desk.nothingWaits' : 'desk.none')}
      entry={entry}
      label={t('desk.shown')}
      onRetry={reload}
      onState={(next) => {
        setState(next);
        back();
      }}
      rows={t('desk.handovers')}
      state={state}
      states={handoverStates.map((value) => ({ value, label: t(`desk.handoverState.${value}`) }))}
    >
      {(one) => (
        <RowLink
          current={one.id === handover?.id}
          label={nameOf(one)}
          note={one.subject}
          {...linkToPage({ name: 'desk-handovers', id: one.id })}
        />
      )}
    </StateQueue>
  );
  return (
    <Split list={list}>
      {handover && (
        <SplitDetail key={handover.id} title={handover.subject || t('goneSubject')}>
          <Written>{handover.text || t('goneText')}</Written>
          <Facts
            facts={[
              { label: t('desk.company'), value: nameOf(handover) },
              { label: t('desk.asker'), value: handover.name ?? t('goneAsker') },
              { label: t('desk.email'), value: handover.email ?? t('desk.noEmail') },
              { label: t('desk.receivedAt'), value: dayText(handover.receivedAt, language) },
              ...(handover.settledAt
                ? [{ label: t('desk.settledAt'), value: dayText(handover.settledAt, language) }]
                : []),
              ...(handover.answer ? [{ label: t('desk.answered'), value: handover.answer }] : []),
            ]}
            notStated=""
          />
          {decides && handover.state === 'open' && (
            <DeskSettlement
              hint={t('desk.answerHint')}
              label={t('desk.answer')}
              no={{ value: 'declined', label: t('desk.declined') }}
              onDone={() => {
                back();
                void reload();
                onSettled();
              }}
              phrases={[t('desk.passedPhrase'), t('desk.declinedPhrase')]}
              settle={(outcome, answer) => settleHandover(handover.id, { outcome, answer })}
              yes={{ value: 'passed', label: t('desk.passed') }}
            />
          )}
        </SplitDetail>
      )}
    </Split>
  );
}
