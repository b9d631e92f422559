import { useTranslation } from 'react-i18next';
import { Field } from '#ui/Field.tsx';
import styles from './ProductEditor.module.css';
import type { ProductFields } from './productFields.ts';

/** What it is found by abroad. */
export function TradeFields({ typed, onChange, wrong }: ProductFields) {
  const { t } = useTranslation('ownProducts');
  return (
    <fieldset className={styles.group}>
      <legend>{t('export')}</legend>
      <Field
        hint={t('hsHint')}
        inputMode="numeric"
        label={t('hs')}
        maxLength={14}
        onChange={(event) => onChange({ hs: event.target.value })}
        problem={wrong('hs')}
        value={typed.hs}
      />
      <Field
        hint={t('keywordsHint')}
        label={t('keywords')}
        maxLength={700}
        onChange={(event) => onChange({ keywords: event.target.value })}
        problem={wrong('keywords')}
        value={typed.keywords}
      />
    </fieldset>
  );
}
