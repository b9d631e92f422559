import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './PageEditor.module.css';
import type { TypedClosure } from './typedSection.ts';

interface Props {
  readonly label: string;
  readonly lines: readonly TypedClosure[];
  readonly most: number;
  readonly wrong: boolean;
  readonly onChange: (lines: readonly TypedClosure[]) => void;
}

const empty: TypedClosure = { from: '', until: '', note: '' };

/** Times on end that a company is closed, a line each. */
export function ClosureField({ label, lines, most, wrong, onChange }: Props) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const change = (at: number, key: keyof TypedClosure, text: string) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, [key]: text } : line)));
  return (
    <fieldset className={styles.closures}>
      <legend>{label}</legend>
      {lines.map((line, i) => {
        const n = countText(i + 1, language);
        const field = (key: keyof TypedClosure, name: string, type: string) => (
          <Field
            label={name}
            maxLength={80}
            min={key === 'until' && line.from !== '' ? line.from : undefined}
            onChange={(event) => change(i, key, event.target.value)}
            type={type}
            value={line[key]}
          />
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and are only added at the end
          <div className={styles.closure} key={i}>
            {field('from', t('closureFrom', { n }), 'date')}
            {field('until', t('closureUntil', { n }), 'date')}
            {field('note', t('closureNote', { n }), 'text')}
            <Button look="link" onClick={() => onChange(lines.filter((_, at) => at !== i))}>
              {t('closureRemove', { n })}
            </Button>
          </div>
        );
      })}
      {wrong && (
        <p className={styles.wrong} role="alert">
          {t('closuresWrong')}
        </p>
      )}
      {lines.length < most && (
        <div>
          <Button onClick={() => onChange([...lines, empty])}>{t('addClosure')}</Button>
        </div>
      )}
    </fieldset>
  );
}
