import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Choice } from '#ui/Choice.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { openPage } from '#view/view.store.ts';
import { foundOrganisation } from './account.command.ts';
import type { Me } from './account.ts';
import { problemKey } from './problemKey.ts';

/** Organisations of a person, and how to make another. */
export function Organisations({ me }: { me: Me }) {
  const { t } = useTranslation('accounts');
  const [making, setMaking] = useState(false);
  return (
    <>
      {me.memberships.length === 0 && !making && <p>{t('noOrganisation')}</p>}
      <ul>
        {me.memberships.map(({ organisation, name, kind, role }) => (
          <li key={organisation}>
            <RowLink
              label={name}
              note={`${t(`kind.${kind}`)} · ${t(`role.${role}`)}`}
              {...linkToPage({ name: 'organisation', id: organisation })}
            />
          </li>
        ))}
      </ul>
      {making ? (
        <NewOrganisation />
      ) : (
        <div>
          <Button look="link" onClick={() => setMaking(true)}>
            {t('newOrganisation')}
          </Button>
        </div>
      )}
    </>
  );
}

function NewOrganisation() {
  const { t } = useTranslation('accounts');
  const group = useId();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'company' | 'buyer'>('company');
  const { busy, problem, fields, send } = useSubmit(
    () => foundOrganisation(name, kind),
    ({ id }) => openPage({ name: 'organisation', id }),
  );
  const key = problemKey(problem);
  return (
    <Form
      action={t('create')}
      busy={busy}
      busyAction={t('sending')}
      onSubmit={send}
      problem={key && t(`problem.${key}`)}
    >
      <Choice
        legend={t('kindLabel')}
        name={group}
        onChange={setKind}
        options={(['company', 'buyer'] as const).map((value) => ({
          value,
          label: t(`kind.${value}`),
        }))}
        value={kind}
      />
      <Field
        autoComplete="organization"
        label={t('organisationName')}
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
        problem={fields.name && t('organisationNameProblem')}
        value={name}
      />
    </Form>
  );
}
