import { Toast } from '@base-ui/react/toast';

/** The sayings that stand on the page; shown by the Toaster. */
export const toasts = Toast.createToastManager();

/** Says something in passing; a second saying of the same `id` replaces the first. */
export function say(text: string, id?: string): void {
  toasts.add({ description: text, timeout: 4000, ...(id && { id }) });
}
