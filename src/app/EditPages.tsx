import type { ReactNode } from 'react';
import { ProductFileFields } from '#app/ProductFileFields.tsx';
import { StatedProductFiles } from '#app/StatedProductFiles.tsx';
import { EditPagePanel } from '#capabilities/company-pages/EditPagePanel.tsx';
import { UploadedPictures } from '#capabilities/pictures/UploadedPictures.tsx';
import { ProductSheets } from '#capabilities/product-sheets/ProductSheets.tsx';
import { ProductsPanel } from '#capabilities/products/ProductsPanel.tsx';
import type { ProductSlots } from '#capabilities/products/productSlots.ts';
import { PaperIssuer } from '#capabilities/trade-papers/PaperIssuer.tsx';
import { PictureInputs } from '#ui/PictureInput.tsx';
import type { PageRef } from '#view/pageRef.ts';

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

/** What a company states: its page, and its products. */
export function EditPages({ page: { name, id } }: { page: PageRef }) {
  return (
    <PictureInputs value={UploadedPictures}>
      {name === 'edit' ? (
        <EditPagePanel
          beside={({ organisation, edits }) => (
            <PaperIssuer edits={edits} key={organisation} organisation={organisation} />
          )}
          company={id}
        />
      ) : (
        <ProductsPanel company={id} slots={productSlots} />
      )}
    </PictureInputs>
  );
}
