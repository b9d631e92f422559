import { useTranslation } from 'react-i18next';
import { sectorColours, sectorNames } from '#capabilities/companies/sector.ts';
import { textIn } from '#shared/localText.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import type { Block } from './block.ts';
import styles from './SectorBars.module.css';

/** How many companies of each sector, as bars of the sector's colour. */
export function SectorBars({ sectors }: Pick<Block, 'sectors'>) {
  const { t } = useTranslation('complex');
  const language = useView((view) => view.language);
  const most = Math.max(1, ...sectors.map(({ count }) => count));
  return (
    <ul aria-label={t('bySector')} className={styles.bars}>
      {sectors.map(({ sector, count }) => (
        <li className={styles.bar} key={sector}>
          <span>{textIn(sectorNames[sector], language)}</span>
          <span aria-hidden="true" className={styles.track}>
            <span
              style={{ background: sectorColours[sector], width: `${(count / most) * 100}%` }}
            />
          </span>
          <span className={styles.count}>
            {t('companyCount', { count, n: countText(count, language) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
