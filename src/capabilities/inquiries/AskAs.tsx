import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Select } from '#ui/Select.tsx';
import type { DraftPart } from './AskDetails.tsx';
import styles from './AskForm.module.css';
import type { Who } from './asking.ts';
import { DraftField } from './DraftField.tsx';

interface Props extends DraftPart {
  readonly who: Who | null;
  readonly organisation: string;
  readonly onOrganisation: (id: string) => void;
  readonly onSignIn: () => void;
}

/** In whose name it is sent: an organisation, oneself, or a guest with a mail address. */
export function AskAs({ who, organisation, onOrganisation, onSignIn, ...part }: Props) {
  const { t } = useTranslation('inquiries');
  if (who === null) return <Guest onSignIn={onSignIn} {...part} />;
  if (who.organisations.length === 0) return null;
  return (
    <Select
      label={t('as')}
      onChange={onOrganisation}
      options={[
        ...who.organisations.map(({ id, name }) => ({ value: id, label: name })),
        { value: '', label: t('asMyself', { name: who.name }) },
      ]}
      value={organisation}
    />
  );
}

function Guest({ onSignIn, ...part }: DraftPart & Pick<Props, 'onSignIn'>) {
  const { t } = useTranslation('inquiries');
  return (
    <>
      <div className={styles.pair}>
        <DraftField name="name" {...part} />
        <Field
          autoComplete="organization"
          label={t('yourOrganisation')}
          maxLength={80}
          onChange={(event) => part.change({ organisation: event.target.value })}
          value={part.draft.organisation}
        />
      </div>
      <DraftField hint={t('emailHint')} name="email" {...part} />
      <div>
        <Button look="link" onClick={onSignIn}>
          {t('signInInstead')}
        </Button>
      </div>
    </>
  );
}
