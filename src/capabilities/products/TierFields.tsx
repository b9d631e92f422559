import { useTranslation } from 'react-i18next';
import { type Currency, currencyIds } from '#shared/currency.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Select } from '#ui/Select.tsx';
import styles from './ProductEditor.module.css';
import type { ProductFields } from './productFields.ts';
import { emptyTier, type TypedTier } from './typedProduct.ts';

/** Most steps of a price. */
const mostTiers = 12;

/** Prices by quantity: from how many on, how much each. */
export function TierFields({ typed: { tiers, currency }, onChange, wrong }: ProductFields) {
  const { t } = useTranslation('ownProducts');
  const change = (at: number, to: Partial<TypedTier>) =>
    onChange({ tiers: tiers.map((tier, i) => (i === at ? { ...tier, ...to } : tier)) });
  const none = wrong('tiers');
  return (
    <>
      <Select<Currency>
        label={t('currency')}
        onChange={(next) => onChange({ currency: next })}
        options={currencyIds.map((value) => ({ value, label: value }))}
        value={currency}
      />
      {tiers.map((tier, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own and are only added at the end
        <div className={styles.line} key={i}>
          <Field
            inputMode="decimal"
            label={t('fromLabel')}
            onChange={(event) => change(i, { from: event.target.value })}
            problem={wrong(`tiers.${i}.from`)}
            value={tier.from}
          />
          <Field
            inputMode="decimal"
            label={t('unitPrice')}
            onChange={(event) => change(i, { price: event.target.value })}
            problem={wrong(`tiers.${i}.price`)}
            value={tier.price}
          />
          <IconButton
            icon="close"
            label={t('removeRow', { n: i + 1 })}
            onClick={() => onChange({ tiers: tiers.filter((_, at) => at !== i) })}
          />
        </div>
      ))}
      {none && (
        <p className={styles.problem} role="alert">
          {none}
        </p>
      )}
      {tiers.length < mostTiers && (
        <Button onClick={() => onChange({ tiers: [...tiers, emptyTier] })}>{t('addTier')}</Button>
      )}
    </>
  );
}
