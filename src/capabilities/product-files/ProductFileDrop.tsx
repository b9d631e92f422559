import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { useFileDrop } from '#ui/useFileDrop.ts';
import styles from './ProductFileField.module.css';
import type { ProductFileKind } from './productFile.ts';

interface Props {
  readonly label: string;
  readonly kind: ProductFileKind;
  /** Word on the button. */
  readonly choose: string;
  readonly onFile: (file: File) => void;
  readonly children?: ReactNode;
}

const accepted: Readonly<Record<ProductFileKind, string>> = {
  model: '.glb,model/gltf-binary',
  step: '.stp,.step,model/step',
  paper: '.pdf,application/pdf',
};

/** Takes a file by a button or by dropping it. */
export function ProductFileDrop({ label, kind, choose, onFile, children }: Props) {
  const { t } = useTranslation('productFiles');
  const hint = useId();
  const drop = useFileDrop(onFile);
  return (
    <fieldset className={styles.drop} {...drop.place}>
      <legend>{label}</legend>
      <input accept={accepted[kind]} aria-describedby={hint} aria-label={label} {...drop.field} />
      {children}
      <div className={styles.row}>
        <Button onClick={drop.choose}>{choose}</Button>
        <span className={styles.note} id={hint}>
          {t(`kind.${kind}.hint`)} <span className={styles.mouse}>{t('drop')}</span>
        </span>
      </div>
    </fieldset>
  );
}
