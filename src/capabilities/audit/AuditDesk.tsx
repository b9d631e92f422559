import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Select } from '#ui/Select.tsx';
import { readJson } from '#view/readJson.ts';
import { useRead } from '#view/useRead.ts';
import styles from './AuditDesk.module.css';
import { AuditRow } from './AuditRow.tsx';
import { actionText, namedActions } from './actionText.ts';
import type { AuditPage } from './auditEntry.ts';
import { VerifyButton } from './VerifyButton.tsx';

/** Every change, the latest first, and whether the chain and the data are whole. */
export function AuditDesk() {
  const { t } = useTranslation('audit');
  const names = t('action', { returnObjects: true });
  const [action, setAction] = useState('');
  const path = `/api/operator/audit?limit=50${action && `&action=${action}`}`;
  const [entry, reload] = useRead<AuditPage>(path);
  const [older, setOlder] = useState<readonly AuditPage[]>([]);
  const [missed, setMissed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins anew
  useEffect(() => setOlder([]), [path]);
  const pages = entry.state === 'ready' ? [entry.value, ...older] : [];
  const next = pages.at(-1)?.next ?? null;
  const more = async () => {
    const answer = await readJson<AuditPage>(`${path}&cursor=${encodeURIComponent(next ?? '')}`);
    setMissed(!answer.ok);
    if (answer.ok) setOlder([...older, answer.value]);
  };
  return (
    <>
      <p>{t('intro')}</p>
      <VerifyButton />
      <Select
        label={t('which')}
        onChange={setAction}
        options={[
          { value: '', label: t('all') },
          ...namedActions(names).map((value) => ({ value, label: actionText(names, value) })),
        ]}
        value={action}
      />
      <ListOf entry={entry} onRetry={reload}>
        {({ items }) =>
          items.length === 0 ? (
            <p role="status">{t('none')}</p>
          ) : (
            <ol aria-label={t('list')} className={styles.entries}>
              {pages.flatMap(({ items, persons, actors }) =>
                items.map((one) => (
                  <AuditRow actors={actors} entry={one} key={one.seq} persons={persons} />
                )),
              )}
            </ol>
          )
        }
      </ListOf>
      {missed && <Notice urgent>{t('moreFailed')}</Notice>}
      {next !== null && <Button onClick={() => void more()}>{t('more')}</Button>}
    </>
  );
}
