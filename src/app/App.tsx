import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { afterScene } from '#app/afterScene.ts';
import { catalogues } from '#app/catalogues.ts';
import type { NoScene } from '#app/noScene.ts';
import { PanelsFrame } from '#app/PanelsFrame.tsx';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { viewStore } from '#view/view.store.ts';
import type { ViewUrlProblem } from '#view/viewUrl.ts';
import styles from './App.module.css';

export interface PageParts {
  /** The scene on its way; null where this browser cannot draw it. */
  readonly scene: Promise<typeof import('#app/Scene.tsx')> | null;
  readonly noScene: NoScene | null;
  /** Parts of the first address that were not understood. */
  readonly misread: readonly ViewUrlProblem[];
}

/** The page: the scene behind, the panels in front, each with its own boundary. */
export function App({ scene, noScene: impossible, misread }: PageParts) {
  const [noScene, setNoScene] = useState(impossible);
  const Panels = useMemo(() => lazyPanels(scene), [scene]);
  return (
    <div className={styles.page} data-no-scene={noScene ?? undefined}>
      {scene && !noScene && (
        <main className={styles.scene} id="scene" tabIndex={-1}>
          <ErrorBoundary onFault={() => setNoScene('broken')}>
            <Arriving scene={scene} />
          </ErrorBoundary>
        </main>
      )}
      <Suspense fallback={<PanelsFrame />}>
        <Panels misread={misread} noScene={noScene} />
      </Suspense>
    </div>
  );
}

/** The scene once its code is here: at once, where Suspense would hold it back a while after a fallback elsewhere. */
function Arriving({ scene }: { scene: NonNullable<PageParts['scene']> }) {
  const [arrived, setArrived] = useState<Awaited<typeof scene> | Error | null>(null);
  useEffect(() => {
    let wanted = true;
    const keep = (value: Awaited<typeof scene> | Error): void => {
      if (wanted) setArrived(value);
    };
    scene.then(keep, (reason) => keep(new Error(String(reason))));
    return () => {
      wanted = false;
    };
  }, [scene]);
  if (arrived instanceof Error) throw arrived;
  return arrived && <arrived.Scene />;
}

/** The panels come when the buildings stand, so that they take nothing from them. */
function lazyPanels(scene: PageParts['scene']) {
  return lazy(async () => {
    await afterScene(scene);
    const { language } = viewStore.getState();
    const [{ Panels }, { startTexts }] = await Promise.all([
      import('#app/Panels.tsx'),
      import('#app/texts.ts'),
      catalogues[language](),
    ]);
    await startTexts(language);
    return { default: Panels };
  });
}
