import { useStore } from 'zustand';
import { type View, viewStore } from '#view/view.store.ts';

/** A part of the view, in React. */
export function useView<T>(select: (view: View) => T): T {
  return useStore(viewStore, select);
}
