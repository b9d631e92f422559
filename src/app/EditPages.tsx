import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProductFileFields } from '#app/ProductFileFields.tsx';
import { StatedProductFiles } from '#app/StatedProductFiles.tsx';
import type { RunPage } from '#capabilities/company-pages/companyPage.ts';
import { LostAccess } from '#capabilities/company-pages/LostAccess.tsx';
import { MyPages } from '#capabilities/company-pages/MyPages.tsx';
import { PageEditor } from '#capabilities/company-pages/PageEditor.tsx';
import { UploadedPictures } from '#capabilities/pictures/UploadedPictures.tsx';
import { ProductSheets } from '#capabilities/product-sheets/ProductSheets.tsx';
import { ProductEditor } from '#capabilities/products/ProductEditor.tsx';
import type { ProductSlots } from '#capabilities/products/productSlots.ts';
import { PaperIssuer } from '#capabilities/trade-papers/PaperIssuer.tsx';
import { textIn } from '#shared/localText.ts';
import { ListOf } from '#ui/ListOf.tsx';
import { Panel } from '#ui/Panel.tsx';
import { PictureInputs } from '#ui/PictureInput.tsx';
import { TabLinks } from '#ui/TabLinks.tsx';
import { linkToPage } from '#view/linkTo.ts';
import type { PageRef } from '#view/pageRef.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';

const productSlots: ProductSlots<ReactNode> = {
  sheets: ({ organisation, company, edits }, items, onChanged, onOpen) => (
    <ProductSheets
      {...{ organisation, company, edits, onChanged, onOpen }}
      revision={items.reduce((sum, { rev }) => sum + rev + 1, 0)}
    />
  ),
  fileFields: (organisation, files, onChange) => (
    <ProductFileFields {...files} onChange={onChange} organisation={organisation} />
  ),
  files: (organisation, product) => (
    <StatedProductFiles id={null} organisation={organisation} product={product} />
  ),
};

/** What a company that one's organisation runs states, its page and its products; without a company, those there are. */
export function EditPages({ page: { name, id: company } }: { page: PageRef }) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const [entry, reload] = useRead<{ items: RunPage[] }>('/api/me/pages');
  const items = entry.state === 'ready' ? entry.value.items : [];
  const run = items.find((one) => one.company === company);
  const tab = name === 'edit' ? 'page' : 'products';
  return (
    <PictureInputs value={UploadedPictures}>
      <Panel
        kind={run && t('edit')}
        onClose={() => openPage({ name: 'account', id: null })}
        title={run ? textIn(run.name, language) : t('my')}
      >
        <ListOf entry={entry} onRetry={reload}>
          {() =>
            run ? (
              <>
                <Tabs company={run.company} current={tab} />
                {tab === 'page' ? (
                  <>
                    <PageEditor onLost={() => void reload()} run={run} />
                    <PaperIssuer
                      edits={run.edits}
                      key={run.organisation}
                      organisation={run.organisation}
                    />
                  </>
                ) : (
                  <ProductEditor run={run} slots={productSlots} />
                )}
              </>
            ) : (
              <>
                {company !== null && <LostAccess company={company} />}
                <MyPages pages={items} />
              </>
            )
          }
        </ListOf>
      </Panel>
    </PictureInputs>
  );
}

function Tabs({ company, current }: { company: string; current: 'page' | 'products' }) {
  const { t } = useTranslation('companyPages');
  const tabs = [
    { id: 'page', label: t('page'), link: linkToPage({ name: 'edit', id: company }) },
    {
      id: 'products',
      label: t('products'),
      link: linkToPage({ name: 'edit-products', id: company }),
    },
  ];
  return <TabLinks current={current} label={t('edit')} tabs={tabs} />;
}
