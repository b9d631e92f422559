import { createStore } from 'zustand/vanilla';

/** The dialog that stands open; in front of everything, never in the address. */
export type OpenDialog =
  | { readonly kind: 'help' }
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'correction'; readonly company: string }
  | null;

export const dialogStore = createStore<{ readonly open: OpenDialog }>(() => ({ open: null }));

export const openDialog = (open: OpenDialog): void => dialogStore.setState({ open });
