import { useTranslation } from 'react-i18next';
import { PapersField } from '#capabilities/product-files/PapersField.tsx';
import { ProductFileField } from '#capabilities/product-files/ProductFileField.tsx';
import type { ProductFile } from '#capabilities/product-files/productFile.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { useRead } from '#view/useRead.ts';

type Files = Pick<StatedProduct, 'model' | 'step' | 'papers'>;

interface Props extends Files {
  readonly organisation: string;
  readonly onChange: (files: Partial<Files>) => void;
}

/** The files of a product in its editor. */
export function ProductFileFields({ organisation, model, step, papers, onChange }: Props) {
  const { t } = useTranslation('productFiles');
  const [entry] = useRead<{ items: ProductFile[] }>(
    `/api/organisations/${organisation}/product-files`,
  );
  const known = entry.state === 'ready' ? entry.value.items : [];
  const infos = new Map(known.map((file) => [file.id, file]));
  return (
    <>
      <ProductFileField
        info={model === undefined ? undefined : infos.get(model)}
        kind="model"
        label={t('fields.model')}
        onChange={(id) => onChange({ model: id })}
        organisation={organisation}
        value={model}
      />
      <ProductFileField
        info={step === undefined ? undefined : infos.get(step)}
        kind="step"
        label={t('fields.step')}
        onChange={(id) => onChange({ step: id })}
        organisation={organisation}
        value={step}
      />
      <PapersField
        infos={infos}
        label={t('fields.paper')}
        onChange={(changed) => onChange({ papers: [...changed] })}
        organisation={organisation}
        value={papers}
      />
    </>
  );
}
