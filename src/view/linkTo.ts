import type { EntityRef } from '#shared/entity.ts';
import { type PageRef, pagePath } from '#view/pageRef.ts';
import { afterChoice, type Flight, openPage, viewStore } from '#view/view.store.ts';
import { viewUrl } from '#view/viewUrl.ts';

interface Press {
  readonly button: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  preventDefault(): void;
}

/** Chooses a thing and, where its place is known, sends the camera there in the same change. */
export function chooseAndFly(choice: EntityRef, flight: Flight | null = null): void {
  viewStore.setState((view) => ({
    choice,
    ...afterChoice(view),
    ...(flight && { flight: { ...flight } }),
  }));
}

/** Properties of an anchor that chooses a thing: a real address to copy or open elsewhere, and the quick way on a plain click. */
export function linkTo(choice: EntityRef, flight: Flight | null = null) {
  const { language } = viewStore.getState();
  return {
    href: viewUrl({
      language,
      choice,
      page: null,
      query: '',
      sector: null,
      camera: null,
      style: 'sector',
      only: null,
      rest: 'drained',
      time: null,
    }),
    onClick: onPlainClick(() => chooseAndFly(choice, flight)),
  };
}

/** Properties of an anchor that opens a page. */
export function linkToPage(page: PageRef) {
  const { language } = viewStore.getState();
  return {
    href: `/${language}/${pagePath(page)}`,
    onClick: onPlainClick(() => openPage(page)),
  };
}

/** A press that asks for a new tab or window is left to the browser. */
const onPlainClick = (act: () => void) => (press: Press) => {
  if (press.button !== 0 || press.ctrlKey || press.metaKey || press.shiftKey || press.altKey)
    return;
  press.preventDefault();
  act();
};
