import { useTranslation } from 'react-i18next';
import { Facts } from '#ui/Facts.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { placings } from './placeAddress.ts';
import type { RegisterOutcome } from './registerOutcome.ts';

const always = ['factories', 'fresh', 'linked'] as const;
const whereAny = ['unchanged', 'changed', 'returned', 'kept', 'same', 'unplaced'] as const;

/** What an import does in figures; what does not occur is left out. */
export function RegisterCounts({ outcome }: { outcome: RegisterOutcome }) {
  const { t } = useTranslation('registers');
  const language = useView((view) => view.language);
  const n = (count: number): string => t('n', { count, n: countText(count, language) });
  const { gone, leaving, placed } = outcome;
  const facts = [...always, ...whereAny.filter((what) => outcome[what] > 0)].map((what) => ({
    label: t(`counts.${what}`),
    value: n(outcome[what]),
  }));
  const how = placings
    .filter((one) => placed[one] > 0)
    .map((one) => t(`placing.${one}`, { n: countText(placed[one], language) }));
  const figures = { n: countText(gone, language), leaving: countText(leaving, language) };
  return (
    <Facts
      facts={[
        ...facts,
        ...(gone > 0 ? [{ label: t('counts.gone'), value: t('goneLeaving', figures) }] : []),
        { label: t('counts.placed'), value: how.join(' · ') },
      ]}
      notStated=""
    />
  );
}
