import { useTranslation } from 'react-i18next';
import { useView } from '#view/useView.ts';
import { viewStore } from '#view/view.store.ts';
import styles from './ColourBy.module.css';
import { type StyleId, styleIds } from './styleScale.ts';

interface Props {
  /** What the legend below counts in all; null while it is not known. */
  readonly total: string | null;
}

/** Head of the legend: what the buildings are coloured by, to be changed there. */
export function ColourBy({ total }: Props) {
  const { t } = useTranslation('styles');
  const style = useView((view) => view.style);
  const change = (next: StyleId) =>
    viewStore.setState({ style: next, only: null, ...(next === 'sector' ? {} : { sector: null }) });
  return (
    <header className={styles.head}>
      <h2 className={styles.label} id="list-title" tabIndex={-1}>
        <label htmlFor="colour-by">{t('colourBy')}</label>
      </h2>
      <div className={styles.row}>
        <select
          className={styles.select}
          id="colour-by"
          onChange={(event) => change(event.target.value as StyleId)}
          value={style}
        >
          {styleIds.map((id) => (
            <option key={id} value={id}>
              {t(`style.${id}`)}
            </option>
          ))}
        </select>
        {total && <span className={styles.total}>{total}</span>}
      </div>
    </header>
  );
}
