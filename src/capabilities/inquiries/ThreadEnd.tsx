import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Confirm } from '#ui/Confirm.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { inquiryProblemKey } from './inquiryProblemKey.ts';
import { ReportThread } from './ReportThread.tsx';
import styles from './Thread.module.css';
import { blockAsker, settleThread } from './thread.command.ts';
import type { Thread } from './thread.ts';

interface Props {
  readonly thread: Thread;
  readonly path: string;
  readonly onDone: () => Promise<void>;
}

/** Closes a thread or opens it again, blocks who asks, reports it. */
export function ThreadEnd({ thread, path, onDone }: Props) {
  const { t } = useTranslation('inquiries');
  const [reporting, setReporting] = useState(false);
  const closed = thread.state === 'closed';
  const blocked = thread.inside?.blocked ?? false;
  const done = () => void onDone();
  const settle = useSubmit(() => settleThread(path, closed ? 'open' : 'closed'), done);
  const block = useSubmit(() => blockAsker(path, !blocked), done);
  const key = inquiryProblemKey(settle.problem ?? block.problem);
  if (reporting) {
    return (
      <ReportThread
        onClose={() => setReporting(false)}
        onDone={() => {
          setReporting(false);
          say(t('reported'));
        }}
        path={path}
      />
    );
  }
  return (
    <>
      {key && <p role="alert">{t(`problem.${key}`)}</p>}
      <div className={styles.end}>
        <Button disabled={settle.busy} look="link" onClick={() => settle.send()}>
          {t(closed ? 'reopen' : 'finish')}
        </Button>
        {thread.inside &&
          (blocked ? (
            <Button disabled={block.busy} look="link" onClick={() => block.send()}>
              {t('unblock')}
            </Button>
          ) : (
            <Confirm
              ask={t('blockAsk')}
              busy={block.busy}
              label={t('block')}
              no={t('no')}
              onYes={() => block.send()}
              yes={t('yes')}
            />
          ))}
        <Button look="link" onClick={() => setReporting(true)}>
          {t('report')}
        </Button>
      </div>
    </>
  );
}
