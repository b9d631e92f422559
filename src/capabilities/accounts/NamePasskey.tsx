import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { useSubmit } from '#view/useSubmit.ts';
import { namePasskey } from './account.command.ts';
import { problemKey } from './problemKey.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly onDone: () => void;
}

/** Gives a passkey another name. */
export function NamePasskey({ id, name, onDone }: Props) {
  const { t } = useTranslation('accounts');
  const [written, setWritten] = useState(name);
  const { busy, problem, fields, send } = useSubmit(() => namePasskey(id, written), onDone);
  const key = problemKey(problem);
  return (
    <Form
      action={t('rename')}
      busy={busy}
      busyAction={t('sending')}
      onSubmit={send}
      problem={key && t(`problem.${key}`)}
    >
      <Field
        autoComplete="off"
        autoFocus
        label={t('passkeyName')}
        maxLength={40}
        onChange={(event) => setWritten(event.target.value)}
        problem={fields.name && t('passkeyNameProblem')}
        value={written}
      />
    </Form>
  );
}
