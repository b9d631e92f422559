import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { buildingStore } from '#capabilities/buildings/building.store.ts';
import { featuresOfClass } from '#capabilities/styles/featuresOfClass.ts';
import { loadFacts } from '#capabilities/styles/loadFacts.store.ts';
import { paintStyle } from '#capabilities/styles/paintStyle.ts';
import { styleStore } from '#capabilities/styles/style.store.ts';
import { unknownColour as unknown } from '#capabilities/styles/styleScale.ts';
import { say } from '#ui/toasts.ts';
import { useView } from '#view/useView.ts';
import { viewStore } from '#view/view.store.ts';

/** Keeps the colours of the scene to the style of the view; fetches the facts when a style first wants them. */
export function useStyle(): void {
  const { t } = useTranslation('page');
  const style = useView((view) => view.style);
  const only = useView((view) => view.only);
  const url = useStore(buildingStore, (state) => state.manifest?.facts);
  const facts = useStore(styleStore, (state) => state.facts);
  const known = facts?.state === 'ready' && facts.url === url ? facts.value : null;

  useEffect(() => {
    if (!url) return;
    const had = styleStore.getState().facts;
    if (style !== 'sector') void loadFacts(url);
    else if (had && had.url !== url) styleStore.setState({ facts: null, painted: null });
  }, [style, url]);

  useEffect(() => {
    if (known && url) {
      styleStore.setState({ painted: { style, url, colours: paintStyle(style, known), unknown } });
    }
  }, [style, known, url]);

  useEffect(() => {
    if (only === null || style === 'sector') {
      styleStore.setState({ only: null });
      if (only !== null) viewStore.setState({ only: null });
      return;
    }
    if (!known) return;
    const features = featuresOfClass(style, only, known);
    styleStore.setState({ only: features });
    if (features) return;
    viewStore.setState({ only: null });
    say(t('problem.only'), 'only');
  }, [style, only, known, t]);
}
