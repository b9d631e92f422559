import { useTranslation } from 'react-i18next';
import { FileDrop } from '#ui/FileDrop.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { ReadProblem } from '#view/readJson.ts';
import { chooseRegister, type RegisterWork, retryRegister } from './register.store.ts';
import { fileFaults } from './registerDraft.ts';

/** Faults that trying again would not mend: another file does. */
const ofTheFile: readonly string[] = fileFaults;

/** Where a register is chosen or dropped, and what is under way with it. */
export function RegisterFile({ work }: { work: RegisterWork }) {
  const { t } = useTranslation('registers');
  const { file, doing, failed } = work;
  return (
    <>
      <FileDrop
        accept=".csv,.txt,.tsv,.xlsx"
        choose={t('choose')}
        doing={doing && t(doing)}
        file={file?.name ?? null}
        hint={t('drop')}
        label={t('file')}
        onFile={(chosen) => void chooseRegister(chosen)}
        other={t('other')}
      />
      {failed && <Problem onRetry={() => void retryRegister()} problem={failed.problem} />}
    </>
  );
}

function Problem({ problem, onRetry }: { problem: ReadProblem; onRetry: () => void }) {
  const { t } = useTranslation('registers');
  const { code, reason = '' } = problem;
  const known = t(`faults.${reason}` as 'faults.empty', { defaultValue: '' });
  const text = code === 'offline' ? t('offline') : known || t('failed');
  const again = ofTheFile.includes(reason) ? undefined : { label: t('again'), run: onRetry };
  return (
    <Notice action={again} urgent>
      {text}
    </Notice>
  );
}
