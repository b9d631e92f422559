import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { viewStore } from '#view/view.store.ts';
import { KindRows } from './KindRows.tsx';
import { legendOf } from './legendOf.ts';
import { loadFacts } from './loadFacts.store.ts';
import styles from './StyleLegend.module.css';
import { styleStore } from './style.store.ts';
import { type FactStyle, isValueStyle } from './styleScale.ts';
import { ValueAxis } from './ValueAxis.tsx';

interface Props {
  readonly style: FactStyle;
  /** How many of the first features are buildings. */
  readonly buildings: number;
  readonly children?: ReactNode;
}

/** What the colours of a style mean and how many buildings wear each; pressing one lets it stand out alone. */
export function StyleLegend({ style, buildings, children }: Props) {
  const { t } = useTranslation('styles');
  const language = useView((view) => view.language);
  const only = useView((view) => view.only);
  const facts = useStore(styleStore, (state) => state.facts);
  const legend = facts?.state === 'ready' ? legendOf(style, facts.value, buildings) : null;
  const press = (id: string) => viewStore.setState({ only: only === id ? null : id });
  return (
    <section aria-label={t('legend', { style: t(`style.${style}`) })} className={styles.legend}>
      {(!facts || facts.state === 'loading') && <Skeleton label={t('loading')} lines={5} />}
      {facts?.state === 'failed' && (
        <Notice action={{ label: t('retry'), run: () => void loadFacts(facts.url) }} urgent>
          {t('failed')}
        </Notice>
      )}
      <div className={styles.scroll} data-scroll>
        {legend &&
          (isValueStyle(style) ? (
            <ValueAxis legend={legend} only={only} onPress={press} style={style} />
          ) : (
            <KindRows legend={legend} only={only} onPress={press} style={style} />
          ))}
        {legend && legend.unknown > 0 && (
          <p className={styles.unknown}>
            <span className={styles.clay} />
            <span>{t('unknown')}</span>
            <span className={styles.count}>
              {t('buildings', { count: legend.unknown, n: countText(legend.unknown, language) })}
            </span>
          </p>
        )}
        {legend && only !== null && (
          <Button className={styles.all} look="link" onClick={() => press(only)}>
            {t('all')}
          </Button>
        )}
        {legend && <p className={styles.note}>{t(`note.${style}`)}</p>}
        {children}
      </div>
    </section>
  );
}
