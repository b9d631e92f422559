import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Facts } from '#ui/Facts.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { Split, SplitDetail } from '#ui/Split.tsx';
import { StateQueue } from '#ui/StateQueue.tsx';
import { Written } from '#ui/Written.tsx';
import { dayText, momentText } from '#view/dayText.ts';
import { linkToPage } from '#view/linkTo.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { DeskSettlement } from './DeskSettlement.tsx';
import { type InquiryReport, type ReportState, reportStates } from './inquiryReport.ts';
import styles from './Thread.module.css';
import { settleInquiryReport } from './thread.command.ts';

interface Props {
  readonly id: string | null;
  readonly decides: boolean;
  readonly onSettled: () => void;
}

/** Threads that one of their sides has reported: the only ones an operator sees. */
export function ReportedInquiryDesk({ id, decides, onSettled }: Props) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  const [state, setState] = useState<ReportState>('open');
  const [entry, reload] = useRead<{ items: InquiryReport[] }>(
    `/api/operator/inquiry-reports?state=${state}`,
  );
  const items = entry.state === 'ready' ? entry.value.items : [];
  const report = items.find((one) => one.id === id) ?? items[0];
  const nameOf = ({ company }: InquiryReport): string =>
    company.name ? textIn(company.name, language) : t('gone');
  const back = () => openPage({ name: 'desk-inquiries', id: null });
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
      rows={t('desk.reports')}
      state={state}
      states={reportStates.map((value) => ({ value, label: t(`desk.reportState.${value}`) }))}
    >
      {(one) => (
        <RowLink
          current={one.id === report?.id}
          label={nameOf(one)}
          note={t(`reportAboutOf.${one.about}`)}
          {...linkToPage({ name: 'desk-inquiries', id: one.id })}
        />
      )}
    </StateQueue>
  );
  return (
    <Split list={list}>
      {report && (
        <SplitDetail key={report.id} title={report.subject || t('goneSubject')}>
          <Facts
            facts={[
              { label: t('desk.company'), value: nameOf(report) },
              { label: t('from'), value: report.asker ?? t('goneAsker') },
              { label: t('desk.reportedBy'), value: t(`desk.reportedSide.${report.side}`) },
              { label: t('desk.what'), value: t(`reportAboutOf.${report.about}`) },
              ...(report.message ? [{ label: t('desk.words'), value: report.message }] : []),
              { label: t('desk.receivedAt'), value: dayText(report.receivedAt, language) },
              ...(report.answer ? [{ label: t('desk.answered'), value: report.answer }] : []),
            ]}
            notStated=""
          />
          <ol aria-label={t('messages')} className={styles.notes}>
            {report.messages.map(({ number, side, text, sentAt }) => (
              <li key={number}>
                <p className={styles.by}>
                  <span>{t(`desk.reportedSide.${side}`)}</span>
                  <span>{momentText(sentAt, language)}</span>
                </p>
                <Written>{text || t('goneText')}</Written>
              </li>
            ))}
          </ol>
          {decides && report.state === 'open' && (
            <DeskSettlement
              hint={t('desk.answerHint')}
              label={t('desk.reportAnswer')}
              no={{ value: 'declined', label: t('desk.decline') }}
              onDone={() => {
                back();
                void reload();
                onSettled();
              }}
              phrases={[t('desk.upheldPhrase'), t('desk.reportDeclinedPhrase')]}
              settle={(outcome, answer) => settleInquiryReport(report.id, { outcome, answer })}
              yes={{ value: 'upheld', label: t('desk.uphold') }}
            />
          )}
        </SplitDetail>
      )}
    </Split>
  );
}
