import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Announcer } from '#app/Announcer.tsx';
import { Attribution } from '#app/Attribution.tsx';
import { ChosenPanelWait } from '#app/ChosenPanelWait.tsx';
import { dialogStore } from '#app/dialog.ts';
import { fetchAhead } from '#app/fetchAhead.ts';
import { ListCard } from '#app/ListCard.tsx';
import { MapCorner } from '#app/MapCorner.tsx';
import type { NoScene } from '#app/noScene.ts';
import { OpeningSentence } from '#app/OpeningSentence.tsx';
import { SkipLinks } from '#app/SkipLinks.tsx';
import { Tools } from '#app/Tools.tsx';
import { useAddressProblems } from '#app/useAddressProblems.ts';
import { useCommandKeys } from '#app/useCommandKeys.ts';
import { useCover } from '#app/useCover.ts';
import { useFocusOnChoice } from '#app/useFocusOnChoice.ts';
import { useKeptFresh } from '#app/useKeptFresh.ts';
import { useLanguage } from '#app/useLanguage.ts';
import { useOnline } from '#app/useOnline.ts';
import { useSceneNotes } from '#app/useSceneNotes.ts';
import { useSheetForPage } from '#app/useSheetForPage.ts';
import { useStandsOut } from '#app/useStandsOut.ts';
import { CompanyHover } from '#capabilities/companies/CompanyHover.tsx';
import { loadCompanies } from '#capabilities/companies/company.store.ts';
import { placePickingStore } from '#capabilities/company-pages/placePicking.store.ts';
import { measuringStore } from '#capabilities/measuring/measuring.store.ts';
import { SearchBox } from '#capabilities/search/SearchBox.tsx';
import { RestChoice } from '#capabilities/styles/RestChoice.tsx';
import { late } from '#ui/Late.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Sheet, type SheetHeight } from '#ui/Sheet.tsx';
import { Toaster } from '#ui/Toaster.tsx';
import { useView } from '#view/useView.ts';
import type { ViewUrlProblem } from '#view/viewUrl.ts';
import styles from './Panels.module.css';

const ChosenPanel = late(
  async () => (await import('#app/ChosenPanel.tsx')).ChosenPanel,
  ChosenPanelWait,
);
const MeasuringTool = late(async () => (await import('#app/MeasuringTool.tsx')).MeasuringTool);
const Dialogs = late(async () => (await import('#app/Dialogs.tsx')).Dialogs);

interface Props {
  readonly noScene: NoScene | null;
  readonly misread: readonly ViewUrlProblem[];
}

const PagePanel = lazy(async () => ({
  default: (await import('#app/PagePanel.tsx')).PagePanel,
}));

/** What stands in front of the scene, and what keeps it in step. */
export function Panels({ noScene, misread }: Props) {
  const { t } = useTranslation('page');
  const choice = useView((view) => view.choice);
  const page = useView((view) => view.page);
  const opening = useView((view) => view.opening);
  const picking = useView((view) => view.picking);
  const [sheet, setSheet] = useState<SheetHeight>(choice ? 'half' : 'peek');
  const first = useRef(page);
  const open = choice !== null || page !== null;
  useLanguage();
  useCommandKeys();
  useOnline();
  useSceneNotes();
  useKeptFresh(loadCompanies);
  useAddressProblems(misread);
  useFocusOnChoice();
  useCover(sheet);
  useSheetForPage(setSheet);
  const standsOut = useStandsOut();
  const measuring = useStore(measuringStore, ({ kind }) => kind !== null);
  const placing = useStore(placePickingStore, ({ asked }) => asked !== null);
  const dialog = useStore(dialogStore, ({ open }) => open !== null);
  const hasDialogs = Dialogs.useArrived() !== null;
  const hasScene = noScene === null;
  useEffect(() => void fetchAhead(hasScene), [hasScene]);
  return (
    <div
      className={styles.panels}
      data-chosen={open}
      data-flat={noScene !== null}
      data-opening={opening}
      data-page={page?.name}
      data-placing={placing}
      data-sheet={sheet}
    >
      <SkipLinks noScene={noScene !== null} />
      <h1 className="visually-hidden">{t('title')}</h1>
      {noScene && (
        <div className={styles.why}>
          <Notice>{t(`noScene.${noScene}`)}</Notice>
        </div>
      )}
      <Sheet
        chosen={open}
        flat={noScene !== null}
        height={sheet}
        label={t('sheet')}
        onHeight={setSheet}
      >
        <nav aria-label={t('panels')} className={styles.left} data-panels>
          <div className={styles.searchCard}>
            <SearchBox onOpen={() => setSheet('full')} />
          </div>
          <div className={styles.listCard}>
            <ListCard hasScene={noScene === null} />
          </div>
        </nav>
        {page && (
          <aside aria-label={t('pageAside')} className={styles.detail} data-panels>
            <Suspense>
              <PagePanel opened={page !== first.current} page={page} />
            </Suspense>
          </aside>
        )}
        {choice && !page && (
          <aside aria-label={t('detail')} className={styles.detail} data-panels>
            <ChosenPanel
              choice={choice}
              hasScene={noScene === null}
              key={`${choice.kind} ${choice.id}`}
            />
          </aside>
        )}
        <div className={styles.sources}>
          <Attribution />
        </div>
      </Sheet>
      <Tools camera={!noScene} />
      {measuring && <MeasuringTool />}
      {!noScene && standsOut && <RestChoice />}
      {!noScene && (page === null || picking) && <MapCorner />}
      {!noScene && <CompanyHover />}
      <OpeningSentence />
      <Announcer />
      {(dialog || hasDialogs) && <Dialogs hasScene={hasScene} />}
      <Toaster label={t('toasts')} />
    </div>
  );
}
