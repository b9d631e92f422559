import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#ui/Notice.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './ProductSheets.module.css';
import type { ProductsOf } from './productSheet.command.ts';
import type { SheetOutcome } from './productSheet.ts';
import { UndoSheet } from './UndoSheet.tsx';

interface Props {
  readonly id: string;
  readonly outcome: SheetOutcome;
  readonly of: ProductsOf;
  readonly onChanged: () => void;
}

/** What a file has done, what of it could not be done, and the way back. */
export function SheetDone({ id, outcome, of, onChanged }: Props) {
  const { t } = useTranslation('productSheets');
  const language = useView((view) => view.language);
  const { made, changed, conflicts } = outcome;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'center' });
  }, []);
  const n = (count: number) => countText(count, language);
  return (
    <div className={styles.done} ref={top} tabIndex={-1}>
      <Notice>{t('applied', { made: n(made), changed: n(changed) })}</Notice>
      {conflicts.length > 0 && (
        <div role="alert">
          <p>{t('conflicts', { n: n(conflicts.length) })}</p>
          <ul>
            {conflicts.slice(0, 50).map(({ sheet, row, name, reason }) => (
              <li key={`${sheet} ${row}`}>
                {t('rowAt', { n: n(row) })} {name} · {t(`conflict.${reason}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {made + changed > 0 && <UndoSheet id={id} of={of} onChanged={onChanged} />}
    </div>
  );
}
