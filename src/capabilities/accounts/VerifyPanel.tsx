import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Panel } from '#ui/Panel.tsx';
import type { PageRef } from '#view/pageRef.ts';
import { openPage } from '#view/view.store.ts';
import { proveAddress } from './account.command.ts';
import { accountStore } from './account.store.ts';
import { dropLinkSecret, readLinkSecret } from './linkSecret.command.ts';

/** Proves an address by the link of a mail, and signs in; `next` is where to go on. */
export function VerifyPanel({ next }: { next: PageRef }) {
  const { t } = useTranslation('accounts');
  const [token] = useState(readLinkSecret);
  const asked = useRef(false);
  const [state, setState] = useState<'asking' | 'done' | 'over'>('asking');
  const me = useStore(accountStore, (store) => store.me);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    dropLinkSecret();
    void proveAddress(token).then(({ ok }) => setState(ok ? 'done' : 'over'));
  }, [token]);
  return (
    <Panel kind={t('account')} onClose={() => openPage(null)} title={t('verify')}>
      {state === 'asking' && <p role="status">{t('verifying')}</p>}
      {state === 'over' && (
        <Notice
          action={{ label: t('signIn'), run: () => openPage({ name: 'sign-in', id: null }) }}
          urgent
        >
          {t('problem.linkOver')}
        </Notice>
      )}
      {state === 'done' && (
        <>
          <p role="status">{t('verified', { name: me?.name ?? '' })}</p>
          <Button look="main" onClick={() => openPage(next)}>
            {t('goOn')}
          </Button>
        </>
      )}
    </Panel>
  );
}
