import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { SearchAnswer } from '#capabilities/search/search.ts';
import { textIn } from '#shared/localText.ts';
import { ListOf } from '#ui/ListOf.tsx';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { CompanyOffer } from './CompanyOffer.tsx';
import styles from './Rfq.module.css';
import { askable } from './reception.store.ts';

interface Props {
  readonly words: string;
  readonly chosen: readonly string[];
  readonly onChoose: (company: string) => void;
}

/** Companies whose name fits some words, found as the search finds them. */
export function NamedCompanies({ words, chosen, onChoose }: Props) {
  const { t } = useTranslation('rfqs');
  const query = new URLSearchParams({ q: words, limit: '20' });
  const [entry, reload] = useRead<SearchAnswer>(`/api/search?${query}`);
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ hits }) => {
        const companies = hits.filter(({ kind }) => kind === 'company');
        if (companies.length === 0) {
          return (
            <p className={styles.hint} role="status">
              {t('nobodyNamed')}
            </p>
          );
        }
        return (
          <ul aria-label={t('named')} className={styles.bids}>
            {companies.map((hit) => (
              <Named
                chosen={chosen.includes(hit.id)}
                hit={hit}
                key={hit.id}
                onChoose={() => onChoose(hit.id)}
              />
            ))}
          </ul>
        );
      }}
    </ListOf>
  );
}

interface NamedProps {
  readonly hit: SearchAnswer['hits'][number];
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Named({ hit: { id, name, detail }, chosen, onChoose }: NamedProps) {
  const language = useView((view) => view.language);
  const entry = useStore(askable.store, (all) => all.get(id));
  useEffect(() => void askable.load(id), [id]);
  return (
    <CompanyOffer
      chosen={chosen}
      claimed={entry?.state === 'ready' ? entry.value.claimed : null}
      name={textIn(name, language)}
      onChoose={onChoose}
      reasons={detail ? [textIn(detail, language)] : []}
    />
  );
}
