import { useTranslation } from 'react-i18next';
import type { InquiryFile } from '#capabilities/inquiries/thread.ts';
import { Facts } from '#ui/Facts.tsx';
import { Section } from '#ui/Section.tsx';
import { Written } from '#ui/Written.tsx';
import { amountText } from '#view/amountText.ts';
import { dayText } from '#view/dayText.ts';
import { unitPriceText } from '#view/moneyText.ts';
import { useView } from '#view/useView.ts';
import { FileLinks } from './FileLinks.tsx';
import styles from './Rfq.module.css';
import type { RfqDraft } from './rfq.ts';

interface Props {
  readonly value: Pick<RfqDraft, 'lines' | 'terms' | 'note' | 'files' | 'certificates' | 'contact'>;
  readonly files: readonly InquiryFile[];
  /** Address of the request or bid, below which its files are. */
  readonly path: string;
}

/** What is asked for: lines, note, files and terms, to be read. */
export function AskedLines({ value, files, path }: Props) {
  const { t } = useTranslation(['rfqs', 'inquiries']);
  const language = useView((view) => view.language);
  const { lines, terms, note, certificates, contact } = value;
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.asks}>
          <caption className="visually-hidden">{t('lines')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('itemColumn')}</th>
              <th className={styles.number} scope="col">
                {t('quantity')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are named by their place
              <tr key={at}>
                <th scope="row">
                  {at + 1}. {line.item}
                  <p className={styles.spec}>{line.specification}</p>
                  <FileLinks files={files} named={line.files} path={path} />
                </th>
                <td className={styles.number}>
                  {line.quantity !== null && amountText(line.quantity, line.unit, language)}
                  {line.bands.length > 0 && (
                    <p>
                      {t('alsoPriced', {
                        amounts: line.bands
                          .map((band) => amountText(band, line.unit, language))
                          .join(', '),
                      })}
                    </p>
                  )}
                  {line.withinDays !== null && <p>{t('within', { count: line.withinDays })}</p>}
                  {line.target !== null && (
                    <p>
                      {t('targetPrice', {
                        price: unitPriceText(line.target, terms.currency, language),
                      })}
                    </p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note !== '' && (
        <Section title={t('noteFact')}>
          <Written>{note}</Written>
        </Section>
      )}
      <FileLinks files={files} named={value.files} path={path} />
      <Section title={t('terms')}>
        <Facts
          facts={[
            { label: t('place'), value: terms.place || null },
            {
              label: t('incoterm'),
              value: terms.incoterm && `${terms.incoterm} · ${t(`incotermOf.${terms.incoterm}`)}`,
            },
            { label: t('payment'), value: terms.payment || null },
            {
              label: t('currency'),
              value: `${terms.currency} · ${t(terms.vat === 10 ? 'vatTen' : 'vatNone')}`,
            },
            {
              label: t('validUntil'),
              value: terms.validUntil && dayText(`${terms.validUntil}T00:00:00+09:00`, language),
            },
            { label: t('certificates'), value: certificates.join(', ') || null },
            ...(contact ? [{ label: t('inquiries:contactFact'), value: contact }] : []),
          ]}
          notStated={t('inquiries:notStated')}
        />
      </Section>
    </>
  );
}
