import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Control, controls } from '#capabilities/inquiries/inquiry.ts';
import { Choice } from '#ui/Choice.tsx';
import { Field } from '#ui/Field.tsx';
import styles from './Rfq.module.css';
import { RfqFiles } from './RfqFiles.tsx';
import type { RfqFields } from './rfqFields.ts';

/** Whether the goods are controlled, as the buyer declares: only what is not takes files, the rest a contact. */
export function RfqControl({ organisation, typed, onChange, wrong }: RfqFields) {
  const { t } = useTranslation(['rfqs', 'inquiries']);
  const name = useId();
  const problem = wrong('control');
  const { control } = typed;
  return (
    <fieldset className={styles.group}>
      <legend>{t('controlAndFiles')}</legend>
      <Choice<Control | ''>
        legend={t('inquiries:control')}
        name={name}
        onChange={(next) => next !== '' && onChange({ control: next })}
        options={controls.map((value) => ({ value, label: t(`inquiries:controlOf.${value}`) }))}
        value={control ?? ''}
      />
      {control === null && (
        <p className={problem ? styles.problem : styles.hint} role={problem ? 'alert' : undefined}>
          {problem ?? t('inquiries:controlHint')}
        </p>
      )}
      {control === 'uncontrolled' && (
        <RfqFiles
          files={typed.files}
          label={t('files')}
          onChange={(files) => onChange({ files })}
          organisation={organisation}
          problem={wrong('files')}
        />
      )}
      {(control === 'controlled' || control === 'unknown') && (
        <>
          <p role="status">{t('controlNote')}</p>
          <Field
            autoComplete="tel"
            hint={t('contactHint')}
            label={t('inquiries:contact')}
            maxLength={200}
            onChange={(event) => onChange({ contact: event.target.value })}
            problem={wrong('contact')}
            value={typed.contact}
          />
        </>
      )}
    </fieldset>
  );
}
