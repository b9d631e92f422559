import type { EntityRef } from '#shared/entity.ts';
import { type Flight, viewStore } from '#view/view.store.ts';
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
  viewStore.setState(flight ? { choice, flight: { ...flight } } : { choice });
}

/** Properties of an anchor that chooses a thing: a real address to copy or open elsewhere, and the quick way on a plain click. */
export function linkTo(choice: EntityRef, flight: Flight | null = null) {
  const { language } = viewStore.getState();
  return {
    href: viewUrl({
      language,
      choice,
      query: '',
      sector: null,
      camera: null,
      style: 'sector',
      only: null,
      rest: 'drained',
      time: null,
    }),
    onClick: (press: Press) => {
      if (press.button !== 0 || press.ctrlKey || press.metaKey || press.shiftKey || press.altKey)
        return;
      press.preventDefault();
      chooseAndFly(choice, flight);
    },
  };
}
