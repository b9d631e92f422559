import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { useSubmit } from '#view/useSubmit.ts';
import { askCompany } from './companyPage.command.ts';
import type { AskableName } from './pageSection.ts';

/** Asks those who run a page to state what is missing on it. */
export function AskButton({
  company,
  sections,
}: {
  company: string;
  sections: readonly AskableName[];
}) {
  const { t } = useTranslation('companyPages');
  const [asked, setAsked] = useState(false);
  const ask = useSubmit(
    () => askCompany(company, sections),
    () => setAsked(true),
  );
  if (asked) return <p role="status">{t('asked')}</p>;
  return (
    <div>
      <Button disabled={ask.busy} onClick={() => ask.send()}>
        {t(ask.busy ? 'asking' : 'ask')}
      </Button>
      {ask.problem && <p role="alert">{t('askFailed')}</p>}
    </div>
  );
}
