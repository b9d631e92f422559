import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './ProductEditor.module.css';
import type { ProductFields } from './productFields.ts';
import { emptySpec, type TypedSpec } from './typedProduct.ts';

/** Specifications, one a line: what, how much, in which unit. */
export function SpecFields({ typed: { specs }, onChange, wrong }: ProductFields) {
  const { t } = useTranslation('ownProducts');
  const change = (at: number, to: Partial<TypedSpec>) =>
    onChange({ specs: specs.map((spec, i) => (i === at ? { ...spec, ...to } : spec)) });
  return (
    <fieldset className={styles.group}>
      <legend>{t('specs')}</legend>
      {specs.map((spec, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and are only added at the end
        <div className={styles.line} key={i}>
          <Field
            label={t('spec')}
            maxLength={60}
            onChange={(event) => change(i, { name: event.target.value })}
            problem={wrong(`specs.${i}.name`)}
            value={spec.name}
          />
          <Field
            label={t('value')}
            maxLength={120}
            onChange={(event) => change(i, { value: event.target.value })}
            problem={wrong(`specs.${i}.value`)}
            value={spec.value}
          />
          <Field
            label={t('specUnit')}
            maxLength={20}
            onChange={(event) => change(i, { unit: event.target.value })}
            problem={wrong(`specs.${i}.unit`)}
            value={spec.unit}
          />
          <IconButton
            icon="close"
            label={t('removeRow', { n: i + 1 })}
            onClick={() => onChange({ specs: specs.filter((_, at) => at !== i) })}
          />
        </div>
      ))}
      {specs.length < 60 && (
        <Button onClick={() => onChange({ specs: [...specs, emptySpec] })}>{t('addSpec')}</Button>
      )}
    </fieldset>
  );
}
