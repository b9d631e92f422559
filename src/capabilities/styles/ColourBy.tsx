import { useTranslation } from 'react-i18next';
import { RadioMenu } from '#ui/RadioMenu.tsx';
import { useView } from '#view/useView.ts';
import { viewStore } from '#view/view.store.ts';
import styles from './ColourBy.module.css';
import { type StyleId, styleIds, styleScales } from './styleScale.ts';

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
        {t('colourBy')}
      </h2>
      <div className={styles.row}>
        <RadioMenu
          label={t('colourBy')}
          onChange={change}
          options={styleIds.map((value) => ({
            value,
            label: t(`style.${value}`),
            aside: <Strip style={value} />,
          }))}
          value={style}
        />
        {total && <span className={styles.total}>{total}</span>}
      </div>
    </header>
  );
}

function Strip({ style }: { style: StyleId }) {
  return (
    <span aria-hidden="true" className={styles.strip}>
      {styleScales[style].map(({ id, colour }) => (
        <span key={id} style={{ background: colour }} />
      ))}
    </span>
  );
}
