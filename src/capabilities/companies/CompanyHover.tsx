import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { textIn } from '#shared/localText.ts';
import { HoverCard } from '#ui/HoverCard.tsx';
import { Swatch } from '#ui/Swatch.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './CompanyHover.module.css';
import { companyStore } from './company.store.ts';
import type { CompanySummary } from './company.ts';
import { sectorColours } from './sector.ts';

const mostNames = 3;

/** Who is under the pointer: the companies of a building, the company of a pin, or that it is only a modelled building. */
export function CompanyHover() {
  const { t } = useTranslation('companies');
  const language = useView((view) => view.language);
  const hover = useView((view) => view.hover);
  const at = useView((view) => view.hoverAt);
  const { byId, inBuilding } = useStore(companyStore);
  if (!hover || !at) return null;
  if (hover.kind !== 'building' && hover.kind !== 'company') return null;
  const company = byId.get(hover.id);
  const companies: readonly CompanySummary[] =
    hover.kind === 'building' ? (inBuilding.get(hover.id) ?? []) : company ? [company] : [];
  if (hover.kind === 'company' && !company) return null;
  const others = companies.length - mostNames;
  return (
    <HoverCard at={at}>
      {companies.slice(0, mostNames).map(({ id, name, sector }) => (
        <span className={styles.name} key={id}>
          <Swatch colour={sectorColours[sector]} />
          {textIn(name, language)}
        </span>
      ))}
      {others > 0 && (
        <span className={styles.quiet}>
          {t('others', { count: others, n: countText(others, language) })}
        </span>
      )}
      {companies.length === 0 && <span className={styles.quiet}>{t('plainBuilding')}</span>}
    </HoverCard>
  );
}
