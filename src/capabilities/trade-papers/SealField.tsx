import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '#ui/Confirm.tsx';
import { FileDrop } from '#ui/FileDrop.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { issuerProblemKey } from './issuerProblemKey.ts';
import { removeSeal, sealAddress, uploadSeal } from './paperIssuer.command.ts';
import styles from './SealField.module.css';

interface Props {
  readonly organisation: string;
  /** Digest of the seal; null where there is none. */
  readonly seal: string | null;
  readonly edits: boolean;
  readonly onChanged: () => Promise<void>;
}

/** The seal of a company as papers bear it: chosen, looked at, replaced, taken away once asked again. */
export function SealField({ organisation, seal, edits, onChanged }: Props) {
  const { t } = useTranslation('tradePapers');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const take = async (file: File): Promise<void> => {
    setSending(true);
    setProblem(null);
    const sent = await uploadSeal(organisation, file);
    if (sent.ok) {
      await onChanged();
      say(t('seal.kept'));
    } else setProblem(t(`problem.${issuerProblemKey(sent.error) ?? 'failed'}`));
    setSending(false);
  };
  const removal = useSubmit(
    () => removeSeal(organisation),
    () => {
      say(t('seal.removed'));
      void onChanged();
    },
  );
  const removalKey = issuerProblemKey(removal.problem);
  const told = problem ?? (removalKey && t(`problem.${removalKey}`));
  return (
    <>
      <div className={styles.seal}>
        {seal === null ? (
          <p>{t('seal.none')}</p>
        ) : (
          <img alt={t('seal.name')} src={sealAddress(organisation, seal)} />
        )}
        {edits && seal !== null && (
          <Confirm
            ask={t('seal.removeAsk')}
            busy={removal.busy || sending}
            label={t('seal.remove')}
            no={t('no')}
            onYes={() => removal.send()}
            yes={t('seal.remove')}
          />
        )}
      </div>
      {told && (
        <p className={styles.problem} role="alert">
          {told}
        </p>
      )}
      {edits && (
        <FileDrop
          accept=".png,.jpg,.jpeg"
          choose={t('seal.choose')}
          doing={sending ? t('seal.sending') : null}
          file={seal === null ? null : t('seal.name')}
          hint={t('seal.hint')}
          label={t('seal.name')}
          onFile={(file) => void take(file)}
          other={t('seal.other')}
        />
      )}
    </>
  );
}
