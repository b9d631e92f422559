import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './RegisterLists.module.css';
import type { DraftSummary } from './registerDraft.ts';
import type { RegisterPreview } from './registerOutcome.ts';
import { problemCodes } from './registerRow.ts';

/** Lines of one list that are shown. */
const most = 200;

/** The lists of a dry run, folded: problems by row, facts that change, what goes, what has no place. */
export function RegisterLists({
  draft,
  preview,
}: {
  draft: DraftSummary;
  preview: RegisterPreview;
}) {
  const { t } = useTranslation('registers');
  const { changes, gone, unplaced, doubled } = preview;
  const problems = [...draft.problems, ...doubled];
  const counts = { ...draft.problemCounts, doubled: doubled.length };
  const total = problemCodes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
  return (
    <div className={styles.lists}>
      <Folded
        lines={problems.map(({ row, column, code }) => ({
          key: `${row} ${code}`,
          row,
          text: t(`problem.${code}`),
          note: column,
        }))}
        title={t('problems')}
        total={total}
      />
      <Folded
        lines={changes.map(({ key, row, name, what, before, after, kept }) => ({
          key: `${key} ${what}`,
          row,
          text: name,
          note: [
            t('change', { what: t(`what.${what}`), before: before || t('notTold'), after }),
            kept ? t('keptHere') : '',
          ]
            .filter((part) => part !== '')
            .join(' · '),
        }))}
        title={t('changes')}
        total={changes.length}
      />
      <Folded
        lines={gone.map(({ key, name, address, leaves }) => ({
          key,
          row: null,
          text: name,
          note: leaves ? `${address} · ${t('leaves')}` : address,
        }))}
        title={t('goneList')}
        total={gone.length}
      />
      <Folded
        about={t('unplacedNote')}
        lines={unplaced.map(({ key, row, name, address }) => ({
          key,
          row,
          text: name,
          note: address,
        }))}
        title={t('unplacedList')}
        total={unplaced.length}
      />
    </div>
  );
}

interface Line {
  readonly key: string;
  readonly row: number | null;
  readonly text: string;
  readonly note: ReactNode;
}

function Folded({
  title,
  about,
  lines,
  total,
}: {
  title: string;
  about?: string;
  lines: readonly Line[];
  total: number;
}) {
  const { t } = useTranslation('registers');
  const language = useView((view) => view.language);
  if (total === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>
        {title} <span className={styles.count}>{countText(total, language)}</span>
      </summary>
      {about && <p className={styles.note}>{about}</p>}
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        <tbody>
          {lines.slice(0, most).map(({ key, row, text, note }) => (
            <tr key={key}>
              <th scope="row">{row === null ? '' : t('row', { n: countText(row, language) })}</th>
              <td>
                {text}
                {note && <span className={styles.note}>{note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > most && (
        <p className={styles.note}>{t('atMost', { n: countText(most, language) })}</p>
      )}
    </details>
  );
}
