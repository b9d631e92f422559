import { useTranslation } from 'react-i18next';
import { Confirm } from '#ui/Confirm.tsx';
import { Item } from '#ui/ItemList.tsx';
import { say } from '#ui/toasts.ts';
import { dayText } from '#view/dayText.ts';
import { monthText } from '#view/quantities.ts';
import { sendJson } from '#view/readJson.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { RegisterCounts } from './RegisterCounts.tsx';
import styles from './RegisterItem.module.css';
import type { RegisterRecord } from './registerOutcome.ts';

interface Props {
  readonly record: RegisterRecord;
  /** It is the latest that stands, and whoever looks may undo it. */
  readonly undoes: boolean;
  readonly onDone: () => void;
}

/** One register that was applied: what it did, and the way to take it back. */
export function RegisterItem({ record, undoes, onDone }: Props) {
  const { t } = useTranslation('registers');
  const language = useView((view) => view.language);
  const { id, file, asOf, outcome, appliedAt, undoneAt } = record;
  const undo = useSubmit(
    () => sendJson(`/api/operator/registers/${id}`, {}, 'DELETE'),
    () => {
      say(t('isUndone', { file }));
      onDone();
    },
  );
  const state = undoneAt ? t('undone', { date: dayText(undoneAt, language) }) : t('standsNow');
  const month = t('asOf', { month: monthText(asOf, language) });
  const { problem, busy } = undo;
  const reason =
    problem?.reason === 'not-latest' || problem?.reason === 'undone' ? problem.reason : null;
  return (
    <Item note={`${dayText(appliedAt, language)} · ${month} · ${state}`} title={file}>
      <div className={styles.record}>
        {!undoneAt && <RegisterCounts outcome={outcome} />}
        {problem && (
          <p role="alert">
            {problem.code === 'offline'
              ? t('offline')
              : reason
                ? t(`faults.${reason}`)
                : t('failed')}
          </p>
        )}
        {busy && <p role="status">{t('undoing')}</p>}
        {undoes && !busy && (
          <Confirm
            ask={t('undoAsk')}
            busy={busy}
            label={t('undo')}
            no={t('no')}
            onYes={() => undo.send()}
            yes={t('yes')}
          />
        )}
      </div>
    </Item>
  );
}
