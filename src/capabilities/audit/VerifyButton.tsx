import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { countText } from '#view/quantities.ts';
import { readJson } from '#view/readJson.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import styles from './AuditDesk.module.css';

interface Checked {
  readonly checks: readonly { readonly name: string; readonly found: readonly string[] }[];
}

/** Verifies chain and data, and says what is wrong. */
export function VerifyButton() {
  const { t } = useTranslation('audit');
  const language = useView((view) => view.language);
  const [checked, setChecked] = useState<Checked | null>(null);
  const verify = useSubmit(() => readJson<Checked>('/api/operator/verify'), setChecked);
  const faults = checked?.checks.flatMap(({ name, found }) =>
    found.map((line) => `${name}: ${line}`),
  );
  const n = (count: number) => ({ count, n: countText(count, language) });
  return (
    <>
      <div>
        <Button disabled={verify.busy} onClick={() => verify.send()}>
          {t(verify.busy ? 'checking' : 'check')}
        </Button>
      </div>
      {verify.problem && <Notice urgent>{t('checkFailed')}</Notice>}
      {checked && faults && (
        <Notice urgent={faults.length > 0}>
          {faults.length === 0
            ? t('allWell', n(checked.checks.length))
            : t('faults', n(faults.length))}
        </Notice>
      )}
      {faults && faults.length > 0 && (
        <ul className={styles.faults} lang="en">
          {faults.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
