import { useTranslation } from 'react-i18next';
import { Field } from '#ui/Field.tsx';
import type { QuoteFields } from './quoteFields.ts';
import sheet from './Rfq.module.css';
import { RfqFiles } from './RfqFiles.tsx';

/** One’s own paper as it is, with the totals that it says. */
export function PaperFields({ organisation, asked, typed, onChange, wrong }: QuoteFields) {
  const { t } = useTranslation('bids');
  const { currency } = asked.terms;
  return (
    <>
      <RfqFiles
        files={typed.paper ? [typed.paper] : []}
        label={t('paper')}
        most={1}
        onChange={(files) => onChange({ paper: files[0] ?? null })}
        organisation={organisation}
        problem={wrong('paper')}
      />
      <div className={sheet.pair}>
        <Field
          hint={t('netHint')}
          inputMode="decimal"
          label={t('net', { currency })}
          maxLength={20}
          onChange={(event) => onChange({ net: event.target.value })}
          problem={wrong('net')}
          value={typed.net}
        />
        <Field
          inputMode="decimal"
          label={t('vat', { currency })}
          maxLength={20}
          onChange={(event) => onChange({ vat: event.target.value })}
          problem={wrong('vat')}
          value={typed.vat}
        />
        <Field
          inputMode="numeric"
          label={t('leadDays')}
          maxLength={4}
          onChange={(event) => onChange({ leadDays: event.target.value })}
          problem={wrong('leadDays')}
          value={typed.leadDays}
        />
      </div>
    </>
  );
}
