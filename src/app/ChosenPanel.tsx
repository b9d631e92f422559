import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { copyLink } from '#app/copyLink.ts';
import { openDialog } from '#app/dialog.ts';
import { addLaterTexts } from '#app/texts.ts';
import { BuildingPanel } from '#capabilities/buildings/BuildingPanel.tsx';
import { BuildingsOfBlock } from '#capabilities/buildings/BuildingsOfBlock.tsx';
import { CompanyStanding } from '#capabilities/claims/CompanyStanding.tsx';
import { CompanyPanel } from '#capabilities/companies/CompanyPanel.tsx';
import { BlockPanel } from '#capabilities/complex/BlockPanel.tsx';
import type { PublicPage } from '#capabilities/moderation/publicPage.ts';
import { lacksTerms } from '#capabilities/products/lacksTerms.ts';
import { ProductPanel } from '#capabilities/products/ProductPanel.tsx';
import { TimelinePanel } from '#capabilities/timeline/TimelinePanel.tsx';
import type { EntityRef } from '#shared/entity.ts';
import { Button } from '#ui/Button.tsx';

const CompanyStatement = lazy(async () => {
  const [{ CompanyStatement: statement }] = await Promise.all([
    import('#capabilities/company-pages/CompanyStatement.tsx'),
    addLaterTexts(),
  ]);
  return { default: statement };
});

const StatedProductView = lazy(async () => {
  const [{ StatedProductView: view }] = await Promise.all([
    import('#capabilities/products/StatedProductView.tsx'),
    addLaterTexts(),
  ]);
  return { default: view };
});
const OpenNow = lazy(async () => {
  const [{ OpenNow: now }] = await Promise.all([
    import('#capabilities/company-pages/OpenNow.tsx'),
    addLaterTexts(),
  ]);
  return { default: now };
});
const AskCompany = lazy(async () => {
  const [{ AskCompany: ask }] = await Promise.all([
    import('#capabilities/inquiries/AskCompany.tsx'),
    addLaterTexts(),
  ]);
  return { default: ask };
});
const AskForQuote = lazy(async () => {
  const [{ AskForQuote: ask }] = await Promise.all([
    import('#capabilities/rfq/AskForQuote.tsx'),
    addLaterTexts(),
  ]);
  return { default: ask };
});
const AskCompanies = lazy(async () => {
  const [{ AskCompanies: ask }] = await Promise.all([
    import('#capabilities/inquiries/AskCompanies.tsx'),
    addLaterTexts(),
  ]);
  return { default: ask };
});

const AskButton = lazy(async () => {
  const [{ AskButton: button }] = await Promise.all([
    import('#capabilities/company-pages/AskButton.tsx'),
    addLaterTexts(),
  ]);
  return { default: button };
});

const StatedProductFiles = lazy(async () => {
  const [{ StatedProductFiles: files }] = await Promise.all([
    import('#app/StatedProductFiles.tsx'),
    addLaterTexts(),
  ]);
  return { default: files };
});

interface Props {
  readonly choice: EntityRef;
  readonly hasScene: boolean;
}

/** Which panel answers for which kind of thing. */
export function ChosenPanel({ choice: { kind, id }, hasScene }: Props) {
  const { t } = useTranslation('companies');
  const onCopyLink = () => void copyLink();
  switch (kind) {
    case 'company':
      return (
        <CompanyPanel
          ask={
            <Suspense>
              <AskCompany beside={<AskForQuote company={id} />} company={id} />
            </Suspense>
          }
          correction={
            <>
              <Button look="link" onClick={() => openDialog({ kind: 'correction', company: id })}>
                {t('correction')}
              </Button>
              {' · '}
              <ReportButton page={{ kind, id }} />
            </>
          }
          hasScene={hasScene}
          id={id}
          now={(hours) => (
            <Suspense>
              <OpenNow hours={hours} />
            </Suspense>
          )}
          onCopyLink={onCopyLink}
          standing={<CompanyStanding company={id} />}
          stated={
            <Suspense>
              <CompanyStatement company={id} />
            </Suspense>
          }
        />
      );
    case 'building':
      return (
        <BuildingPanel
          ask={(companies) => (
            <Suspense>
              <AskCompanies building={id} companies={companies} />
            </Suspense>
          )}
          hasScene={hasScene}
          id={id}
          onCopyLink={onCopyLink}
        />
      );
    case 'product':
      return (
        <ProductPanel
          ask={(company, name) => (
            <Suspense>
              <AskCompany
                about={{ ref: { kind, id }, name }}
                beside={<AskForQuote company={company} />}
                company={company}
              />
            </Suspense>
          )}
          id={id}
          onCopyLink={onCopyLink}
          report={<ReportButton page={{ kind, id }} />}
          stated={({ stated, company }) =>
            stated && (
              <Suspense>
                <StatedProductFiles id={id} organisation={null} product={stated} />
                <StatedProductView organisation={null} product={stated} />
                {lacksTerms(stated) && <AskButton company={company.id} sections={['products']} />}
              </Suspense>
            )
          }
        />
      );
    case 'event':
      return <TimelinePanel hasScene={hasScene} id={id} onCopyLink={onCopyLink} />;
    case 'block':
      return (
        <BlockPanel
          buildings={<BuildingsOfBlock block={id} />}
          hasScene={hasScene}
          id={id}
          onCopyLink={onCopyLink}
        />
      );
  }
}

/** Opens the form that reports a page. */
function ReportButton({ page }: { page: PublicPage }) {
  const { t } = useTranslation('companies');
  return (
    <Button look="link" onClick={() => openDialog({ kind: 'report', page })}>
      {t('report')}
    </Button>
  );
}
