import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Section } from '#ui/Section.tsx';
import { countText } from '#view/quantities.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import styles from './ProductSheets.module.css';
import { filePath, type ProductsOf, tradePath } from './productSheet.command.ts';
import type { TradeCheck } from './tradeRecord.ts';
import { tradeSites } from './tradeSites.ts';

/** Products of one item that are named. */
const mostNamed = 5;

interface Props {
  readonly of: ProductsOf;
  readonly onOpen: (product: string) => void;
}

/** Sheets for export sites from the one record, after what is missing for each. */
export function TradeSheets({ of, onOpen }: Props) {
  const { t } = useTranslation('productSheets');
  const language = useView((view) => view.language);
  const [entry, reload] = useRead<TradeCheck>(tradePath(of));
  return (
    <Section title={t('trade.title')}>
      <p className={styles.note}>{t('trade.intro')}</p>
      <ListOf entry={entry} onRetry={reload}>
        {({ products, sites }) =>
          products === 0 ? (
            <p>{t('trade.none')}</p>
          ) : (
            <>
              <div className={styles.files}>
                <LinkButton download href={filePath(of, 'trade-sheets.zip', language)} look="main">
                  {t('trade.all')}
                </LinkButton>
                {sites.map(({ site }) => (
                  <LinkButton download href={filePath(of, `${site}.xlsx`, language)} key={site}>
                    {tradeSites[site].name}
                  </LinkButton>
                ))}
              </div>
              <div className={styles.sites}>
                {sites.map((site) => (
                  <Site check={site} key={site.site} onOpen={onOpen} />
                ))}
              </div>
            </>
          )
        }
      </ListOf>
    </Section>
  );
}

interface SiteProps {
  readonly check: TradeCheck['sites'][number];
  readonly onOpen: (product: string) => void;
}

function Site({ check: { site, company, missing, blanks }, onOpen }: SiteProps) {
  const { t } = useTranslation('productSheets');
  const language = useView((view) => view.language);
  const count = missing.length + company.length;
  const n = (number: number) => countText(number, language);
  return (
    <details className={styles.site}>
      <summary>
        {tradeSites[site].name}{' '}
        <span>{count === 0 ? t('trade.whole') : t('trade.missing', { n: n(count) })}</span>
      </summary>
      <ul>
        {company.map((need) => (
          <li key={need}>{t(`trade.company.${need}`)}</li>
        ))}
        {missing.map(({ need, products }) => (
          <li key={need}>
            {t(`trade.need.${need}`, { n: n(products.length) })}{' '}
            {products.slice(0, mostNamed).map(({ id, name }) => (
              <Button key={id} look="link" onClick={() => onOpen(id)}>
                {name}
              </Button>
            ))}
            {products.length > mostNamed && t('trade.more', { n: n(products.length - mostNamed) })}
          </li>
        ))}
        <li>{t('trade.blanks', { columns: blanks.join(', ') })}</li>
      </ul>
    </details>
  );
}
