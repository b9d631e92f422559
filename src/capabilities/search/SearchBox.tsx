import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '#ui/IconButton.tsx';
import { icons } from '#ui/icons.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { viewStore } from '#view/view.store.ts';
import { chooseHit } from './chooseHit.command.ts';
import { Hits } from './Hits.tsx';
import styles from './SearchBox.module.css';
import { followQuery, searchStore } from './search.store.ts';
import type { SearchHit } from './search.ts';

const listId = 'search-hits';
const optionId = (index: number) => `search-hit-${index}`;

/** One box for companies, products, sectors, roads and blocks; hits as one types, arrows and Enter choose. */
export function SearchBox({ onOpen }: { onOpen?: () => void }) {
  const { t } = useTranslation('search');
  const query = useView((view) => view.query);
  const language = useView((view) => view.language);
  const { answer, words, problem, busy } = useStore(searchStore);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(followQuery, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer starts at its first hit
  useEffect(() => setActive(0), [answer]);

  const hits = answer?.hits ?? [];
  const shown = open && query.trim() !== '' && (answer !== null || problem !== null);
  const write = (text: string) => {
    viewStore.setState({ query: text });
    setOpen(true);
  };
  const clear = () => {
    write('');
    input.current?.focus();
  };
  const take = (hit: SearchHit) => {
    setOpen(false);
    chooseHit(hit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      if (shown) setActive((active + step + hits.length) % hits.length);
      setOpen(true);
    } else if (event.key === 'Enter' && hits.length > 0 && !busy) {
      event.preventDefault();
      take(hits[active] ?? (hits[0] as SearchHit));
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      write('');
    }
  };
  const SearchIcon = icons.search;
  return (
    <search className={styles.search}>
      <div className={styles.box}>
        <SearchIcon />
        <input
          aria-activedescendant={shown && hits.length > 0 ? optionId(active) : undefined}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-expanded={shown}
          aria-label={t('label')}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          className={styles.input}
          enterKeyHint="search"
          id="search"
          maxLength={100}
          onBlur={() => setOpen(false)}
          onChange={(event) => write(event.target.value)}
          onClick={() => setOpen(true)}
          onFocus={() => onOpen?.()}
          onKeyDown={onKeyDown}
          placeholder={t('placeholder')}
          ref={input}
          role="combobox"
          spellCheck={false}
          value={query}
        />
        {query === '' ? (
          <span aria-hidden="true" className={styles.key}>
            /
          </span>
        ) : (
          <IconButton
            className={styles.clear}
            icon="close"
            label={t('clear')}
            onClick={clear}
            onPointerDown={(event) => event.preventDefault()}
          />
        )}
      </div>
      <p aria-live="polite" className="visually-hidden">
        {query.trim() !== '' && answer && !busy
          ? t('found', { count: answer.total, n: countText(answer.total, language) })
          : ''}
      </p>
      <Hits
        active={active}
        answer={answer}
        id={listId}
        onTake={take}
        optionId={optionId}
        problem={problem}
        shown={shown}
        words={words}
      />
    </search>
  );
}
