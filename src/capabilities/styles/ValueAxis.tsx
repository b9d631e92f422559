import { useTranslation } from 'react-i18next';
import { useArrowKeys } from '#ui/useArrowKeys.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import type { Legend } from './legendOf.ts';
import { rangeText } from './rangeText.ts';
import type { ValueStyle } from './styleScale.ts';
import styles from './ValueAxis.module.css';

interface Props {
  readonly style: ValueStyle;
  readonly legend: Legend;
  /** Id of the class that stands out alone. */
  readonly only: string | null;
  readonly onPress: (id: string) => void;
}

/** Legend of values: a column for each class over an axis, as tall as its share of the fullest one. */
export function ValueAxis({ style, legend, only, onPress }: Props) {
  const { t } = useTranslation('styles');
  const language = useView((view) => view.language);
  const onKeyDown = useArrowKeys('across');
  const value = (n: number): string =>
    style === 'height' ? `${n} m` : t(`value.${style}`, { n: String(n) });
  const range = (from: number, to: number | undefined): string =>
    rangeText(style, from, to, {
      value,
      below: (end) => t('range.below', { value: end }),
      orMore: (begin) => t('range.orMore', { value: begin }),
    });
  const tick = (from: number, to: number | undefined): string => {
    if (to === undefined) return value(from);
    return style === 'year' && from === legend.rows[0]?.from ? '' : String(from);
  };
  const most = Math.max(1, ...legend.rows.map(({ count }) => count));
  return (
    <div className={styles.axis}>
      <ul className={styles.columns} data-isolated={only !== null} onKeyDown={onKeyDown}>
        {legend.rows.map(({ id, colour, count, from = 0, to }) => (
          <li key={id}>
            <button
              aria-label={`${range(from, to)}, ${t('buildings', { count, n: countText(count, language) })}`}
              aria-pressed={only === id}
              className={styles.column}
              data-row
              disabled={count === 0 && only !== id}
              onClick={() => onPress(id)}
              title={range(from, to)}
              type="button"
            >
              <span className={styles.count}>{countText(count, language)}</span>
              <span
                className={styles.bar}
                style={{ background: colour, height: `${Math.ceil((count / most) * 56)}px` }}
              />
              <span className={styles.colour} style={{ background: colour }} />
            </button>
            <span aria-hidden="true" className={styles.tick}>
              {tick(from, to)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
