import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { units } from '#shared/unit.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Field } from '#ui/Field.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { amountText } from '#view/amountText.ts';
import { useView } from '#view/useView.ts';
import styles from './Quote.module.css';
import { QuoteLineSum } from './QuoteLineSum.tsx';
import type { QuoteFields } from './quoteFields.ts';
import sheet from './Rfq.module.css';
import type { AskedRfq } from './rfq.ts';
import type { TypedBand, TypedQuoteLine } from './typedQuote.ts';

/** Most steps of a price. */
const mostBands = 12;

interface Props extends QuoteFields {
  readonly at: number;
  readonly line: AskedRfq['lines'][number];
}

/** The answer to one line: prices by quantity, tooling, lead time, an alternative, or that it is not offered. */
export function QuoteLineFields({ at, line, typed, asked, onChange, wrong }: Props) {
  const { t } = useTranslation('bids');
  const language = useView((view) => view.language);
  const own = typed.lines[at];
  if (!own) return null;
  const { currency } = asked.terms;
  const change = (over: Partial<TypedQuoteLine>) =>
    onChange({ lines: typed.lines.map((one, i) => (i === at ? { ...one, ...over } : one)) });
  const changeBand = (n: number, over: Partial<TypedBand>) =>
    change({ bands: own.bands.map((band, i) => (i === n ? { ...band, ...over } : band)) });
  const about = (field: string) => wrong(`lines.${at}.${field}`);
  const fault = about('bands');
  const unit = textIn(units[line.unit].one, language);
  return (
    <section aria-label={`${at + 1}. ${line.item}`} className={sheet.card}>
      <div className={sheet.cardHead}>
        <h4>
          {at + 1}. {line.item} · {amountText(line.quantity, line.unit, language)}
        </h4>
      </div>
      <Checkbox
        checked={!own.offered}
        label={t('notOffered')}
        onChange={(not) => change({ offered: !not })}
      />
      {own.offered && (
        <>
          <div className={styles.bands}>
            {own.bands.map((band, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own
              <div className={styles.band} key={n}>
                <Field
                  aria-invalid={fault ? true : undefined}
                  inputMode="decimal"
                  label={t('fromQuantity', { unit: textIn(units[line.unit].short, language) })}
                  maxLength={14}
                  onChange={(event) => changeBand(n, { from: event.target.value })}
                  value={band.from}
                />
                <Field
                  aria-invalid={fault ? true : undefined}
                  inputMode="decimal"
                  label={t('unitPrice', { currency, unit })}
                  maxLength={20}
                  onChange={(event) => changeBand(n, { price: event.target.value })}
                  value={band.price}
                />
                {own.bands.length > 1 && (
                  <IconButton
                    icon="close"
                    label={t('removeBand', { n: n + 1 })}
                    onClick={() => change({ bands: own.bands.filter((_, i) => i !== n) })}
                  />
                )}
              </div>
            ))}
          </div>
          {fault && (
            <p className={sheet.problem} role="alert">
              {fault}
            </p>
          )}
          {own.bands.length < mostBands && (
            <Button
              className={sheet.start}
              look="link"
              onClick={() => change({ bands: [...own.bands, { from: '', price: '' }] })}
            >
              {t('addBand')}
            </Button>
          )}
          <div className={sheet.pair}>
            <Field
              hint={
                line.withinDays === null
                  ? t('leadHint')
                  : t('leadWanted', { count: line.withinDays })
              }
              inputMode="numeric"
              label={t('leadDays')}
              maxLength={4}
              onChange={(event) => change({ leadDays: event.target.value })}
              problem={about('leadDays')}
              value={own.leadDays}
            />
            <Field
              hint={t('toolingHint')}
              inputMode="decimal"
              label={t('tooling', { currency })}
              maxLength={20}
              onChange={(event) => change({ tooling: event.target.value })}
              problem={about('tooling')}
              value={own.tooling}
            />
          </div>
          <Field
            hint={t('alternativeHint')}
            label={t('alternative')}
            maxLength={1000}
            onChange={(event) => change({ alternative: event.target.value })}
            problem={about('alternative')}
            value={own.alternative}
          />
          <QuoteLineSum asked={asked} at={at} typed={typed} />
        </>
      )}
    </section>
  );
}
