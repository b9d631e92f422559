import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Item, ItemList } from '#ui/ItemList.tsx';
import { Section } from '#ui/Section.tsx';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import type { OwnProduct } from './ownProduct.ts';
import type { Product } from './product.ts';
import { emptyProduct, type TypedProduct } from './typedProduct.ts';

interface Props {
  readonly company: string;
  readonly own: readonly OwnProduct[];
  readonly onTake: (typed: TypedProduct, instead: string) => void;
}

/** Products that public sources name of the company, to be taken over. */
export function KnownProducts({ company, own, onTake }: Props) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const [entry] = useRead<{ items: Product[] }>(`/api/products?company=${company}&limit=100`);
  const items = entry.state === 'ready' ? entry.value.items : [];
  const known = items.filter(
    ({ id, basis }) => basis !== 'stated' && !own.some((o) => o.id === id),
  );
  if (known.length === 0) return null;
  return (
    <Section title={t('known')}>
      <p>{t('knownHint')}</p>
      <ItemList label={t('known')}>
        {known.map(({ id, name }) => (
          <Item key={id} title={textIn(name, language)}>
            <Button
              look="link"
              onClick={() =>
                onTake({ ...emptyProduct, nameKo: name.ko, nameEn: name.en ?? '' }, id)
              }
            >
              {t('take')}
            </Button>
          </Item>
        ))}
      </ItemList>
    </Section>
  );
}
