import { useTranslation } from 'react-i18next';
import { FileDrop } from '#ui/FileDrop.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useView } from '#view/useView.ts';
import type { ProductsOf } from './productSheet.command.ts';
import { fileFaults } from './productSheet.ts';
import { chooseSheet } from './sheetWork.command.ts';
import type { SheetWork } from './sheetWork.store.ts';

/** Where a file of products is chosen or dropped. */
export function SheetFile({ of, work }: { of: ProductsOf; work: SheetWork | null }) {
  const { t } = useTranslation('productSheets');
  const language = useView((view) => view.language);
  const { file = null, doing = null, failed = null } = work ?? {};
  const choose = (chosen: File): void => void chooseSheet(of, chosen, language);
  const reason = failed?.reason ?? '';
  const isOfFile = (fileFaults as readonly string[]).includes(reason);
  const known = t(`fault.${reason}` as 'fault.empty', { defaultValue: '' });
  return (
    <>
      <FileDrop
        accept=".xlsx,.csv,.tsv,.txt"
        choose={t('choose')}
        doing={doing && t(doing)}
        file={file?.name ?? null}
        hint={t('drop')}
        label={t('file')}
        onFile={choose}
        other={t('other')}
      />
      {failed && (
        <Notice
          action={file && !isOfFile ? { label: t('again'), run: () => choose(file) } : undefined}
          urgent
        >
          {failed.code === 'offline' ? t('offline') : known || t('failed')}
        </Notice>
      )}
    </>
  );
}
