import { useTranslation } from 'react-i18next';
import { momentText } from '#shared/momentText.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { dayText } from '#view/dayText.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { CountryBars } from './CountryBars.tsx';
import styles from './FiguresView.module.css';
import { FigureTable } from './FigureTable.tsx';
import type { FigureReport } from './figure.ts';
import { calendarDayText, quarterText } from './quarterText.ts';
import { reportNotes } from './reportNotes.ts';
import type { FigureTexts } from './reportTexts.ts';

interface Props {
  readonly report: FigureReport;
  /** Another quarter is on its way. */
  readonly busy: boolean;
}

/** A quarter's figures to choose, read, save and print. */
export function FiguresView({ report, busy }: Props) {
  const { t, i18n } = useTranslation('figures');
  const language = useView((view) => view.language);
  const texts = i18n.getResourceBundle(i18n.language, 'figures') as FigureTexts;
  const chosen = report.quarters[0] as FigureReport['quarters'][number];
  const file = (format: string): string =>
    `/api/operator/figures.${format}?quarter=${chosen.quarter}&lang=${language}`;
  const days = [chosen.from, chosen.until].map((day) => calendarDayText(day, language));
  return (
    <div aria-busy={busy} className={styles.report}>
      <div className={styles.choose} data-no-print>
        <Select
          label={t('quarter')}
          onChange={(quarter) => openPage({ name: 'figures', id: quarter.toLowerCase() })}
          options={report.available.map((quarter) => ({
            value: quarter as string,
            label: quarterText(quarter, language),
          }))}
          value={chosen.quarter as string}
        />
        <div className={styles.files}>
          <LinkButton download href={file('xlsx')}>
            {t('excel')}
          </LinkButton>
          <LinkButton download href={file('pdf')}>
            {t('pdf')}
          </LinkButton>
          <Button onClick={() => print()}>{t('print')}</Button>
        </div>
      </div>
      <p className={styles.when} role="status">
        <strong>{quarterText(chosen.quarter, language)}</strong>
        {` ${days.join(' – ')} · ${t('asOf', { moment: momentText(report.asOf, language) })}`}
      </p>
      <FigureTable report={report} />
      <Section title={t('byCountry')}>
        <CountryBars report={report} texts={texts} />
      </Section>
      <Section title={t('notes')}>
        <ul className={styles.notes}>
          {reportNotes(report, texts, language).map((note) => (
            <li key={note}>{note}</li>
          ))}
          <li>{t('since', { day: dayText(report.since, language) })}</li>
        </ul>
      </Section>
    </div>
  );
}
