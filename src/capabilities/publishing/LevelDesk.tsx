import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Field } from '#ui/Field.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { Split, SplitRows } from '#ui/Split.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { countText } from '#view/quantities.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import type { LeveledSite } from './publishingLevel.ts';
import { SiteLevelDetail } from './SiteLevelDetail.tsx';
import { siteName } from './siteName.ts';

/** Sites the server lists at once. */
const most = 50;

/** Finds sites, whatever their level, and sets how much of each may be seen. */
export function LevelDesk({ id, decides }: { id: string | null; decides: boolean }) {
  const { t } = useTranslation('publishing');
  const language = useView((view) => view.language);
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const [entry, reload] = useRead<{ items: LeveledSite[] }>(
    `/api/operator/sites?q=${encodeURIComponent(asked)}`,
  );
  const [chosen, setChosen] = useState<LeveledSite | null>(null);
  const items = entry.state === 'ready' ? entry.value.items : [];
  const site = items.find((one) => one.id === id) ?? (chosen?.id === id ? chosen : null);
  const list = (
    <>
      <Field
        hint={t('findHint')}
        label={t('find')}
        maxLength={100}
        onChange={(event) => setWords(event.target.value)}
        type="search"
        value={words}
      />
      <ListOf entry={entry} onRetry={reload}>
        {() => (
          <>
            <p role="status">
              {items.length === 0
                ? t(asked === '' ? 'allShown' : 'notFound')
                : asked === ''
                  ? t('notShown')
                  : items.length === most
                    ? t('atMost', { n: countText(most, language) })
                    : t('found', { count: items.length, n: countText(items.length, language) })}
            </p>
            <SplitRows label={t('sites')}>
              {items.map((one) => (
                <li key={one.id}>
                  <RowLink
                    current={one.id === id}
                    label={siteName(one, language)}
                    note={
                      one.level === 'shown'
                        ? textIn(one.address, language)
                        : t(`levels.${one.level}`)
                    }
                    {...linkToPage({ name: 'desk-levels', id: one.id })}
                  />
                </li>
              ))}
            </SplitRows>
          </>
        )}
      </ListOf>
    </>
  );
  return (
    <Split list={list}>
      {site ? (
        <SiteLevelDetail
          decides={decides}
          key={site.id}
          onDone={(level) => {
            setChosen({ ...site, level });
            void reload();
          }}
          site={site}
        />
      ) : (
        <p>{t('choose')}</p>
      )}
    </Split>
  );
}
