import { i18n } from '#app/texts.ts';
import { say } from '#ui/toasts.ts';
import { viewStore } from '#view/view.store.ts';
import { viewUrl } from '#view/viewUrl.ts';

/** Puts the address of what is seen on the clipboard and says so. */
export async function copyLink(): Promise<void> {
  const link = location.origin + viewUrl(viewStore.getState());
  say(i18n.t((await copied(link)) ? 'page:linkCopied' : 'page:linkNotCopied'), 'copy');
}

/** The modern clipboard is missing on plain HTTP; there the old way through a selection still works. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'visually-hidden';
    const focused = document.activeElement as HTMLElement | null;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    focused?.focus();
    return done;
  }
}
