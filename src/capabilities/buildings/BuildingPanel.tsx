import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sectorColours, sectorNames } from '#capabilities/companies/sector.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { Facts } from '#ui/Facts.tsx';
import { LoadedPanel } from '#ui/LoadedPanel.tsx';
import { PanelActions } from '#ui/PanelActions.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { Section } from '#ui/Section.tsx';
import { Tag } from '#ui/Tag.tsx';
import { linkTo } from '#view/linkTo.ts';
import type { Loadable } from '#view/loadable.ts';
import { areaText, metresText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { choose, flyTo, renameChoice } from '#view/view.store.ts';
import styles from './BuildingPanel.module.css';
import { buildingStore, fidOf } from './building.store.ts';
import type { Building } from './building.ts';
import { buildingDetails } from './buildingDetail.store.ts';
import { buildingStandBack } from './buildingStandBack.ts';
import { ImportedShape } from './ImportedShape.tsx';

interface Props {
  readonly id: string;
  readonly hasScene: boolean;
  readonly onCopyLink: () => void;
  /** How to ask the companies in it. */
  readonly ask: (companies: Building['companies']) => ReactNode;
}

/** A building: what it is, how far its shape is a guess, and who is in it. */
export function BuildingPanel({ id, hasScene, onCopyLink, ask }: Props) {
  const { t } = useTranslation('buildings');
  const language = useView((view) => view.language);
  const entry = useStore(buildingDetails.store, (all) => all.get(id));
  useEffect(() => void buildingDetails.load(id), [id]);
  useFollowed(id, entry);
  const nameless = t('building');
  return (
    <LoadedPanel
      entry={entry}
      kind={(building) => (
        <>
          {t('building')}
          {building.provenance === 'modelled' && !building.outlineOnly && (
            <Tag note>{t('modelled')}</Tag>
          )}
        </>
      )}
      missing={t('missing')}
      onClose={() => choose(null)}
      onRetry={() => buildingDetails.retry(id)}
      title={(building) => titleOf(building, language) ?? nameless}
    >
      {(building) => (
        <>
          {building.outlineOnly ? (
            <p>{t('outlineOnly')}</p>
          ) : (
            <BuildingFacts ask={ask} building={building} language={language} />
          )}
          <PanelActions
            onCopyLink={onCopyLink}
            onShow={
              hasScene ? () => flyTo({ ...building.position, distance: buildingStandBack }) : null
            }
          />
        </>
      )}
    </LoadedPanel>
  );
}

/**
 * Follows a chosen building through imports: an old name becomes the present one, and a building that leaves the scene
 * while it is looked at is read again, for another may stand there now.
 */
function useFollowed(id: string, entry: Loadable<Building> | undefined): void {
  const present = entry?.state === 'ready' ? entry.value.gid : id;
  const stands = useStore(buildingStore, () => fidOf(id) !== null);
  const stood = useRef<string | null>(null);
  useEffect(() => {
    if (present === id) return;
    void buildingDetails.retry(present);
    renameChoice({ kind: 'building', id: present });
  }, [id, present]);
  useEffect(() => {
    if (stands) stood.current = id;
    else if (stood.current === id) void buildingDetails.retry(id);
  }, [id, stands]);
}

/** Its own name, else the one company's, else its address; null where it has none of them. */
function titleOf(building: Building, language: Language): string | null {
  const [company, ...others] = building.companies;
  const text =
    building.name ??
    (company && others.length === 0 ? company.name : null) ??
    building.site?.name ??
    building.address;
  return text ? textIn(text, language) : null;
}

function BuildingFacts({
  building,
  language,
  ask,
}: { building: Building; language: Language } & Pick<Props, 'ask'>) {
  const { t } = useTranslation('buildings');
  const modelled = building.provenance === 'modelled';
  const { imported } = building;
  const guess = (text: string) => (modelled ? t('modelledValue', { text }) : text);
  const height = metresText(building.heightM, language);
  return (
    <>
      <Facts
        facts={[
          { label: t('address'), value: building.address && textIn(building.address, language) },
          { label: t('use'), value: building.use && t(`useOf.${building.use}`) },
          {
            label: t('height'),
            value: imported ? t(`heightBy.${imported.basis}`, { text: height }) : guess(height),
          },
          { label: t('footprint'), value: guess(areaText(building.footprintM2, language)) },
          {
            label: t('block'),
            value: building.block && (
              <a {...linkTo({ kind: 'block', id: building.block.id })}>
                {textIn(building.block.name, language)}
              </a>
            ),
          },
        ]}
        notStated={t('notStated')}
      />
      {imported && <ImportedShape imported={imported} />}
      <Section title={t('companies')}>
        {building.companies.length === 0 ? (
          <p className={styles.nobody}>{t('nobody')}</p>
        ) : (
          <ul>
            {building.companies.map(({ id, name, sector }) => (
              <li key={id}>
                <RowLink
                  colour={sectorColours[sector]}
                  label={textIn(name, language)}
                  note={textIn(sectorNames[sector], language)}
                  {...linkTo({ kind: 'company', id })}
                />
              </li>
            ))}
          </ul>
        )}
        {building.companies.length > 0 && ask(building.companies)}
      </Section>
    </>
  );
}
