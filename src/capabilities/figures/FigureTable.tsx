import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { useView } from '#view/useView.ts';
import styles from './FigureTable.module.css';
import { changeOf, type Figure, type FigureReport, type ReportQuarter } from './figure.ts';
import { changeText, valueText } from './figureText.ts';
import { quarterText } from './quarterText.ts';

/** Every figure in the chosen quarter, its change, and the quarters before; narrow screens leave the oldest out. */
export function FigureTable({ report }: { report: FigureReport }) {
  const { t } = useTranslation('figures');
  const language = useView((view) => view.language);
  const { quarters, groups, since } = report;
  const [chosen, ...before] = quarters as [ReportQuarter, ...ReportQuarter[]];
  const head = (quarter: ReportQuarter) => (
    <th key={quarter.quarter} scope="col">
      {quarterText(quarter.quarter, language)}
      <span className={styles.basis}>{t(standing(quarter, since))}</span>
    </th>
  );
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('summary')}</caption>
        <thead className={styles.head}>
          <tr>
            <th scope="col">{t('figure')}</th>
            {head(chosen)}
            <th scope="col">{t('change')}</th>
            {before.map(head)}
          </tr>
        </thead>
        {groups.map(({ id, title, figures }) => (
          <tbody key={id}>
            <tr className={styles.group}>
              <th colSpan={quarters.length + 2} scope="rowgroup">
                {textIn(title, language)}
              </th>
            </tr>
            {figures.map((figure) => (
              <FigureRow chosen={chosen} figure={figure} key={figure.id} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function FigureRow({ figure, chosen }: { figure: Figure; chosen: ReportQuarter }) {
  const { label, part, unit, basis, values } = figure;
  const { t } = useTranslation('figures');
  const language = useView((view) => view.language);
  const [now = null, ...before] = values;
  return (
    <tr className={part ? styles.part : undefined}>
      <th scope="row">
        {textIn(label, language)}
        {unit === 'hours' && <span className={styles.unit}>{t('units.hours')}</span>}
      </th>
      <td className={styles.chosen}>{valueText(now, unit, language)}</td>
      <td>{changeText(changeOf(values, basis, chosen), unit, language)}</td>
      {before.map((value, back) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
        <td key={back}>{valueText(value, unit, language)}</td>
      ))}
    </tr>
  );
}

/** What stands in the column of a quarter of things that were there: now, at its end, or nothing. */
function standing({ running, countedAt, until }: ReportQuarter, since: string) {
  if (running) return 'now';
  if (countedAt !== null) return 'atEnd';
  const end = Date.parse(`${until}T23:59:59+09:00`);
  return end < Date.parse(since) ? 'unrecorded' : 'notKept';
}
