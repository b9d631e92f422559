import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureFolder } from '#capabilities/pictures/picture.ts';
import type { Product } from '#capabilities/products/product.ts';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Picture } from '#ui/Picture.tsx';
import { TagLink, TagRow } from '#ui/Tag.tsx';
import { linkTo } from '#view/linkTo.ts';
import { countText } from '#view/quantities.ts';
import { readJson } from '#view/readJson.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import styles from './CompanyProducts.module.css';
import type { Company, CompanyProduct } from './company.ts';

/** What a company makes: with pictures those that have some, the others by name. */
export function CompanyProducts({ company }: { company: Company }) {
  const { t } = useTranslation('companies');
  const language = useView((view) => view.language);
  const [all, setAll] = useState<readonly CompanyProduct[] | null>(null);
  const more = useSubmit(
    () => readJson<{ items: Product[] }>(`/api/products?company=${company.id}&limit=500`),
    ({ items }) =>
      setAll(
        items.map(({ id, name, stated }) => ({
          ...{ id, name, stated: stated !== null, picture: stated?.pictures[0] ?? null },
        })),
      ),
  );
  const products = all ?? company.products;
  const pictured = products.filter(({ picture }) => picture !== null);
  const named = products.filter(({ picture }) => picture === null);
  if (products.length === 0) return <p className={styles.none}>{t('noProducts')}</p>;
  return (
    <>
      {pictured.length > 0 && (
        <ul aria-label={t('products')} className={styles.cards}>
          {pictured.map(({ id, name, picture }) => (
            <li key={id}>
              <a {...linkTo({ kind: 'product', id })}>
                <Picture alt="" folder={pictureFolder(picture ?? '', null)} size="small" />
                {textIn(name, language)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {named.length > 0 && (
        <TagRow label={t('products')}>
          {named.map(({ id, name }) => (
            <li key={id}>
              <TagLink {...linkTo({ kind: 'product', id })}>{textIn(name, language)}</TagLink>
            </li>
          ))}
        </TagRow>
      )}
      {company.productCount > products.length && (
        <Button disabled={more.busy} look="link" onClick={() => more.send()}>
          {t('allProducts', { n: countText(company.productCount, language) })}
        </Button>
      )}
    </>
  );
}
