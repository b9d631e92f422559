import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { Section } from '#ui/Section.tsx';
import { TagLink, TagRow } from '#ui/Tag.tsx';
import { linkTo } from '#view/linkTo.ts';
import { areaText, countText, metresText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { hover } from '#view/view.store.ts';
import styles from './CompanySites.module.css';
import type { Position, Site } from './company.ts';

/** Buildings that stand in the open; the rest unfold. */
const fewest = 4;

/** Premises of a company: address, how sure the place is, and the way to each building. */
export function CompanySites({ sites }: { sites: readonly Site[] }) {
  const { t } = useTranslation('companies');
  const language = useView((view) => view.language);
  return (
    <Section
      note={t('siteCount', { count: sites.length, n: countText(sites.length, language) })}
      title={t('sites')}
    >
      <ul className={styles.sites}>
        {sites.map((site) => (
          <li className={styles.site} key={site.id}>
            {site.name && <strong>{textIn(site.name, language)}</strong>}
            <span>{textIn(site.address, language)}</span>
            <SiteFacts language={language} site={site} />
            <Buildings gids={site.buildings} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SiteFacts({ site, language }: { site: Site; language: Language }) {
  const { t } = useTranslation('companies');
  const parts = [
    accuracyText(site.position, language, t),
    site.areaM2 !== null && areaText(site.areaM2, language),
    site.employees !== null &&
      t('people', { count: site.employees, n: countText(site.employees, language) }),
  ].filter(Boolean);
  return <span className={styles.quiet}>{parts.join(' · ')}</span>;
}

function accuracyText(
  { kind, metres }: Position,
  language: Language,
  t: ReturnType<typeof useTranslation<'companies'>>['t'],
): string {
  if (kind === 'exact') return t('placeExact');
  if (kind === 'block') return t('placeBlock');
  return metres ? t('placeWithin', { metres: metresText(metres, language) }) : t('placeNear');
}

function Buildings({ gids }: { gids: readonly string[] }) {
  const { t } = useTranslation('companies');
  const language = useView((view) => view.language);
  const rest = gids.slice(fewest);
  if (gids.length === 0) return null;
  return (
    <>
      <TagRow label={t('buildings')}>
        {gids.slice(0, fewest).map((gid, index) => (
          <BuildingLink gid={gid} key={gid} number={index + 1} />
        ))}
      </TagRow>
      {rest.length > 0 && (
        <details className={styles.many}>
          <summary>
            {t('moreBuildings', { count: rest.length, n: countText(rest.length, language) })}
          </summary>
          <TagRow label={t('buildings')}>
            {rest.map((gid, index) => (
              <BuildingLink gid={gid} key={gid} number={fewest + index + 1} />
            ))}
          </TagRow>
        </details>
      )}
    </>
  );
}

function BuildingLink({ gid, number }: { gid: string; number: number }) {
  const { t } = useTranslation('companies');
  const language = useView((view) => view.language);
  return (
    <li>
      <TagLink
        onBlur={() => hover(null)}
        onFocus={() => hover({ kind: 'building', id: gid })}
        onPointerEnter={() => hover({ kind: 'building', id: gid })}
        onPointerLeave={() => hover(null)}
        {...linkTo({ kind: 'building', id: gid })}
      >
        {t('buildingNumber', { n: countText(number, language) })}
      </TagLink>
    </li>
  );
}
