import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';
import styles from './DaylightPanel.module.css';
import { DaySlider } from './DaySlider.tsx';
import { dayLights } from './dayLights.ts';
import { daylightStore } from './daylight.store.ts';
import { openingTime } from './openingTime.ts';
import { atMinute, clockOf, dayOf, minuteOf, timeOf } from './placeTime.ts';
import { playDay, stopDay } from './playDay.command.ts';
import { SunPath } from './SunPath.tsx';
import { seasonDay, seasons } from './seasonDay.ts';
import { showTime } from './showTime.command.ts';

/** Days that the address can name. */
const [firstDay, lastDay] = ['1974-01-01', '2099-12-31'] as const;
/** Full night comes so long after dusk, minutes. */
const nightAfter = 75;

/** The whole control of the light: sun path, slider, turning points of the day, date, seasons, now, and the day running by itself. */
export function DaylightPanel() {
  const { t } = useTranslation('daylight');
  const time = useView((view) => view.time);
  const playing = useStore(daylightStore, (state) => state.playing);
  const [still] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => stopDay, []);
  const shown = time ?? openingTime;
  const lights = dayLights(dayOf(shown));
  const marks = [
    ['sunrise', lights.sunrise],
    ['noon', lights.noon],
    ['sunset', lights.sunset],
    ['night', lights.dusk + nightAfter],
  ] as const;
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <output className={styles.clock}>{clockOf(shown)}</output>
        {!still && (
          <Button aria-pressed={playing} data-plays-day onClick={playing ? stopDay : playDay}>
            {t(playing ? 'stop' : 'play')}
          </Button>
        )}
        <Button onClick={() => showTime(timeOf(Date.now()))}>{t('now')}</Button>
        <Button disabled={time === null} onClick={() => showTime(null)}>
          {t('reset')}
        </Button>
      </div>
      <div>
        <SunPath />
        <DaySlider />
        <fieldset className={styles.marks}>
          <legend className="visually-hidden">{t('marks')}</legend>
          {marks.map(([name, minute]) => {
            const there = atMinute(dayOf(shown), minute);
            return (
              <button
                aria-pressed={shown === there}
                key={name}
                onClick={() => showTime(there)}
                type="button"
              >
                {t(`mark.${name}`)}
                <span>{clockOf(there)}</span>
              </button>
            );
          })}
        </fieldset>
      </div>
      <Day shown={shown} />
      <p className={styles.note}>
        {t('blueHour', {
          morning: `${clockOf(atMinute(dayOf(shown), lights.dawn))}–${clockOf(atMinute(dayOf(shown), lights.sunrise))}`,
          evening: `${clockOf(atMinute(dayOf(shown), lights.sunset))}–${clockOf(atMinute(dayOf(shown), lights.dusk))}`,
        })}
        <br />
        {t('note')}
      </p>
    </div>
  );
}

/** The date, and the days on which the seasons turn. */
function Day({ shown }: { shown: string }) {
  const { t } = useTranslation('daylight');
  const id = useId();
  const day = dayOf(shown);
  const goTo = (to: string) => showTime(atMinute(to, minuteOf(shown)));
  return (
    <div className={styles.day}>
      <label htmlFor={id}>{t('date')}</label>
      <input
        className={styles.date}
        id={id}
        max={lastDay}
        min={firstDay}
        onChange={({ target: { value } }) => value >= firstDay && value <= lastDay && goTo(value)}
        type="date"
        value={day}
      />
      <fieldset className={styles.marks}>
        <legend className="visually-hidden">{t('seasons')}</legend>
        {seasons.map((season) => {
          const there = seasonDay(Number(day.slice(0, 4)), season);
          return (
            <button
              aria-pressed={there === day}
              key={season}
              onClick={() => goTo(there)}
              type="button"
            >
              {t(`season.${season}`)}
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}
