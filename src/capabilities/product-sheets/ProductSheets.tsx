import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ListOf } from '#ui/ListOf.tsx';
import { Section } from '#ui/Section.tsx';
import { useRead } from '#view/useRead.ts';
import { AppliedSheets } from './AppliedSheets.tsx';
import { FilesToTake } from './FilesToTake.tsx';
import styles from './ProductSheets.module.css';
import { sheetsPath } from './productSheet.command.ts';
import type { AppliedSheet } from './productSheet.ts';
import { SheetDone } from './SheetDone.tsx';
import { SheetDryRun } from './SheetDryRun.tsx';
import { SheetFile } from './SheetFile.tsx';
import { sheetWork } from './sheetWork.store.ts';
import { TradeSheets } from './TradeSheets.tsx';

interface Props {
  readonly organisation: string;
  readonly company: string;
  /** Another number whenever the drafts are others, whoever changed them. */
  readonly revision: number;
  /** Whoever looks may change products; others only take files away. */
  readonly edits: boolean;
  /** The drafts of the products have changed; resolves when they are read anew. */
  readonly onChanged: () => Promise<unknown>;
  /** Opens a product in its editor. */
  readonly onOpen: (product: string) => void;
}

/** Products by spreadsheet: files to take away, a file compared and taken to the drafts, sheets for export sites. */
export function ProductSheets(props: Props) {
  const { organisation, company, revision, edits, onChanged, onOpen } = props;
  const { t } = useTranslation('productSheets');
  const of = { organisation, company };
  const work = useStore(sheetWork);
  const isOwn = work.company === company;
  const [entry, reload] = useRead<{ items: AppliedSheet[] }>(sheetsPath(of));
  const changed = (): Promise<unknown> => Promise.all([reload(), onChanged()]);
  return (
    <div className={styles.sheets}>
      <Section title={t('title')}>
        <p className={styles.note}>{t(edits ? 'intro' : 'onlyTakes')}</p>
        <FilesToTake edits={edits} of={of} />
        {edits && (
          <>
            <SheetFile of={of} work={isOwn ? work : null} />
            {isOwn && work.done && <SheetDone {...work.done} of={of} onChanged={changed} />}
            {isOwn && work.plan && <SheetDryRun of={of} onApplied={changed} work={work} />}
            <ListOf entry={entry} onRetry={reload}>
              {({ items }) => <AppliedSheets items={items} of={of} onChanged={changed} />}
            </ListOf>
          </>
        )}
      </Section>
      <TradeSheets key={revision} of={of} onOpen={onOpen} />
    </div>
  );
}
