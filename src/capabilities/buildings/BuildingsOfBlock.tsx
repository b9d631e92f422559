import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { Section } from '#ui/Section.tsx';
import { linkTo } from '#view/linkTo.ts';
import { metresText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { hover } from '#view/view.store.ts';
import type { BuildingSummary } from './building.ts';
import { buildingStandBack } from './buildingStandBack.ts';
import { createBuildingsOfBlock } from './buildingsOfBlock.store.ts';

/** The way to every building of a block, with or without a company; read when asked for. */
export function BuildingsOfBlock({ block }: { block: string }) {
  const { t } = useTranslation('buildings');
  const { store, readOn } = useMemo(() => createBuildingsOfBlock(block), [block]);
  const { items, next, busy, failed } = useStore(store);
  return (
    <Section title={t('buildings')}>
      {items.length > 0 && (
        <ul>
          {items.map((building) => (
            <li key={building.gid}>
              <BuildingRow building={building} />
            </li>
          ))}
        </ul>
      )}
      {failed && <Notice urgent>{t('listFailed')}</Notice>}
      {next !== null && (
        <Button disabled={busy} onClick={() => void readOn()}>
          {t(busy ? 'reading' : items.length === 0 ? 'showList' : 'showMore')}
        </Button>
      )}
    </Section>
  );
}

function BuildingRow({
  building: { gid, name, address, outlineOnly, heightM, position },
}: {
  building: BuildingSummary;
}) {
  const { t } = useTranslation('buildings');
  const language = useView((view) => view.language);
  const text = name ?? address;
  const label = outlineOnly ? t('outlineOnly') : text ? textIn(text, language) : t('building');
  const ref = { kind: 'building', id: gid } as const;
  return (
    <RowLink
      label={label}
      note={metresText(heightM, language)}
      onBlur={() => hover(null)}
      onFocus={() => hover(ref)}
      onPointerEnter={() => hover(ref)}
      onPointerLeave={() => hover(null)}
      {...linkTo(ref, { ...position, distance: buildingStandBack })}
    />
  );
}
