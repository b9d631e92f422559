import { useTranslation } from 'react-i18next';
import { Facts } from '#ui/Facts.tsx';
import { countText, quantityText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import type { Sections } from './pageSection.ts';

/** The largest piece, the finest tolerance, and how many. */
export function LimitsView({ limits }: { limits: Sections['limits'] }) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const { lengthMm, widthMm, heightMm, weightKg, toleranceMm, lotLeast, lotMost } = limits;
  const sides = [lengthMm, widthMm, heightMm].filter((side) => side !== undefined);
  const size = sides.map((side) => quantityText(side, language)).join(' × ');
  const lots = [
    lotLeast && t('lotFrom', { n: countText(lotLeast, language) }),
    lotMost && t('lotTo', { n: countText(lotMost, language) }),
  ].filter(Boolean);
  const facts = [
    sides.length > 0 && { label: t('largest'), value: `${size} mm` },
    weightKg && { label: t('weightKg'), value: quantityText(weightKg, language) },
    toleranceMm && { label: t('toleranceMm'), value: quantityText(toleranceMm, language) },
    lots.length > 0 && { label: t('lot'), value: lots.join(' ') },
  ].filter((fact) => typeof fact === 'object');
  return <Facts facts={facts} notStated="" />;
}
