import { createStore } from 'zustand/vanilla';
import type { PublicPage } from '#capabilities/moderation/publicPage.ts';

/** The dialog that stands open; in front of everything, never in the address. */
export type OpenDialog =
  | { readonly kind: 'help' }
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'correction'; readonly company: string }
  | { readonly kind: 'report'; readonly page: PublicPage }
  | null;

export const dialogStore = createStore<{ readonly open: OpenDialog }>(() => ({ open: null }));

export const openDialog = (open: OpenDialog): void => dialogStore.setState({ open });
