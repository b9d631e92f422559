import { useTranslation } from 'react-i18next';
import { useView } from '#view/useView.ts';
import styles from './CountryBars.module.css';
import { countryRows } from './countryRows.ts';
import { changeOf, type FigureReport, type ReportQuarter } from './figure.ts';
import { changeText, valueText } from './figureText.ts';
import type { FigureTexts } from './reportTexts.ts';

interface Props {
  readonly report: FigureReport;
  readonly texts: FigureTexts;
}

/** Visits of the chosen quarter by country as bars, what is summed up and the total below them. */
export function CountryBars({ report, texts }: Props) {
  const { t } = useTranslation('figures');
  const language = useView((view) => view.language);
  const chosen = report.quarters[0] as ReportQuarter;
  const waits = chosen.running && report.visits.countedUntil === null;
  const rows = countryRows(report, texts, language).filter(
    ({ values, kind }) => kind === 'total' || (values[0] ?? 0) > 0,
  );
  if (rows.length < 2) return <p>{t(waits ? 'noVisitsYet' : 'noVisits')}</p>;
  const most = Math.max(
    ...rows.map(({ kind, values }) => (kind === 'total' ? 1 : (values[0] ?? 0))),
  );
  return (
    <ul aria-label={t('byCountry')} className={styles.bars}>
      {rows.map(({ name, values, kind }) => (
        <li className={kind === 'total' ? styles.total : styles.bar} key={name}>
          <span>{name}</span>
          <span aria-hidden="true" className={styles.track}>
            {kind !== 'total' && (
              <span data-kind={kind} style={{ width: `${((values[0] ?? 0) / most) * 100}%` }} />
            )}
          </span>
          <span className={styles.count}>{valueText(values[0] ?? null, 'count', language)}</span>
          {!chosen.running && (
            <span className={styles.change}>
              <span className="visually-hidden">{t('change')} </span>
              {changeText(changeOf(values, 'during', chosen), 'count', language)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
