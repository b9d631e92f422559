import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Process, processes, processIds } from '#capabilities/company-pages/process.ts';
import { type Category, categories, categoryIds } from '#capabilities/products/category.ts';
import { textIn } from '#shared/localText.ts';
import { Field } from '#ui/Field.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Select } from '#ui/Select.tsx';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { CompanyOffer } from './CompanyOffer.tsx';
import { NamedCompanies } from './NamedCompanies.tsx';
import styles from './Rfq.module.css';
import type { Suggestion } from './suggestion.ts';

interface Props {
  readonly organisation: string;
  readonly chosen: readonly string[];
  readonly onChoose: (company: string) => void;
}

/** Milliseconds that somebody may pause while typing. */
const rest = 300;

/** Finds companies by process, by class of product and by name, with why each of them fits. */
export function Suggestions({ organisation, chosen, onChoose }: Props) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  const [process, setProcess] = useState<Process | ''>('');
  const [category, setCategory] = useState<Category | ''>('');
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = new URLSearchParams();
  if (process !== '') query.set('process', process);
  if (category !== '') query.set('category', category);
  if (q.length >= 2) query.set('q', q);
  const asked = query.toString();
  return (
    <>
      <div className={styles.pair}>
        <Select<Process | ''>
          label={t('byProcess')}
          onChange={setProcess}
          options={[
            { value: '', label: t('anyProcess') },
            ...processIds.map((id) => ({ value: id, label: textIn(processes[id], language) })),
          ]}
          value={process}
        />
        <Select<Category | ''>
          label={t('byCategory')}
          onChange={setCategory}
          options={[
            { value: '', label: t('anyCategory') },
            ...categoryIds.map((id) => ({ value: id, label: textIn(categories[id], language) })),
          ]}
          value={category}
        />
        <Field
          label={t('byName')}
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          type="search"
          value={typed}
        />
      </div>
      {asked === '' && <p className={styles.hint}>{t('suggestHint')}</p>}
      {q.length >= 2 && <NamedCompanies chosen={chosen} onChoose={onChoose} words={q} />}
      {asked !== '' && (
        <Fitting
          chosen={chosen}
          named={q.length >= 2}
          onChoose={onChoose}
          path={`/api/organisations/${organisation}/rfq-suggestions?${asked}`}
        />
      )}
    </>
  );
}

interface FittingProps extends Omit<Props, 'organisation'> {
  readonly path: string;
  /** Companies of that name stand above: that nobody else fits is not said. */
  readonly named: boolean;
}

function Fitting({ path, named, chosen, onChoose }: FittingProps) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  const [entry, reload] = useRead<{ items: Suggestion[] }>(path);
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ items }) => {
        const fitting = items.filter(({ reasons }) => reasons.length > 0);
        if (fitting.length === 0) {
          return named ? null : (
            <p className={styles.hint} role="status">
              {t('nobodyFits')}
            </p>
          );
        }
        return (
          <ul aria-label={t('suggested')} className={styles.bids}>
            {fitting.map(({ company, name, claimed, reasons }) => (
              <CompanyOffer
                chosen={chosen.includes(company)}
                claimed={claimed}
                key={company}
                name={textIn(name, language)}
                onChoose={() => onChoose(company)}
                reasons={reasons.map((reason) => textIn(reasonOf(reason), language))}
              />
            ))}
          </ul>
        );
      }}
    </ListOf>
  );
}

function reasonOf(reason: Suggestion['reasons'][number]) {
  if (reason.kind === 'process') return processes[reason.process];
  return reason.kind === 'category' ? categories[reason.category] : reason.name;
}
