import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '#ui/Field.tsx';
import { Select } from '#ui/Select.tsx';
import styles from './Rfq.module.css';
import type { Seat } from './rfqSeat.ts';
import { type RfqState, rfqStates } from './rfqState.ts';

/** What is to be seen of a list. */
export interface Filters {
  readonly seat: string;
  readonly state: RfqState | '';
  readonly words: string;
}

interface Props {
  readonly seats: readonly Seat[];
  readonly filters: Filters;
  /** States that are there to be chosen. */
  readonly states?: readonly RfqState[];
  readonly onChange: (filters: Filters) => void;
  /** What stands beside the search. */
  readonly children?: ReactNode;
}

/** Milliseconds that somebody may pause while typing. */
const rest = 250;

/** Whose requests, in which state, with which words. */
export function ListFilters({ seats, filters, states = rfqStates, onChange, children }: Props) {
  const { t } = useTranslation('rfqs');
  const [typed, setTyped] = useState(filters.words);
  useEffect(() => {
    const words = typed.trim();
    if (words === filters.words) return;
    const timer = setTimeout(() => onChange({ ...filters, words }), rest);
    return () => clearTimeout(timer);
  }, [typed, filters, onChange]);
  return (
    <>
      {seats.length > 1 && (
        <Select
          label={t('whose')}
          onChange={(seat) => onChange({ ...filters, seat })}
          options={seats.map(({ id, name }) => ({ value: id, label: name }))}
          value={filters.seat}
        />
      )}
      <div className={styles.filters}>
        <Select<RfqState | ''>
          label={t('show')}
          onChange={(state) => onChange({ ...filters, state })}
          options={[
            { value: '', label: t('all') },
            ...states.map((value) => ({ value, label: t(`state.${value}`) })),
          ]}
          plain
          value={filters.state}
        />
        <Field
          aria-label={t('search')}
          label=""
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={t('search')}
          type="search"
          value={typed}
        />
        {children}
      </div>
    </>
  );
}
