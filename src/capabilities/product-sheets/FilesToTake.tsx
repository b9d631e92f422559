import { useTranslation } from 'react-i18next';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useView } from '#view/useView.ts';
import type { ExportName } from './exportName.ts';
import styles from './ProductSheets.module.css';
import { filePath, type ProductsOf } from './productSheet.command.ts';

/** The template, and one’s products as they stand. */
export function FilesToTake({ of, edits }: { of: ProductsOf; edits: boolean }) {
  const { t } = useTranslation('productSheets');
  const language = useView((view) => view.language);
  const files: readonly (readonly [ExportName, string])[] = [
    ...(edits ? ([['template.xlsx', t('template')]] as const) : []),
    ['products.xlsx', t('takeExcel')],
    ['products.csv', t('takeCsv')],
  ];
  return (
    <div className={styles.files}>
      {files.map(([name, label]) => (
        <LinkButton download href={filePath(of, name, language)} key={name}>
          {label}
        </LinkButton>
      ))}
    </div>
  );
}
