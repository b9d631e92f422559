import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { textIn } from '#shared/localText.ts';
import { LoadedPanel } from '#ui/LoadedPanel.tsx';
import { OtherLanguage } from '#ui/OtherLanguage.tsx';
import { PanelActions } from '#ui/PanelActions.tsx';
import { Section } from '#ui/Section.tsx';
import { SourceLine } from '#ui/SourceLine.tsx';
import { Tag } from '#ui/Tag.tsx';
import { linkTo } from '#view/linkTo.ts';
import { useView } from '#view/useView.ts';
import { choose, flyTo } from '#view/view.store.ts';
import { dateText } from './dateText.ts';
import { flightToSign } from './flightToSign.ts';
import styles from './TimelinePanel.module.css';
import { loadTimeline, retryTimeline, timelineStore } from './timeline.store.ts';
import type { TimelineEntry } from './timeline.ts';

interface Props {
  readonly id: string;
  readonly hasScene: boolean;
  readonly onCopyLink: () => void;
}

/** One entry of the timeline with its sources, in the midst of the others. */
export function TimelinePanel({ id, hasScene, onCopyLink }: Props) {
  const { t } = useTranslation('timeline');
  const language = useView((view) => view.language);
  const list = useStore(timelineStore, (state) => state.list);
  useEffect(() => void loadTimeline(), []);
  const found = list.state === 'ready' ? list.value.find((entry) => entry.id === id) : undefined;
  const entry =
    list.state !== 'ready'
      ? list
      : found
        ? { state: 'ready' as const, value: found }
        : { state: 'failed' as const, problem: { code: 'missing' } };
  return (
    <LoadedPanel
      entry={entry}
      kind={(event) => (
        <>
          {event.date ? dateText(event.date, language) : t('timeline')}
          {event.kind === 'plan' && <Tag note>{t('planned')}</Tag>}
        </>
      )}
      missing={t('missing')}
      onClose={() => choose(null)}
      onRetry={retryTimeline}
      title={(event) => textIn(event.title, language)}
      under={(event) => <OtherLanguage language={language} text={event.title} />}
    >
      {(event) => {
        const flight = flightToSign(event);
        return (
          <>
            {event.note && <p className={styles.note}>{textIn(event.note, language)}</p>}
            {event.text && <p>{textIn(event.text, language)}</p>}
            <PanelActions
              onCopyLink={onCopyLink}
              onShow={hasScene && flight ? () => flyTo(flight) : null}
            />
            <Section title={t('sources')}>
              <ul>
                {event.sources.map((source) => (
                  <li key={source}>
                    <SourceLine text={source} />
                  </li>
                ))}
              </ul>
            </Section>
            <Section title={t('timeline')}>
              <Entries current={event} />
            </Section>
          </>
        );
      }}
    </LoadedPanel>
  );
}

/** All entries as one line through time. */
function Entries({ current }: { current: TimelineEntry }) {
  const { t } = useTranslation('timeline');
  const language = useView((view) => view.language);
  const list = useStore(timelineStore, (state) => state.list);
  if (list.state !== 'ready') return null;
  return (
    <ol className={styles.line}>
      {list.value.map((entry) => {
        const related = entry.about === current.id || entry.id === current.about;
        return (
          <li data-kind={entry.kind} data-related={related || undefined} key={entry.id}>
            <a
              aria-current={entry.id === current.id || undefined}
              {...linkTo({ kind: 'event', id: entry.id }, flightToSign(entry))}
            >
              <span className={styles.date}>
                {entry.date ? dateText(entry.date, language) : t('planned')}
              </span>
              {textIn(entry.title, language)}
            </a>
          </li>
        );
      })}
    </ol>
  );
}
