import type { Language } from '#shared/language.ts';
import { type View, viewStore } from '#view/view.store.ts';
import {
  foreignParameters,
  parseViewUrl,
  type SavedView,
  type ViewUrlProblem,
  viewUrl,
} from '#view/viewUrl.ts';

/** What the address bar needs of a browser window. */
export interface AddressBar {
  readonly location: { readonly pathname: string; readonly search: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  readonly navigator: { readonly languages: readonly string[] };
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

const rememberedAs = 'language';
const settleMs = 150;
/** Parts of the view whose change is no step back: they replace the address after a short rest. */
const replacing = ['query', 'camera', 'style', 'only', 'rest', 'time'] as const;

/** The language of somebody whose address names none: remembered, else the browser's, else Korean. */
export function preferredLanguage(bar: AddressBar): Language {
  const remembered = readMemory(bar);
  if (remembered === 'ko' || remembered === 'en') return remembered;
  const first = bar.navigator.languages.find((tag) => /^(?:ko|en)\b/i.test(tag));
  return first && /^en/i.test(first) ? 'en' : 'ko';
}

/**
 * Binds the view to the address: choosing pushes, moving and typing replace after a short rest, Back and Forward restore.
 * `say` hears which parts of an address were not understood. Returns how to unbind.
 */
export function bindHistory(
  bar: AddressBar,
  say: (problems: readonly ViewUrlProblem[]) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restoring = false;

  const here = () => bar.location.pathname + bar.location.search;
  const addressOf = (view: View) => viewUrl(saved(view), foreignParameters(here()));
  const replace = (view: View) => {
    clearTimeout(timer);
    timer = undefined;
    const address = addressOf(view);
    if (address !== here()) bar.history.replaceState(null, '', address);
  };

  const restore = (first: boolean) => {
    const { view, problems } = parseViewUrl(here());
    const language = view.language ?? preferredLanguage(bar);
    restoring = true;
    viewStore.setState({ ...view, language });
    if (!first) returnCamera(view);
    restoring = false;
    if (problems.length > 0) say(problems);
    if (first) replace(viewStore.getState());
  };

  restore(true);
  remember(bar, viewStore.getState().language);
  const stop = viewStore.subscribe((view, before) => {
    if (view.language !== before.language) remember(bar, view.language);
    if (restoring) return;
    if (view.renamed !== before.renamed) {
      replace(view);
    } else if (
      view.choice !== before.choice ||
      view.page !== before.page ||
      view.sector !== before.sector
    ) {
      if (timer !== undefined) replace(before);
      const address = addressOf(view);
      if (address !== here()) bar.history.pushState(null, '', address);
    } else if (view.language !== before.language) {
      replace(view);
    } else if (replacing.some((key) => view[key] !== before[key])) {
      clearTimeout(timer);
      timer = setTimeout(() => replace(viewStore.getState()), settleMs);
    }
  });
  const onPop = () => {
    clearTimeout(timer);
    timer = undefined;
    restore(false);
  };
  bar.addEventListener('popstate', onPop);
  return () => {
    clearTimeout(timer);
    stop();
    bar.removeEventListener('popstate', onPop);
  };
}

function saved(view: View): SavedView {
  const { language, choice, page, query, sector, camera, style, only, rest, time } = view;
  return { language, choice, page, query, sector, camera, style, only, rest, time };
}

function returnCamera({ camera, choice }: SavedView): void {
  if (camera) viewStore.setState({ flight: { ...camera } });
  else if (!choice)
    viewStore.setState(({ steer }) => ({ steer: { kind: 'home', at: (steer?.at ?? 0) + 1 } }));
}

/** Storage may be forbidden (private windows); then nothing is remembered. */
function readMemory(bar: AddressBar): string | null {
  try {
    return bar.localStorage.getItem(rememberedAs);
  } catch {
    return null;
  }
}

function remember(bar: AddressBar, language: Language): void {
  try {
    bar.localStorage.setItem(rememberedAs, language);
  } catch {
    // see readMemory
  }
}
