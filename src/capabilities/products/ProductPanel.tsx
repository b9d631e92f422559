import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sectorColours, sectorNames } from '#capabilities/companies/sector.ts';
import { textIn } from '#shared/localText.ts';
import { Footnote } from '#ui/Footnote.tsx';
import { LoadedPanel } from '#ui/LoadedPanel.tsx';
import { OtherLanguage } from '#ui/OtherLanguage.tsx';
import { PanelActions } from '#ui/PanelActions.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { Section } from '#ui/Section.tsx';
import { SourceLine } from '#ui/SourceLine.tsx';
import { dayText } from '#view/dayText.ts';
import { linkTo } from '#view/linkTo.ts';
import { monthText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { choose } from '#view/view.store.ts';
import { productDetails } from './product.store.ts';
import type { Product } from './product.ts';

interface Props {
  readonly id: string;
  readonly onCopyLink: () => void;
  /** How to ask the company about a product of that name. */
  readonly ask: (company: string, name: string) => ReactNode;
  /** How to report this page. */
  readonly report: ReactNode;
  /** What its company states of it, as it is drawn. */
  readonly stated: (product: Product) => ReactNode;
}

/** What a company makes, and how sure that is. */
export function ProductPanel({ id, ...rest }: Props) {
  const { t } = useTranslation('products');
  const language = useView((view) => view.language);
  const entry = useStore(productDetails.store, (all) => all.get(id));
  useEffect(() => void productDetails.load(id), [id]);
  return (
    <LoadedPanel
      entry={entry}
      kind={() => t('product')}
      missing={t('missing')}
      onClose={() => choose(null)}
      onRetry={() => productDetails.retry(id)}
      title={(product) => textIn(product.name, language)}
      under={(product) => <OtherLanguage language={language} text={product.name} />}
    >
      {(product) => <ProductFacts product={product} {...rest} />}
    </LoadedPanel>
  );
}

function ProductFacts({
  product,
  ask,
  onCopyLink,
  report,
  stated,
}: { product: Product } & Omit<Props, 'id'>) {
  const { t } = useTranslation('products');
  const language = useView((view) => view.language);
  const { basis, company, sources, asOf, statedAt } = product;
  return (
    <>
      {product.stated && stated(product)}
      <Section title={t('madeBy')}>
        <RowLink
          colour={sectorColours[company.sector]}
          label={textIn(company.name, language)}
          note={textIn(sectorNames[company.sector], language)}
          {...linkTo({ kind: 'company', id: company.id })}
        />
        {ask(company.id, textIn(product.name, language))}
      </Section>
      {basis !== 'stated' && (
        <Section title={t('basis')}>
          <p>{t(`basisOf.${basis}`)}</p>
          {basis === 'cited' && (
            <ul>
              {sources.map((source) => (
                <li key={source}>
                  <SourceLine text={source} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <PanelActions onCopyLink={onCopyLink} onShow={null} />
      <Footnote>
        {statedAt
          ? t('statedOn', { date: dayText(statedAt, language) })
          : t('standing', { asOf: monthText(asOf, language) })}{' '}
        {report}
      </Footnote>
    </>
  );
}
