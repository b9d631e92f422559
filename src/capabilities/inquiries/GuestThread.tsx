import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { readJson } from '#view/readJson.ts';
import { useLiveEvents } from '#view/useLiveEvents.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { ConfirmInquiry } from './ConfirmInquiry.tsx';
import { takeLinkSecret } from './guestLink.command.ts';
import { inquiryProblemKey } from './inquiryProblemKey.ts';
import { ThreadView } from './ThreadView.tsx';
import { mailNewLink, openGuestThread, threadPath } from './thread.command.ts';

interface Props {
  readonly id: string;
  /** How to sign in; null for somebody who has. */
  readonly signIn: ReactNode;
}

/** The thread of a guest: opened by the link of a mail, or because this browser has opened it before. */
export function GuestThread({ id, signIn }: Props) {
  const { t } = useTranslation('inquiries');
  const path = threadPath('guest', null, id);
  const [token] = useState(takeLinkSecret);
  const [state, setState] = useState<'asking' | 'open' | 'missing' | 'offline'>('asking');
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const opened = token === '' ? readJson(path) : openGuestThread(id, token);
    void opened.then((answer) => {
      if (answer.ok) setState('open');
      else setState(answer.error.code === 'offline' ? 'offline' : 'missing');
    });
  }, [id, path, token]);
  useLiveEvents(state === 'open' ? `${path}/events` : null, 'inquiry', () =>
    setChanges((n) => n + 1),
  );
  if (state === 'asking') return <Skeleton label={t('inbox')} lines={5} />;
  if (state === 'offline') return <Notice urgent>{t('problem.offline')}</Notice>;
  if (state === 'missing') return <Missing id={id} signIn={signIn} />;
  return (
    <ThreadView
      above={(thread, reload) =>
        thread.state === 'unconfirmed' && <ConfirmInquiry onDone={reload} thread={thread} />
      }
      changes={changes}
      path={path}
      writes
    />
  );
}

function Missing({ id, signIn }: Props) {
  const { t } = useTranslation('inquiries');
  const [mailed, setMailed] = useState(false);
  const mail = useSubmit(
    () => mailNewLink(id),
    () => setMailed(true),
  );
  const key = inquiryProblemKey(mail.problem);
  return (
    <>
      <Section title={t('guestMissing')}>
        <p>{t('guestMissingWhat')}</p>
        {key && <p role="alert">{t(`problem.${key}`)}</p>}
        {mailed ? (
          <p role="status">{t('newLinkSent')}</p>
        ) : (
          <Button disabled={mail.busy} onClick={() => mail.send()}>
            {t('newLink')}
          </Button>
        )}
      </Section>
      {signIn && <Section title={t('signIn')}>{signIn}</Section>}
    </>
  );
}
