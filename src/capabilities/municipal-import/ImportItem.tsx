import { useTranslation } from 'react-i18next';
import { Confirm } from '#ui/Confirm.tsx';
import { Facts } from '#ui/Facts.tsx';
import { Item } from '#ui/ItemList.tsx';
import { say } from '#ui/toasts.ts';
import { dayText } from '#view/dayText.ts';
import { countText } from '#view/quantities.ts';
import { sendJson } from '#view/readJson.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import type { ImportRecord } from './importOutcome.ts';

interface Props {
  readonly record: ImportRecord;
  /** It is the latest that stands, and whoever looks may undo it. */
  readonly undoes: boolean;
  readonly onDone: () => void;
}

/** One import: what came, what gave way, who confirmed its review. */
export function ImportItem({ record, undoes, onDone }: Props) {
  const { t } = useTranslation('imports');
  const language = useView((view) => view.language);
  const { id, file, source, system, outcome, problems, reviewedBy, appliedAt, undoneAt } = record;
  const undo = useSubmit(
    () => sendJson(`/api/operator/imports/${id}`, {}, 'DELETE'),
    () => {
      say(t('isUndone', { file }));
      onDone();
    },
  );
  const n = (count: number) => ({ count, n: countText(count, language) });
  const left = Object.values(problems).reduce((sum, count) => sum + (count ?? 0), 0);
  const state = undoneAt ? t('undone', { date: dayText(undoneAt, language) }) : t('stands');
  return (
    <Item note={`${dayText(appliedAt, language)} · ${system} · ${state}`} title={file}>
      <Facts
        facts={[
          { label: t('buildings'), value: t('count', n(outcome.buildings)) },
          {
            label: t('replaced'),
            value: t('count', n(outcome.replacedModelled + outcome.replacedImported)),
          },
          { label: t('linked'), value: t('count', n(outcome.linked)) },
          { label: t('bereft'), value: t('places', n(outcome.bereft.length)) },
          { label: t('problems'), value: t('shapes', n(left)) },
          { label: t('source'), value: source },
          { label: t('reviewedBy'), value: reviewedBy },
        ]}
        notStated=""
      />
      {undo.problem && (
        <p role="alert">
          {t(
            undo.problem.code === 'offline'
              ? 'offline'
              : undo.problem.reason === 'not-latest'
                ? 'notLatest'
                : 'problem',
          )}
        </p>
      )}
      {undo.busy && <p role="status">{t('undoing')}</p>}
      {undoes && !undo.busy && (
        <Confirm
          ask={t('undoAsk')}
          busy={undo.busy}
          label={t('undo')}
          no={t('no')}
          onYes={() => undo.send()}
          yes={t('yes')}
        />
      )}
    </Item>
  );
}
