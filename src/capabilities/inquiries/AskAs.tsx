import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Select } from '#ui/Select.tsx';
import type { DraftPart } from './AskDetails.tsx';
import styles from './AskForm.module.css';
import type { Who } from './asking.ts';

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

function Guest({ draft, change, wrong, onSignIn }: DraftPart & Pick<Props, 'onSignIn'>) {
  const { t } = useTranslation('inquiries');
  return (
    <>
      <div className={styles.pair}>
        <Field
          autoComplete="name"
          label={t('yourName')}
          maxLength={60}
          onChange={(event) => change({ name: event.target.value })}
          problem={wrong('name', t('yourNameProblem'))}
          value={draft.name}
        />
        <Field
          autoComplete="organization"
          label={t('yourOrganisation')}
          maxLength={80}
          onChange={(event) => change({ organisation: event.target.value })}
          value={draft.organisation}
        />
      </div>
      <Field
        autoComplete="email"
        hint={t('emailHint')}
        inputMode="email"
        label={t('email')}
        maxLength={200}
        onChange={(event) => change({ email: event.target.value })}
        problem={wrong('email', t('emailProblem'))}
        type="email"
        value={draft.email}
      />
      <div>
        <Button look="link" onClick={onSignIn}>
          {t('signInInstead')}
        </Button>
      </div>
    </>
  );
}
