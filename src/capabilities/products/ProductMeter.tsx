import { useTranslation } from 'react-i18next';
import { Meter } from '#ui/Meter.tsx';
import styles from './ProductEditor.module.css';
import { productCompleteness } from './productCompleteness.ts';
import type { StatedProduct } from './statedProduct.ts';

/** How full a product is, and what is worth adding next. */
export function ProductMeter({ product }: { product: StatedProduct }) {
  const { t } = useTranslation('ownProducts');
  const { percent, next } = productCompleteness(product);
  return (
    <div>
      <Meter label={t('filled')} percent={percent} />
      <p className={styles.hint}>
        {next === null ? t('full') : t('next', { part: t(`part.${next}`), why: t(`why.${next}`) })}
      </p>
    </div>
  );
}
