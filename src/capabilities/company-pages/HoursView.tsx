import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Facts } from '#ui/Facts.tsx';
import { dayText } from '#view/dayText.ts';
import { useView } from '#view/useView.ts';
import { OpenNow } from './OpenNow.tsx';
import type { Closure, OpeningHours } from './openingHours.ts';
import { placeMinute, withoutPast } from './openState.ts';
import { dayOffNames } from './weekday.ts';

/** When a company is open, and how it stands now. */
export function HoursView({ hours }: { hours: OpeningHours }) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const { opens, closes, lunchFrom, lunchUntil, daysOff, note } = hours;
  const { closures } = withoutPast(hours, placeMinute(new Date()).day);
  const lunch =
    lunchFrom && lunchUntil ? ` (${t('lunch', { from: lunchFrom, until: lunchUntil })})` : '';
  const day = (one: string): string => dayText(`${one}T03:00:00Z`, language);
  const days = ({ from, until }: Closure): string =>
    from === until ? day(from) : `${day(from)} – ${day(until)}`;
  const facts = [
    opens && closes && { label: t('openHours'), value: `${opens} – ${closes}${lunch}` },
    daysOff.length > 0 && {
      label: t('daysOff'),
      value: daysOff.map((one) => textIn(dayOffNames[one], language)).join(', '),
    },
    ...closures.map((closure) => ({
      label: closure.note ?? t('closure'),
      value: days(closure),
    })),
    note && { label: t('hoursOther'), value: note },
  ].filter((fact) => typeof fact === 'object');
  return (
    <>
      <OpenNow hours={hours} />
      <Facts facts={facts} notStated="" />
    </>
  );
}
