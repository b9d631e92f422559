import { useTranslation } from 'react-i18next';
import { ListOf } from '#ui/ListOf.tsx';
import { Section } from '#ui/Section.tsx';
import { useRead } from '#view/useRead.ts';
import styles from './ClaimCard.module.css';
import { ClaimCard } from './ClaimCard.tsx';
import type { Claim } from './claim.ts';

interface Props {
  readonly organisation: string;
  readonly name: string;
  readonly first: string | null;
}

/** Claims of one organisation, the one that is asked for first. */
export function ClaimsOf({ organisation, name, first }: Props) {
  const { t } = useTranslation('claims');
  const [entry, reload] = useRead<{ items: Claim[] }>(`/api/organisations/${organisation}/claims`);
  return (
    <Section title={name}>
      <ListOf entry={entry} onRetry={reload}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            <ul className={styles.cards}>
              {[...items]
                .sort((a, b) => Number(b.id === first) - Number(a.id === first))
                .map((claim) => (
                  <ClaimCard
                    claim={claim}
                    fresh={claim.id === first}
                    key={claim.id}
                    onDone={reload}
                    organisation={organisation}
                  />
                ))}
            </ul>
          )
        }
      </ListOf>
    </Section>
  );
}
