import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import styles from './ProductEditor.module.css';
import { StatedProductView } from './StatedProductView.tsx';
import type { StatedProduct } from './statedProduct.ts';

interface Props {
  readonly by: string;
  readonly title: string;
  readonly theirs: StatedProduct;
  readonly organisation: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** What somebody else has saved meanwhile, and which of the two shall stand. */
export function ProductConflict({ by, title, theirs, organisation, onMine, onTheirs }: Props) {
  const { t } = useTranslation('ownProducts');
  return (
    <div className={styles.conflict}>
      <Notice urgent>{t('conflict', { by })}</Notice>
      <strong>{title}</strong>
      <StatedProductView organisation={organisation} product={theirs} />
      <div className={styles.acts}>
        <Button onClick={onMine}>{t('keepMine')}</Button>
        <Button onClick={onTheirs}>{t('useTheirs')}</Button>
      </div>
    </div>
  );
}
