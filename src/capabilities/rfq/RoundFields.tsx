import { useTranslation } from 'react-i18next';
import { momentText } from '#shared/momentText.ts';
import { Field } from '#ui/Field.tsx';
import { Select } from '#ui/Select.tsx';
import { Switch } from '#ui/Switch.tsx';
import { useView } from '#view/useView.ts';
import styles from './Rfq.module.css';
import type { RfqFields } from './rfqFields.ts';

/** Until when it can be answered, whether answers stay sealed until then, and how many rounds are announced. */
export function RoundFields({
  typed,
  onChange,
  wrong,
  now,
}: RfqFields & { readonly now: string | null }) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  return (
    <fieldset className={styles.group}>
      <legend>{t('rounds')}</legend>
      <div className={styles.pair}>
        <Field
          hint={now ? t('deadlineNow', { now: momentText(now, language) }) : t('deadlineHint')}
          label={t('deadline')}
          onChange={(event) => onChange({ deadline: event.target.value })}
          problem={wrong('deadline')}
          type="datetime-local"
          value={typed.deadline}
        />
        <Select
          hint={t(typed.rounds === '1' ? 'roundsOne' : 'roundsMore')}
          label={t('announcedRounds')}
          onChange={(rounds) => onChange({ rounds })}
          options={['1', '2', '3'].map((value) => ({
            value,
            label: t('roundCount', { count: Number(value) }),
          }))}
          value={typed.rounds}
        />
      </div>
      <Switch
        checked={typed.sealed}
        hint={t(typed.sealed ? 'sealedHint' : 'openHint')}
        label={t('sealed')}
        onChange={(sealed) => onChange({ sealed })}
      />
    </fieldset>
  );
}
