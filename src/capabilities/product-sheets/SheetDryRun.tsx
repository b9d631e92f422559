import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './ProductSheets.module.css';
import type { ProductsOf } from './productSheet.command.ts';
import { type RowKind, rowKinds } from './productSheet.ts';
import { SheetRows } from './SheetRows.tsx';
import { carryOutSheet, leaveSheet } from './sheetWork.command.ts';
import type { SheetWork } from './sheetWork.store.ts';

/** Kinds of rows by what a person should see first. */
const order: readonly RowKind[] = ['problem', 'changed', 'new', 'same'];

interface Props {
  readonly of: ProductsOf;
  readonly work: SheetWork;
  readonly onApplied: () => Promise<unknown>;
}

/** What a file would do, row by row, and the way to do it. */
export function SheetDryRun({ of, work, onApplied }: Props) {
  const { t } = useTranslation('productSheets');
  const language = useView((view) => view.language);
  const { plan, doing } = work;
  const top = useRef<HTMLDivElement>(null);
  const [picked, pick] = useState<RowKind | null>(null);
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'start' });
  }, []);
  if (!plan) return null;
  const { counts, rows, sheets, passedOver } = plan;
  const n = (count: number) => countText(count, language);
  const shown = picked ?? order.find((kind) => counts[kind] > 0) ?? 'new';
  const takes = counts.new + counts.changed;
  const unread = [...new Set(sheets.flatMap((sheet) => sheet.unread))];
  return (
    <div className={styles.dryRun} ref={top} tabIndex={-1}>
      <h4>{t('wouldDo')}</h4>
      <div className={styles.kinds}>
        {rowKinds.map((kind) => (
          <Button
            aria-pressed={kind === shown}
            data-kind={kind}
            disabled={counts[kind] === 0}
            key={kind}
            onClick={() => pick(kind)}
          >
            {t(`kind.${kind}`)} <strong>{n(counts[kind])}</strong>
          </Button>
        ))}
      </div>
      {unread.length > 0 && (
        <p className={styles.note}>{t('unread', { columns: unread.join(', ') })}</p>
      )}
      {passedOver.length > 0 && (
        <p className={styles.note}>{t('passedOver', { sheets: passedOver.join(', ') })}</p>
      )}
      <SheetRows key={shown} rows={rows.filter(({ kind }) => kind === shown)} />
      <div className={styles.apply}>
        {takes === 0 && <p>{t('nothing')}</p>}
        {takes > 0 && (
          <Button
            disabled={doing !== null}
            look="main"
            onClick={() => void carryOutSheet(of, onApplied)}
          >
            {doing === 'applying'
              ? t('applying')
              : counts.problem > 0
                ? t('applyWithout', { bad: n(counts.problem), n: n(takes) })
                : t('apply', { n: n(takes) })}
          </Button>
        )}
        <Button disabled={doing !== null} look="link" onClick={leaveSheet}>
          {t('leave')}
        </Button>
      </div>
    </div>
  );
}
