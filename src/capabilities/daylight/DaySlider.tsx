import type { CSSProperties, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '#view/useView.ts';
import styles from './DaySlider.module.css';
import { dayColours } from './dayColours.ts';
import { dayLights } from './dayLights.ts';
import { openingTime } from './openingTime.ts';
import { atMinute, clockOf, dayOf, minuteOf, minutesOfDay } from './placeTime.ts';
import { showTime } from './showTime.command.ts';

const minutesOfKey: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 60,
  PageDown: -60,
};

/** The minutes of the shown day, on the colours of its sky; arrows step a minute, with Shift a quarter, Page keys an hour. */
export function DaySlider() {
  const { t } = useTranslation('daylight');
  const time = useView((view) => view.time) ?? openingTime;
  const day = dayOf(time);
  const sky = dayColours(dayLights(day))
    .map(({ colour, share }) => `${colour} ${(share * 100).toFixed(1)}%`)
    .join(', ');
  const onKeyDown = (event: KeyboardEvent) => {
    const by = minutesOfKey[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const quarter = event.shiftKey && Math.abs(by) === 1 ? 15 : 1;
    showTime(atMinute(day, minuteOf(time) + by * quarter));
  };
  return (
    <input
      aria-label={t('time')}
      aria-valuetext={clockOf(time)}
      className={styles.slider}
      max={minutesOfDay - 1}
      min={0}
      onChange={(event) => showTime(atMinute(day, event.target.valueAsNumber))}
      onKeyDown={onKeyDown}
      step={1}
      style={{ '--sky': `linear-gradient(to right, ${sky})` } as CSSProperties}
      type="range"
      value={minuteOf(time)}
    />
  );
}
