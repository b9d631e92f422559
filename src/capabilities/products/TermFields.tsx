import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { type UnitId, unitIds, units } from '#shared/unit.ts';
import { Choice } from '#ui/Choice.tsx';
import { Field } from '#ui/Field.tsx';
import { Select } from '#ui/Select.tsx';
import { useView } from '#view/useView.ts';
import styles from './ProductEditor.module.css';
import type { ProductFields } from './productFields.ts';
import { TierFields } from './TierFields.tsx';
import { emptyTier } from './typedProduct.ts';

/** On which terms a product is sold: quantities, price, time. */
export function TermFields(props: ProductFields) {
  const { typed, onChange, wrong } = props;
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const number = (field: 'least' | 'multiple' | 'leadLeast' | 'leadMost') => ({
    inputMode: 'decimal' as const,
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
    problem: wrong(field),
    value: typed[field],
  });
  return (
    <fieldset className={styles.group}>
      <legend>{t('terms')}</legend>
      <div className={styles.pair}>
        <Select<UnitId | ''>
          label={t('unit')}
          onChange={(unit) => onChange({ unit })}
          options={[
            { value: '', label: t('noUnit') },
            ...unitIds.map((value) => ({ value, label: textIn(units[value].name, language) })),
          ]}
          value={typed.unit}
        />
        <Field label={t('least')} {...number('least')} />
        <Field hint={t('multipleHint')} label={t('multiple')} {...number('multiple')} />
      </div>
      <Choice
        legend={t('price')}
        name="price"
        onChange={(priceKind) =>
          onChange({
            priceKind,
            ...(priceKind === 'tiers' && typed.tiers.length === 0 && { tiers: [emptyTier] }),
          })
        }
        options={[
          { value: '', label: t('priceNone') },
          { value: 'on-request', label: t('priceOnRequest') },
          { value: 'tiers', label: t('priceTiers') },
        ]}
        value={typed.priceKind}
      />
      {typed.priceKind === 'tiers' && <TierFields {...props} />}
      <div className={styles.pair}>
        <Field label={t('leadLeast')} {...number('leadLeast')} />
        <Field label={t('leadMost')} {...number('leadMost')} />
      </div>
    </fieldset>
  );
}
