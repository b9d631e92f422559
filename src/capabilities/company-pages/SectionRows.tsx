import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import type { PageOf } from './companyPage.ts';
import { FieldOf } from './FieldOf.tsx';
import { MachinePaste } from './MachinePaste.tsx';
import styles from './PageEditor.module.css';
import type { SectionName } from './pageSection.ts';
import { sectionForms } from './sectionForm.ts';
import { TypedGates } from './TypedGates.tsx';
import { emptyRow, isEmptyRow, type Typed, type TypedRow, typedOf } from './typedSection.ts';

interface Props {
  readonly section: SectionName;
  readonly page: PageOf;
  readonly rows: Typed;
  /** Wrong fields, `row.field`. */
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (rows: Typed) => void;
}

/** A part that is asked for row by row; machines can be pasted from a spreadsheet. */
export function SectionRows({ section, page, rows, wrong, onChange }: Props) {
  const { t } = useTranslation('companyPages');
  const [pasting, setPasting] = useState(false);
  const { fields, add } = sectionForms[section];
  const change = (at: number, row: TypedRow) =>
    onChange(rows.map((one, i) => (i === at ? row : one)));
  return (
    <>
      {section === 'gates' && <TypedGates rows={rows} />}
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and are only added at the end
        <fieldset className={styles.row} key={i}>
          <legend>{i + 1}</legend>
          {fields.map((field) => (
            <FieldOf
              field={field}
              key={field.key}
              page={page}
              onChange={(value) => change(i, { ...row, [field.key]: value })}
              value={row[field.key] ?? ''}
              wrong={wrong.has(`${i}.${field.key}`)}
            />
          ))}
          <Button look="link" onClick={() => onChange(rows.filter((_, at) => at !== i))}>
            {t('remove')}
          </Button>
        </fieldset>
      ))}
      {pasting ? (
        <MachinePaste
          onDone={(machines) => {
            setPasting(false);
            if (machines.length === 0) return;
            const written = rows.filter((row) => !isEmptyRow(section, row));
            onChange([...written, ...typedOf('machines', machines)]);
          }}
        />
      ) : (
        <div className={styles.adds}>
          <Button onClick={() => onChange([...rows, emptyRow(section)])}>
            {t(add ?? 'choose')}
          </Button>
          {section === 'machines' && <Button onClick={() => setPasting(true)}>{t('paste')}</Button>}
        </div>
      )}
    </>
  );
}
