import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '#ui/Choice.tsx';
import { Field } from '#ui/Field.tsx';
import type { DraftPart } from './AskDetails.tsx';
import styles from './AskForm.module.css';
import { FilesField } from './FilesField.tsx';
import { type Control, controls } from './inquiry.ts';

/** Whether the goods are controlled, as the asker declares: only what is not takes files, the rest a contact. */
export function ControlField({ draft, change, wrong }: DraftPart) {
  const { t } = useTranslation('inquiries');
  const name = useId();
  const problem = wrong('control', t('controlHint'));
  const { control } = draft;
  return (
    <div className={styles.group}>
      <Choice<Control | ''>
        legend={t('control')}
        name={name}
        onChange={(next) => next !== '' && change({ control: next })}
        options={controls.map((value) => ({ value, label: t(`controlOf.${value}`) }))}
        value={control ?? ''}
      />
      {control === null && (
        <p className={problem ? styles.problem : styles.hint} role={problem ? 'alert' : undefined}>
          {t('controlHint')}
        </p>
      )}
      {control === 'uncontrolled' && (
        <FilesField files={draft.files} onChange={(files) => change({ files })} />
      )}
      {(control === 'controlled' || control === 'unknown') && (
        <>
          <p role="status">{t('controlNote')}</p>
          <Field
            autoComplete="tel"
            hint={t('contactHint')}
            label={t('contact')}
            maxLength={200}
            onChange={(event) => change({ contact: event.target.value })}
            problem={wrong('contact', t('contactProblem'))}
            value={draft.contact}
          />
        </>
      )}
    </div>
  );
}
