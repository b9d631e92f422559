import { useTranslation } from 'react-i18next';
import { ListOf } from '#ui/ListOf.tsx';
import { Section } from '#ui/Section.tsx';
import { useRead } from '#view/useRead.ts';
import { HiddenPageCase } from './HiddenPageCase.tsx';
import type { Hiding } from './hiding.ts';

interface Props {
  readonly organisation: string;
  /** Whoever looks may appeal in its name. */
  readonly appeals: boolean;
}

/** Pages of an organisation that are hidden, and the way to appeal; nothing where none is. */
export function HiddenPages({ organisation, appeals }: Props) {
  const { t } = useTranslation('moderation');
  const [entry, reload] = useRead<{ items: Hiding[] }>(
    `/api/organisations/${organisation}/hidings`,
  );
  if (entry.state === 'loading') return null;
  if (entry.state === 'ready' && entry.value.items.length === 0) return null;
  return (
    <Section title={t('hiddenPages')}>
      <ListOf entry={entry} onRetry={reload}>
        {({ items }) =>
          items.map((hiding) => (
            <HiddenPageCase
              appeals={appeals}
              hiding={hiding}
              key={hiding.id}
              onDone={reload}
              organisation={organisation}
            />
          ))
        }
      </ListOf>
    </Section>
  );
}
