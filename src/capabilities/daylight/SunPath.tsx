import { useTranslation } from 'react-i18next';
import { useView } from '#view/useView.ts';
import { dayLights } from './dayLights.ts';
import { openingTime } from './openingTime.ts';
import { atMinute, dayOf, minuteOf, minutesOfDay } from './placeTime.ts';
import styles from './SunPath.module.css';
import { sunAt } from './sunAt.ts';

const [width, height] = [288, 72] as const;
/** Elevations at the upper and lower edge, degrees. */
const [top, bottom] = [84, -40] as const;
const everyMinutes = 20;

const x = (minute: number): number => (minute / minutesOfDay) * width;
const y = (elevation: number): number => ((top - elevation) / (top - bottom)) * height;

/** How high the sun stands through the shown day, its horizon, and where it is now. */
export function SunPath() {
  const { t } = useTranslation('daylight');
  const time = useView((view) => view.time) ?? openingTime;
  const day = dayOf(time);
  const { sunrise, sunset } = dayLights(day);
  const minutes = Array.from(
    { length: minutesOfDay / everyMinutes + 1 },
    (_, i) => i * everyMinutes,
  );
  const path = minutes
    .map((minute) => `${x(minute)},${y(sunAt(atMinute(day, minute)).elevation).toFixed(1)}`)
    .join(' ');
  const { azimuth, elevation } = sunAt(time);
  const [sunX, sunY] = [x(minuteOf(time)), y(elevation)];
  return (
    <figure className={styles.figure}>
      <svg aria-hidden="true" className={styles.path} viewBox={`0 0 ${width} ${height}`}>
        <rect
          className={styles.day}
          height={height}
          width={x(sunset - sunrise)}
          x={x(sunrise)}
          y={0}
        />
        <line className={styles.horizon} x1={0} x2={width} y1={y(0)} y2={y(0)} />
        <polyline className={styles.curve} points={path} />
        <circle className={elevation > 0 ? styles.sun : styles.set} cx={sunX} cy={sunY} r={6} />
      </svg>
      <figcaption className={styles.caption}>
        {t(elevation > -0.9 ? 'sun' : 'sunBelow', {
          azimuth: azimuth.toFixed(0),
          elevation: Math.abs(elevation).toFixed(0),
        })}
      </figcaption>
    </figure>
  );
}
