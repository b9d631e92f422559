import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { unitIds, units } from '#shared/unit.ts';
import { Field } from '#ui/Field.tsx';
import { Select } from '#ui/Select.tsx';
import { useView } from '#view/useView.ts';
import styles from './AskForm.module.css';
import type { AskDraft } from './askDraft.ts';
import type { AskField } from './askFaults.ts';

export interface DraftPart {
  readonly draft: AskDraft;
  readonly change: (over: Partial<AskDraft>) => void;
  /** What to say of a field, where it is wrong. */
  readonly wrong: (field: AskField | 'wanted' | 'place', text: string) => string | undefined;
}

/** How many, until when, and where to. */
export function AskDetails({ draft, change, wrong }: DraftPart) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  const unitProblem = wrong('unit', t('unitProblem'));
  return (
    <>
      <div className={styles.pair}>
        <Field
          inputMode="decimal"
          label={t('quantity')}
          maxLength={14}
          onChange={(event) => change({ quantity: event.target.value })}
          problem={wrong('quantity', t('quantityProblem')) ?? unitProblem}
          value={draft.quantity}
        />
        <Select
          aria-invalid={unitProblem ? true : undefined}
          label={t('unit')}
          onChange={(unit) => change({ unit })}
          options={[
            { value: '', label: t('noUnit') },
            ...unitIds.map((value) => ({ value, label: textIn(units[value].name, language) })),
          ]}
          value={draft.unit}
        />
      </div>
      <div className={styles.pair}>
        <Field
          label={t('wanted')}
          onChange={(event) => change({ wanted: event.target.value })}
          problem={wrong('wanted', t('wantedProblem'))}
          type="date"
          value={draft.wanted}
        />
        <Field
          label={t('place')}
          maxLength={200}
          onChange={(event) => change({ place: event.target.value })}
          problem={wrong('place', t('placeProblem'))}
          value={draft.place}
        />
      </div>
    </>
  );
}
