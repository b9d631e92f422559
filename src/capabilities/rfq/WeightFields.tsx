import { useTranslation } from 'react-i18next';
import { Field } from '#ui/Field.tsx';
import styles from './Comparison.module.css';
import type { Weights } from './scoreSuppliers.ts';

/** What is weighed at first, in parts of a hundred. */
export const usualWeights: Weights = { price: 60, lead: 20, certificates: 10, distance: 10 };

interface Props {
  readonly weights: Weights;
  readonly onChange: (weights: Weights) => void;
}

/** How much price, lead time, certificates and distance count. */
export function WeightFields({ weights, onChange }: Props) {
  const { t } = useTranslation('rfqs');
  const change = (name: keyof Weights, typed: string) => {
    const next = { ...weights, [name]: Math.min(100, Number(typed.replace(/\D/g, ''))) };
    if (Object.values(next).some((part) => part > 0)) onChange(next);
  };
  return (
    <details className={styles.weights}>
      <summary>{t('weights', { ...weights })}</summary>
      <div className={styles.weightFields}>
        {(['price', 'lead', 'certificates', 'distance'] as const).map((name) => (
          <Field
            inputMode="numeric"
            key={name}
            label={t(`weight.${name}`)}
            maxLength={3}
            onChange={(event) => change(name, event.target.value)}
            value={weights[name]}
          />
        ))}
      </div>
      <p className={styles.quiet}>{t('weightsHint')}</p>
    </details>
  );
}
