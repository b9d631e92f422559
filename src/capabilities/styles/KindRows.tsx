import { useTranslation } from 'react-i18next';
import { Swatch } from '#ui/Swatch.tsx';
import { useArrowKeys } from '#ui/useArrowKeys.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './KindRows.module.css';
import type { Legend } from './legendOf.ts';

interface Props {
  readonly style: 'use' | 'provenance';
  readonly legend: Legend;
  /** Id of the class that stands out alone. */
  readonly only: string | null;
  readonly onPress: (id: string) => void;
}

/** Legend of kinds: one row each; kinds that no building has are left out. */
export function KindRows({ style, legend, only, onPress }: Props) {
  const { t } = useTranslation('styles');
  const language = useView((view) => view.language);
  const onKeyDown = useArrowKeys();
  return (
    <ul onKeyDown={onKeyDown}>
      {legend.rows
        .filter(({ count, id }) => count > 0 || id === only)
        .map(({ id, colour, count }) => (
          <li key={id}>
            <button
              aria-pressed={only === id}
              className={styles.row}
              data-row
              onClick={() => onPress(id)}
              type="button"
            >
              <Swatch colour={colour} />
              <span className={styles.label}>{t(`kind.${style}.${id}` as 'kind.use.factory')}</span>
              <span className={styles.count}>
                {t('buildings', { count, n: countText(count, language) })}
              </span>
            </button>
          </li>
        ))}
    </ul>
  );
}
