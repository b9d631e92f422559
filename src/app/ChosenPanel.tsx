import { useTranslation } from 'react-i18next';
import { copyLink } from '#app/copyLink.ts';
import { openDialog } from '#app/dialog.ts';
import { BuildingPanel } from '#capabilities/buildings/BuildingPanel.tsx';
import { CompanyPanel } from '#capabilities/companies/CompanyPanel.tsx';
import { BlockPanel } from '#capabilities/complex/BlockPanel.tsx';
import { ProductPanel } from '#capabilities/products/ProductPanel.tsx';
import type { EntityRef } from '#shared/entity.ts';
import { Button } from '#ui/Button.tsx';

/** Which panel answers for which kind of thing. */
export function ChosenPanel({ choice: { kind, id } }: { choice: EntityRef }) {
  const { t } = useTranslation('companies');
  const onCopyLink = () => void copyLink();
  switch (kind) {
    case 'company':
      return (
        <CompanyPanel
          correction={
            <Button look="link" onClick={() => openDialog({ kind: 'correction', company: id })}>
              {t('correction')}
            </Button>
          }
          id={id}
          onCopyLink={onCopyLink}
        />
      );
    case 'building':
      return <BuildingPanel id={id} onCopyLink={onCopyLink} />;
    case 'product':
      return <ProductPanel id={id} onCopyLink={onCopyLink} />;
    case 'block':
      return <BlockPanel id={id} onCopyLink={onCopyLink} />;
  }
}
