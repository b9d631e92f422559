import { useTranslation } from 'react-i18next';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { columnTitle } from './columnTitle.ts';
import type { PlannedRow, ShownProblem } from './productSheet.ts';
import styles from './SheetRows.module.css';

/** Rows that are shown. */
const most = 200;

/** Rows of a file with what is wrong, or what would change. */
export function SheetRows({ rows }: { rows: readonly PlannedRow[] }) {
  const { t } = useTranslation('productSheets');
  const language = useView((view) => view.language);
  return (
    <>
      <table className={styles.rows}>
        <caption className="visually-hidden">{t('rows')}</caption>
        <thead>
          <tr>
            <th className={styles.head} scope="col">
              {t('row')}
            </th>
            <th className={styles.head} scope="col">
              {t('product')}
            </th>
            <th className={styles.head} scope="col">
              {t('what')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <tr data-kind={row.kind} key={`${row.sheet} ${row.row}`}>
              <th className={styles.at} scope="row">
                {row.sheet !== null && <span className={styles.sheet}>{row.sheet}</span>}
                {t('rowAt', { n: countText(row.row, language) })}
              </th>
              <td>
                {row.name || t('noName')}
                {row.code !== null && <span className={styles.code}>{row.code}</span>}
              </td>
              <td>
                <What row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <p className={styles.more}>{t('atMost', { n: countText(most, language) })}</p>
      )}
    </>
  );
}

function What({ row: { kind, changes, problems, restores } }: { row: PlannedRow }) {
  const { t } = useTranslation('productSheets');
  const language = useView((view) => view.language);
  if (problems.length > 0) {
    return (
      <ul className={styles.list}>
        {problems.map((problem) => (
          <Problem key={`${problem.column} ${problem.code}`} problem={problem} />
        ))}
      </ul>
    );
  }
  if (kind !== 'changed') return <>{t(kind === 'new' ? 'isNew' : 'isSame')}</>;
  return (
    <ul className={styles.list}>
      {restores && <li>{t('restores')}</li>}
      {changes.map(({ column, before, after }) => (
        <li key={column}>
          <span className={styles.column}>{columnTitle(column, language)}</span>{' '}
          <del>{before || t('empty')}</del> → <ins>{after || t('empty')}</ins>
        </li>
      ))}
    </ul>
  );
}

function Problem({ problem }: { problem: ShownProblem }) {
  const { t } = useTranslation('productSheets');
  const language = useView((view) => view.language);
  const { column, code, met, letters, heading } = problem;
  const title = heading ?? (column === null ? null : columnTitle(column, language));
  return (
    <li>
      {title !== null && (
        <span className={styles.column}>
          {letters !== null && <b>{t('columnAt', { letters })}</b>} {title}
        </span>
      )}{' '}
      {t(`problem.${code}`, { met: met || t('empty') })}
      {column !== null && met !== '' && <span className={styles.met}>{met}</span>}
    </li>
  );
}
