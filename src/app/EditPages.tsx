import { EditPagePanel } from '#capabilities/company-pages/EditPagePanel.tsx';
import { UploadedPictures } from '#capabilities/pictures/UploadedPictures.tsx';
import { ProductSheets } from '#capabilities/product-sheets/ProductSheets.tsx';
import { ProductsPanel } from '#capabilities/products/ProductsPanel.tsx';
import { PictureInputs } from '#ui/PictureInput.tsx';
import type { PageRef } from '#view/pageRef.ts';

/** What a company states: its page, and its products. */
export function EditPages({ page: { name, id } }: { page: PageRef }) {
  return (
    <PictureInputs value={UploadedPictures}>
      {name === 'edit' ? (
        <EditPagePanel company={id} />
      ) : (
        <ProductsPanel
          company={id}
          sheets={({ organisation, company, edits }, items, onChanged, onOpen) => (
            <ProductSheets
              {...{ organisation, company, edits, onChanged, onOpen }}
              revision={items.reduce((sum, { rev }) => sum + rev + 1, 0)}
            />
          )}
        />
      )}
    </PictureInputs>
  );
}
