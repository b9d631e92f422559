import { type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { PageContent, PageWait } from '#app/PageContent.tsx';
import { accountStore, loadMe } from '#capabilities/accounts/account.store.ts';
import type { PageRef } from '#view/pageRef.ts';

interface Props {
  readonly page: PageRef;
  /** It was opened here, not by the window's first address: it takes the focus. */
  readonly opened: boolean;
}

/** The panel of a page, once it is there and it is known who looks. */
export function PagePanel({ page, opened }: Props) {
  // another quarter is the same page: whoever chooses one stays where they are
  const entered = page.name === 'figures' ? null : page.id;
  const me = useStore(accountStore, (store) => store.me);
  useEffect(() => void loadMe(), []);
  return (
    <Suspense fallback={<PageWait />}>
      <Entered of={`${page.name} ${entered} ${me === undefined}`} opened={opened}>
        <PageContent me={me} page={page} />
      </Entered>
    </Suspense>
  );
}

/** Gives the focus to a panel as it comes, and names the window after it. */
function Entered({ of, opened, children }: { of: string; opened: boolean; children: ReactNode }) {
  const { t } = useTranslation('page');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page is entered anew
  useEffect(() => {
    const title = document.getElementById('panel-title');
    if (opened) title?.focus();
    document.title = `${title?.textContent ?? ''} · ${t('title')}`;
    return () => {
      document.title = t('title');
    };
  }, [of, t]);
  return children;
}
