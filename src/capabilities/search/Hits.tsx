import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sectorColours } from '#capabilities/companies/sector.ts';
import { textIn } from '#shared/localText.ts';
import { icons } from '#ui/icons.tsx';
import { Notice } from '#ui/Notice.tsx';
import { revealWithin } from '#ui/revealWithin.ts';
import { Swatch } from '#ui/Swatch.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './Hits.module.css';
import { markMatch } from './markMatch.ts';
import { retrySearch } from './search.store.ts';
import type { SearchAnswer, SearchHit } from './search.ts';

interface Props {
  readonly id: string;
  readonly answer: SearchAnswer | null;
  readonly problem: { readonly code: string } | null;
  readonly words: string;
  readonly shown: boolean;
  readonly active: number;
  readonly optionId: (index: number) => string;
  readonly onTake: (hit: SearchHit) => void;
}

/** What was found, best first, each marked with its kind. */
export function Hits({ id, answer, problem, words, shown, active, optionId, onTake }: Props) {
  const { t } = useTranslation('search');
  const language = useView((view) => view.language);
  const hits = answer?.hits ?? [];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = document.getElementById(optionId(active));
    if (shown && row && list.current) revealWithin(list.current, row, 8, 8);
  }, [shown, active, optionId]);
  return (
    <div className={styles.hits} hidden={!shown} ref={list}>
      {problem && (
        <div className={styles.notice}>
          <Notice action={{ label: t('retry'), run: () => void retrySearch() }} urgent>
            {t(problem.code === 'offline' ? 'offline' : 'failed')}
          </Notice>
        </div>
      )}
      {answer && hits.length === 0 && (
        <div className={styles.notice}>
          <p>{t('nothing', { words })}</p>
          <p className={styles.hint}>{t('hint')}</p>
        </div>
      )}
      <div aria-label={t('hits')} className={styles.list} id={id} role="listbox">
        {hits.map((hit, index) => (
          <Hit
            active={index === active}
            hit={hit}
            id={optionId(index)}
            key={`${hit.kind} ${hit.id}`}
            onTake={onTake}
            words={words}
          />
        ))}
      </div>
      {answer && answer.total > hits.length && (
        <p className={styles.more}>
          {t('more', {
            shown: countText(hits.length, language),
            total: countText(answer.total, language),
          })}
        </p>
      )}
    </div>
  );
}

function Hit({
  hit,
  words,
  id,
  active,
  onTake,
}: {
  hit: SearchHit;
  words: string;
  id: string;
  active: boolean;
  onTake: (hit: SearchHit) => void;
}) {
  const { t } = useTranslation('search');
  const language = useView((view) => view.language);
  const Icon = icons[hit.kind];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: keys are heard by the box
    <div
      aria-selected={active}
      className={styles.hit}
      id={id}
      onClick={() => onTake(hit)}
      onPointerDown={(event) => event.preventDefault()}
      role="option"
    >
      <Icon />
      <span className={styles.text}>
        <span className={styles.name}>
          {hit.sector && <Swatch colour={sectorColours[hit.sector]} />}
          <span>
            <Marked text={textIn(hit.name, language)} words={words} />
          </span>
        </span>
        {hit.detail && (
          <span className={styles.detail}>
            <Marked text={textIn(hit.detail, language)} words={words} />
          </span>
        )}
      </span>
      <span className={styles.kind}>{t(`kind.${hit.kind}`)}</span>
    </div>
  );
}

function Marked({ text, words }: { text: string; words: string }) {
  let at = 0;
  return markMatch(text, words).map((stretch) => {
    const key = at;
    at += stretch.text.length;
    return stretch.match ? <mark key={key}>{stretch.text}</mark> : stretch.text;
  });
}
