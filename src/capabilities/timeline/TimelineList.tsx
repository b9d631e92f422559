import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { textIn } from '#shared/localText.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { linkTo } from '#view/linkTo.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { flightToSign } from './flightToSign.ts';
import styles from './TimelineList.module.css';
import { loadTimeline, timelineStore } from './timeline.store.ts';

/** The timeline, folded away under the blocks; nothing while it is not known. */
export function TimelineList() {
  const { t } = useTranslation('timeline');
  const language = useView((view) => view.language);
  const choice = useView((view) => view.choice);
  const list = useStore(timelineStore, (state) => state.list);
  const [open, setOpen] = useState(false);
  useEffect(() => void loadTimeline(), []);
  if (list.state !== 'ready' || list.value.length === 0) return null;
  const count = list.value.length;
  return (
    <Disclosure
      count={t('count', { count, n: countText(count, language) })}
      id="timeline"
      label={t('timeline')}
      lead={<span className={styles.mark} />}
      onToggle={() => setOpen(!open)}
      open={open}
    >
      {list.value.map((entry) => (
        <li key={entry.id}>
          <RowLink
            current={choice?.kind === 'event' && choice.id === entry.id}
            data-row
            label={textIn(entry.title, language)}
            note={entry.date?.slice(0, 7) ?? t('planned')}
            {...linkTo({ kind: 'event', id: entry.id }, flightToSign(entry))}
          />
        </li>
      ))}
    </Disclosure>
  );
}
