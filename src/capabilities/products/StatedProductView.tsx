import { useTranslation } from 'react-i18next';
import { pictureFolder } from '#capabilities/pictures/picture.ts';
import { textIn } from '#shared/localText.ts';
import { type Fact, Facts } from '#ui/Facts.tsx';
import { Picture } from '#ui/Picture.tsx';
import { TagRow } from '#ui/Tag.tsx';
import { amountText } from '#view/amountText.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { categories } from './category.ts';
import { PriceList } from './PriceList.tsx';
import styles from './StatedProductView.module.css';
import type { StatedProduct } from './statedProduct.ts';

interface Props {
  readonly product: StatedProduct;
  /** Organisation whose draft it is; null where it is listed. */
  readonly organisation: string | null;
}

/** A product as its company states it: pictures, price, terms, specifications, description. */
export function StatedProductView({ product, organisation }: Props) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const { name, description, pictures, specs, price, unit, keywords, lead } = product;
  const text = description?.[language] ?? description?.ko ?? description?.en;
  const textLanguage = description?.[language] ? undefined : description?.ko ? 'ko' : 'en';
  const amount = (quantity: number | undefined) =>
    quantity === undefined || unit === undefined ? null : amountText(quantity, unit, language);
  const n = (days: number) => countText(days, language);
  const leadText =
    lead === undefined
      ? null
      : lead.least === undefined || lead.least === lead.most
        ? t('leadDays', { n: n(lead.most) })
        : t('leadRange', { least: n(lead.least), most: n(lead.most) });
  const facts: Fact[] = [
    {
      label: t('category'),
      value: product.category ? textIn(categories[product.category], language) : null,
    },
    { label: t('code'), value: product.code ?? null },
    { label: t('price'), value: price?.kind === 'on-request' ? t('onRequest') : price ? '' : null },
    { label: t('least'), value: amount(product.least) },
    { label: t('multiple'), value: amount(product.multiple) },
    { label: t('lead'), value: leadText },
    { label: t('hs'), value: product.hs ?? null },
  ];
  return (
    <div className={styles.product}>
      {pictures.length > 0 && (
        <div className={styles.pictures}>
          {pictures.map((id, i) => (
            <Picture
              alt={t('pictureOf', { name: textIn(name, language), n: i + 1 })}
              folder={pictureFolder(id, organisation)}
              key={id}
              size={i === 0 ? 'medium' : 'small'}
            />
          ))}
        </div>
      )}
      {price?.kind === 'tiers' && unit && <PriceList price={price} unit={unit} />}
      <Facts facts={facts.filter(({ value }) => value !== '')} notStated={t('notStated')} />
      {text && (
        <p className={styles.text} lang={textLanguage}>
          {text}
        </p>
      )}
      {specs.length > 0 && (
        <table className={styles.specs}>
          <caption>{t('specs')}</caption>
          <tbody>
            {specs.map((spec) => (
              <tr key={`${spec.name} ${spec.value}`}>
                <th scope="row">{spec.name}</th>
                <td>{[spec.value, spec.unit].filter(Boolean).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {keywords.length > 0 && (
        <TagRow label={t('keywords')}>
          {keywords.map((word) => (
            <li className={styles.keyword} key={word}>
              {word}
            </li>
          ))}
        </TagRow>
      )}
    </div>
  );
}
