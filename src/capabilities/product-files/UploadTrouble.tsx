import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import styles from './ProductFileField.module.css';
import {
  type ModelUnitId,
  modelUnitIds,
  type ProductFileKind,
  productFileBytes,
} from './productFile.ts';
import type { UploadProblem } from './uploadFile.command.ts';

interface Props {
  readonly kind: ProductFileKind;
  readonly file: File;
  readonly problem: UploadProblem;
  readonly onAgain: (unit: ModelUnitId | null) => void;
}

/** What another try may mend by itself. */
const passing: readonly UploadProblem[] = ['offline', 'failed', 'tooMany', 'full'];

/** Why a file was not taken and what to do: choose the unit, send it again, or export it otherwise. */
export function UploadTrouble({ kind, file, problem, onAgain }: Props) {
  const { t } = useTranslation('productFiles');
  if (problem === 'unit') {
    return (
      <fieldset className={styles.units}>
        <legend>{t('unit.question')}</legend>
        <p className={styles.note} role="alert">
          {t('unit.why')}
        </p>
        <div className={styles.row}>
          {modelUnitIds.map((unit) => (
            <Button key={unit} onClick={() => onAgain(unit)}>
              {t(`unit.${unit}`)}
            </Button>
          ))}
        </div>
      </fieldset>
    );
  }
  const most = productFileBytes[kind] / 1024 / 1024;
  return (
    <div className={styles.trouble} role="alert">
      <span className={styles.name}>{file.name}</span>
      <p>{problem === 'type' ? t(`problem.type.${kind}`) : t(`problem.${problem}`, { most })}</p>
      {passing.includes(problem) && <Button onClick={() => onAgain(null)}>{t('again')}</Button>}
    </div>
  );
}
