import { useTranslation } from 'react-i18next';
import { useView } from '#view/useView.ts';
import { type Rest, rests, viewStore } from '#view/view.store.ts';
import styles from './RestChoice.module.css';

/** What becomes of the buildings around those that stand out: without colour, seen through, or away. */
export function RestChoice() {
  const { t } = useTranslation('styles');
  const rest = useView((view) => view.rest);
  const choose = (next: Rest) => viewStore.setState({ rest: next });
  return (
    <fieldset className={styles.rest} data-covers-scene>
      <legend className="visually-hidden">{t('rest')}</legend>
      <span aria-hidden="true" className={styles.name}>
        {t('rest')}
      </span>
      <span className={styles.choices}>
        {rests.map((value) => (
          <label className={styles.choice} key={value}>
            <input
              checked={value === rest}
              className="visually-hidden"
              name="rest"
              onChange={() => choose(value)}
              type="radio"
            />
            {t(`restAs.${value}`)}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
