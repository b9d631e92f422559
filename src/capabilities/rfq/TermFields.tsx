import { useTranslation } from 'react-i18next';
import { type Currency, currencyIds } from '#shared/currency.ts';
import { Field } from '#ui/Field.tsx';
import { Select } from '#ui/Select.tsx';
import styles from './Rfq.module.css';
import { incoterms } from './rfq.ts';
import type { RfqFields } from './rfqFields.ts';
import type { TypedRfq } from './typedRfq.ts';

/** Terms that hold for the whole request. */
export function TermFields({ typed, onChange, wrong }: RfqFields) {
  const { t } = useTranslation('rfqs');
  return (
    <fieldset className={styles.group}>
      <legend>{t('terms')}</legend>
      <div className={styles.pair}>
        <Select<Currency>
          label={t('currency')}
          onChange={(currency) =>
            onChange({ currency, ...(currency !== 'KRW' && { vat: '0' as const }) })
          }
          options={currencyIds.map((value) => ({ value, label: value }))}
          value={typed.currency}
        />
        <Select<TypedRfq['vat']>
          label={t('vatRate')}
          onChange={(vat) => onChange({ vat })}
          options={[
            { value: '10', label: t('vatTen') },
            { value: '0', label: t('vatNone') },
          ]}
          value={typed.vat}
        />
        <Select<TypedRfq['incoterm']>
          label={t('incoterm')}
          onChange={(incoterm) => onChange({ incoterm })}
          options={[
            { value: '', label: t('noIncoterm') },
            ...incoterms.map((value) => ({
              value,
              label: `${value} · ${t(`incotermOf.${value}`)}`,
            })),
          ]}
          value={typed.incoterm}
        />
      </div>
      <Field
        label={t('place')}
        maxLength={200}
        onChange={(event) => onChange({ place: event.target.value })}
        problem={wrong('terms.place')}
        value={typed.place}
      />
      <Field
        hint={t('paymentHint')}
        label={t('payment')}
        maxLength={400}
        onChange={(event) => onChange({ payment: event.target.value })}
        problem={wrong('terms.payment')}
        value={typed.payment}
      />
      <div className={styles.pair}>
        <Field
          hint={t('validUntilHint')}
          label={t('validUntil')}
          onChange={(event) => onChange({ validUntil: event.target.value })}
          problem={wrong('terms.validUntil')}
          type="date"
          value={typed.validUntil}
        />
        <Field
          hint={t('certificatesHint')}
          label={t('certificates')}
          maxLength={800}
          onChange={(event) => onChange({ certificates: event.target.value })}
          problem={wrong('certificates')}
          value={typed.certificates}
        />
      </div>
    </fieldset>
  );
}
