import type { LocalText } from '#shared/localText.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Days on which a company is closed week by week, or on every public holiday. */
export const daysOff = [...weekdays, 'holiday'] as const;
export type DayOff = (typeof daysOff)[number];

export const dayOffNames: Readonly<Record<DayOff, Required<Pick<LocalText, 'ko' | 'en'>>>> = {
  mon: { ko: '월요일', en: 'Monday' },
  tue: { ko: '화요일', en: 'Tuesday' },
  wed: { ko: '수요일', en: 'Wednesday' },
  thu: { ko: '목요일', en: 'Thursday' },
  fri: { ko: '금요일', en: 'Friday' },
  sat: { ko: '토요일', en: 'Saturday' },
  sun: { ko: '일요일', en: 'Sunday' },
  holiday: { ko: '공휴일', en: 'Public holidays' },
};

/** The weekday of a day, YYYY-MM-DD. */
export const weekdayOf = (day: string): Weekday =>
  weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday;
