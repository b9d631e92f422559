import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
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
export function FileDrop({ label, kind, choose, onFile, children }: Props) {
  const { t } = useTranslation('productFiles');
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <fieldset
      className={styles.drop}
      data-over={over}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <legend>{label}</legend>
      <input
        accept={accepted[kind]}
        aria-describedby={hint}
        aria-label={label}
        className="visually-hidden"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
      {children}
      <div className={styles.row}>
        <Button onClick={() => input.current?.click()}>{choose}</Button>
        <span className={styles.note} id={hint}>
          {t(`kind.${kind}.hint`)} <span className={styles.mouse}>{t('drop')}</span>
        </span>
      </div>
    </fieldset>
  );
}
