import { useTranslation } from 'react-i18next';
import { late } from '#ui/Late.tsx';
import { Popover } from '#ui/Popover.tsx';
import { useView } from '#view/useView.ts';
import styles from './DaylightBar.module.css';
import { DaySlider } from './DaySlider.tsx';
import { openingTime } from './openingTime.ts';
import { clockOf, dayOf } from './placeTime.ts';

const DaylightPanel = late(async () => (await import('./DaylightPanel.tsx')).DaylightPanel);

/** The light in one line: clock, slider and day; the clock opens the whole control. Without room, the clock alone. */
export function DaylightBar() {
  const { t } = useTranslation('daylight');
  const language = useView((view) => view.language);
  const time = useView((view) => view.time) ?? openingTime;
  const day = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${dayOf(time)}T00:00:00Z`));
  return (
    <div className={styles.bar} data-covers-scene>
      <Popover
        label={t('title')}
        trigger={
          <button className={styles.clock} title={t('title')} type="button">
            <span className="visually-hidden">{`${t('title')}: `}</span>
            <span className={styles.hours}>{clockOf(time)}</span>{' '}
            <span className={styles.day}>{day}</span>
          </button>
        }
      >
        <DaylightPanel />
      </Popover>
      <div className={styles.slide}>
        <DaySlider />
      </div>
    </div>
  );
}
