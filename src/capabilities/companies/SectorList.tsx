import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { shownFolder } from '#capabilities/pictures/shownFolder.ts';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Logo } from '#ui/Logo.tsx';
import { Notice } from '#ui/Notice.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { revealWithin } from '#ui/revealWithin.ts';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Swatch } from '#ui/Swatch.tsx';
import { useArrowKeys } from '#ui/useArrowKeys.ts';
import { linkTo } from '#view/linkTo.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { hover, viewStore } from '#view/view.store.ts';
import { companiesBySector, type SectorGroup } from './companiesBySector.ts';
import { companyStore, retryCompanies } from './company.store.ts';
import { flightToCompany } from './flightToCompany.ts';
import styles from './SectorList.module.css';
import { type SectorId, sectorColours, sectorNames } from './sector.ts';

interface Props {
  /** False where what stands above it names the list already. */
  readonly headed?: boolean;
  readonly children?: ReactNode;
}

/** Sectors with their companies; narrows the scene to one, and follows what is chosen there. */
export function SectorList({ headed = true, children }: Props) {
  const { t } = useTranslation('companies');
  const language = useView((view) => view.language);
  const sector = useView((view) => view.sector);
  const list = useStore(companyStore, (state) => state.list);
  const items = list.state === 'ready' ? list.value : null;
  const groups = useMemo(() => companiesBySector(items ?? [], language), [items, language]);
  const [open, setOpen] = useOpenSector();
  const onKeyDown = useArrowKeys();

  const toggle = (id: SectorId) => {
    const opening = open !== id;
    setOpen(opening ? id : null);
    viewStore.setState({ sector: opening ? id : null });
  };
  return (
    <section aria-label={t('sectors')} className={styles.list}>
      {headed && (
        <header className={styles.head}>
          <h2 className={styles.title} id="list-title" tabIndex={-1}>
            {t('sectors')}
          </h2>
          {items && (
            <span className={styles.total}>
              {t('total', { count: items.length, n: countText(items.length, language) })}
            </span>
          )}
        </header>
      )}
      {list.state === 'loading' && <Skeleton label={t('loading')} lines={6} />}
      {list.state === 'failed' && (
        <Notice action={{ label: t('retry'), run: retryCompanies }} urgent>
          {t(list.problem.code === 'offline' ? 'offline' : 'failed')}
        </Notice>
      )}
      {items?.length === 0 && <Notice>{t('nobody')}</Notice>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only add to what Tab does */}
      <div className={styles.scroll} data-scroll onKeyDown={onKeyDown}>
        <ul>
          {groups.map((group) => (
            <Sector
              group={group}
              key={group.sector}
              onToggle={toggle}
              open={open === group.sector}
            />
          ))}
        </ul>
        {children}
      </div>
      {sector && (
        <Button className={styles.all} look="link" onClick={() => toggle(sector as SectorId)}>
          {t('allSectors')}
        </Button>
      )}
    </section>
  );
}

/** The sector that stands open: the one the scene is narrowed to, or that of the company just chosen. */
function useOpenSector() {
  const sector = useView((view) => view.sector) as SectorId | null;
  const choice = useView((view) => view.choice);
  const chosen = useStore(companyStore, (state) =>
    choice?.kind === 'company' ? (state.byId.get(choice.id)?.sector ?? null) : null,
  );
  const [open, setOpen] = useState<SectorId | null>(sector);
  useEffect(() => setOpen(sector), [sector]);
  useEffect(() => {
    if (chosen) setOpen(chosen);
  }, [chosen]);
  return [open, setOpen] as const;
}

function Sector({
  group: { sector, companies },
  open,
  onToggle,
}: {
  group: SectorGroup;
  open: boolean;
  onToggle: (sector: SectorId) => void;
}) {
  const { t } = useTranslation('companies');
  const language = useView((view) => view.language);
  const choice = useView((view) => view.choice);
  const chosenId = choice?.kind === 'company' ? choice.id : null;
  const rows = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is the current one
  useEffect(() => {
    const row = rows.current?.querySelector<HTMLElement>('[aria-current]');
    const list = row?.closest<HTMLElement>('[data-scroll]');
    if (open && row && list) revealWithin(list, row, 44, 24);
  }, [open, chosenId]);
  return (
    <li>
      <Disclosure
        count={t('count', { count: companies.length, n: countText(companies.length, language) })}
        id={`sector-${sector}`}
        label={textIn(sectorNames[sector], language)}
        lead={<Swatch colour={sectorColours[sector]} />}
        listRef={rows}
        onToggle={() => onToggle(sector)}
        open={open}
      >
        {companies.map(({ id, name, position, products, logo }) => (
          <li key={id}>
            <RowLink
              current={id === chosenId}
              data-row
              label={
                <>
                  {logo && <Logo alt="" folder={shownFolder(logo)} />}
                  {textIn(name, language)}
                </>
              }
              note={products[0] && textIn(products[0].name, language)}
              onBlur={() => hover(null)}
              onFocus={() => hover({ kind: 'company', id })}
              onPointerEnter={() => hover({ kind: 'company', id })}
              onPointerLeave={() => hover(null)}
              {...linkTo({ kind: 'company', id }, flightToCompany(position))}
            />
          </li>
        ))}
      </Disclosure>
    </li>
  );
}
