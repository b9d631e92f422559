import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/language.ts';
import { useView } from '#view/useView.ts';
import styles from './OpenNow.module.css';
import type { OpeningHours } from './openingHours.ts';
import { openState, placeMinute } from './openState.ts';

/** How a company stands now, by the clock of the place; nothing where it does not say. */
export function OpenNow({ hours }: { hours: OpeningHours }) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const state = openState(hours, placeMinute(new Date()));
  if (state === null) return null;
  const { kind } = state;
  const said =
    kind === 'closed'
      ? state.note
        ? t('now.closedFor', { note: state.note, until: shortDay(state.until, language) })
        : t('now.closed', { until: shortDay(state.until, language) })
      : t(`now.${kind}`, 'time' in state ? { time: state.time } : {});
  return (
    <p className={styles.now} data-state={kind}>
      {said}
    </p>
  );
}

/** A day without its year: 8월 5일 or 5 August. */
const shortDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
