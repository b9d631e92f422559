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
import { linkTo } from '#view/linkTo.ts';
import { monthText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { choose } from '#view/view.store.ts';
import { productDetails } from './product.store.ts';
import type { Product } from './product.ts';

interface Props {
  readonly id: string;
  readonly onCopyLink: () => void;
  /** How to report this page. */
  readonly report: ReactNode;
}

/** What a company makes, and how sure that is. */
export function ProductPanel({ id, onCopyLink, report }: Props) {
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
      {(product) => <ProductFacts onCopyLink={onCopyLink} product={product} report={report} />}
    </LoadedPanel>
  );
}

function ProductFacts({
  product: { basis, company, sources, asOf },
  onCopyLink,
  report,
}: { product: Product } & Omit<Props, 'id'>) {
  const { t } = useTranslation('products');
  const language = useView((view) => view.language);
  return (
    <>
      <Section title={t('madeBy')}>
        <RowLink
          colour={sectorColours[company.sector]}
          label={textIn(company.name, language)}
          note={textIn(sectorNames[company.sector], language)}
          {...linkTo({ kind: 'company', id: company.id })}
        />
      </Section>
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
      <PanelActions onCopyLink={onCopyLink} onShow={null} />
      <Footnote>
        {t('standing', { asOf: monthText(asOf, language) })} {report}
      </Footnote>
    </>
  );
}
