import { i18n } from '#app/texts.ts';
import { say } from '#ui/toasts.ts';
import { copyText } from '#view/copyText.ts';
import { viewStore } from '#view/view.store.ts';
import { viewUrl } from '#view/viewUrl.ts';

/** Puts the address of what is seen on the clipboard and says so. */
export async function copyLink(): Promise<void> {
  const link = location.origin + viewUrl(viewStore.getState());
  say(i18n.t((await copyText(link)) ? 'page:linkCopied' : 'page:linkNotCopied'), 'copy');
}
