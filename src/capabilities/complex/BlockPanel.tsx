import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sectorColours, sectorNames } from '#capabilities/companies/sector.ts';
import { textIn } from '#shared/localText.ts';
import { Facts } from '#ui/Facts.tsx';
import { LoadedPanel } from '#ui/LoadedPanel.tsx';
import { OtherLanguage } from '#ui/OtherLanguage.tsx';
import { PanelActions } from '#ui/PanelActions.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { Section } from '#ui/Section.tsx';
import { Tag } from '#ui/Tag.tsx';
import { linkTo } from '#view/linkTo.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { choose, flyTo } from '#view/view.store.ts';
import { blockDetails } from './block.store.ts';
import type { Block } from './block.ts';
import { blockStandBack } from './blockStandBack.ts';
import { SectorBars } from './SectorBars.tsx';

interface Props {
  readonly id: string;
  readonly hasScene: boolean;
  readonly onCopyLink: () => void;
  /** The buildings that stand in it. */
  readonly buildings: ReactNode;
}

/** A block of the complex: how many of which sector, and who. */
export function BlockPanel({ id, hasScene, onCopyLink, buildings }: Props) {
  const { t } = useTranslation('complex');
  const language = useView((view) => view.language);
  const entry = useStore(blockDetails.store, (all) => all.get(id));
  useEffect(() => void blockDetails.load(id), [id]);
  return (
    <LoadedPanel
      entry={entry}
      kind={() => (
        <>
          {t('block')}
          <Tag note>{t('schematic')}</Tag>
        </>
      )}
      missing={t('missing')}
      onClose={() => choose(null)}
      onRetry={() => blockDetails.retry(id)}
      title={(block) => textIn(block.name, language)}
      under={(block) => <OtherLanguage language={language} text={block.name} />}
    >
      {(block) => (
        <>
          <BlockFacts block={block} />
          <PanelActions
            onCopyLink={onCopyLink}
            onShow={hasScene ? () => flyTo({ ...block.position, distance: blockStandBack }) : null}
          />
          <BlockCompanies block={block} />
          {buildings}
        </>
      )}
    </LoadedPanel>
  );
}

function BlockFacts({ block }: { block: Block }) {
  const { t } = useTranslation('complex');
  const language = useView((view) => view.language);
  return (
    <>
      <Facts
        facts={[
          {
            label: t('companies'),
            value: t('companyCount', {
              count: block.companyCount,
              n: countText(block.companyCount, language),
            }),
          },
          {
            label: t('buildings'),
            value: t('buildingCount', {
              count: block.buildingCount,
              n: countText(block.buildingCount, language),
            }),
          },
        ]}
        notStated={t('notStated')}
      />
      <SectorBars sectors={block.sectors} />
    </>
  );
}

function BlockCompanies({ block }: { block: Block }) {
  const { t } = useTranslation('complex');
  const language = useView((view) => view.language);
  if (block.companies.length === 0) return null;
  return (
    <Section title={t('companies')}>
      <ul>
        {block.companies.map(({ id, name, sector }) => (
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
    </Section>
  );
}
