import { useTranslation } from 'react-i18next';
import type { InquiryFile } from '#capabilities/inquiries/thread.ts';
import { type Fact, Facts } from '#ui/Facts.tsx';
import { Written } from '#ui/Written.tsx';
import { amountText } from '#view/amountText.ts';
import { dayText } from '#view/dayText.ts';
import { moneyText, unitPriceText } from '#view/moneyText.ts';
import { useView } from '#view/useView.ts';
import { amountRule, milliOf } from './amountRule.ts';
import { FileLinks } from './FileLinks.tsx';
import styles from './Quote.module.css';
import type { Quote } from './quote.ts';
import { quoteTotals } from './quoteTotals.ts';
import type { RfqDraft } from './rfq.ts';
import { TotalRows } from './TotalRows.tsx';

interface Props {
  readonly quote: Quote;
  /** Its totals are shown: it was for the quantities that are asked for now. */
  readonly counts: boolean;
  readonly asked: Pick<RfqDraft, 'lines' | 'terms'>;
  readonly files: readonly InquiryFile[];
  readonly path: string;
}

/** One version of a quote, to be read. */
export function QuoteView({ quote, counts, asked, files, path }: Props) {
  const { t } = useTranslation(['rfqs', 'inquiries']);
  const language = useView((view) => view.language);
  const { currency } = asked.terms;
  const milli = asked.lines.map(({ quantity }) => milliOf(quantity ?? 0));
  const totals = quoteTotals(quote, milli, amountRule(asked.terms));
  const facts: Fact[] = [
    { label: t('holdsUntil'), value: dayText(`${quote.validUntil}T00:00:00+09:00`, language) },
    ...(quote.kind === 'paper' && quote.leadDays !== null
      ? [{ label: t('leadDays'), value: t('days', { count: quote.leadDays }) }]
      : []),
  ];
  return (
    <div className={styles.quote}>
      {quote.kind === 'stated' && (
        <ul className={styles.quoted}>
          {asked.lines.map(({ item, unit }, at) => {
            const line = quote.lines.find((one) => one.line === at + 1);
            const offered = line !== undefined && line.bands.length > 0;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are named by their place
              <li key={at}>
                <p className={styles.item}>
                  {at + 1}. {item}
                </p>
                {!offered && <p>{t('deviation.no-bid')}</p>}
                {offered && (
                  <p>
                    {line.bands
                      .map(({ from, unitPrice }) =>
                        t('bandPrice', {
                          amount: amountText(from / 1000, unit, language),
                          price: unitPriceText(unitPrice, currency, language),
                        }),
                      )
                      .join(' · ')}
                  </p>
                )}
                {offered && (
                  <p className={styles.quiet}>
                    {[
                      ...(line.tooling > 0
                        ? [t('toolingOf', { price: moneyText(line.tooling, currency, language) })]
                        : []),
                      ...(line.leadDays !== null ? [t('leadOf', { count: line.leadDays })] : []),
                      ...(line.alternative ? [t('alternativeOf', { what: line.alternative })] : []),
                    ].join(' · ')}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {quote.kind === 'paper' && <FileLinks files={files} named={[quote.paper]} path={path} />}
      {counts && <TotalRows amounts={totals.all} currency={currency} />}
      <Facts facts={facts} notStated={t('inquiries:notStated')} />
      {quote.note !== '' && <Written>{quote.note}</Written>}
      <FileLinks files={files} named={quote.files} path={path} />
    </div>
  );
}
