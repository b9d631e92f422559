import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessNumberText } from '#capabilities/claims/businessNumber.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { issuerProblemKey } from './issuerProblemKey.ts';
import { saveIssuer } from './paperIssuer.command.ts';
import type { IssuerDetails, PaperIssuer } from './paperIssuer.ts';

/** Fields in the order of a paper, with the most letters of each. */
const fields: Readonly<Record<keyof IssuerDetails, number>> = {
  businessNumber: 12,
  representative: 40,
  address: 200,
  businessType: 60,
  businessItem: 100,
  phone: 25,
  email: 200,
};
const names = Object.keys(fields) as (keyof IssuerDetails)[];

interface Props {
  readonly organisation: string;
  readonly issuer: PaperIssuer;
  readonly edits: boolean;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

/** What a company writes of itself on its papers; a number that was verified stands as it is. */
export function IssuerForm({ organisation, issuer, edits, onSaved, onClose }: Props) {
  const { t } = useTranslation('tradePapers');
  const { verifiedNumber, details } = issuer;
  const [written, setWritten] = useState<IssuerDetails>(details);
  const form = useSubmit(
    () => saveIssuer(organisation, written),
    () => {
      say(t('saved'));
      void onSaved();
    },
  );
  const { busy, problem, send } = form;
  const key = issuerProblemKey(problem);
  const close = (
    <Button look="link" onClick={onClose}>
      {t('close')}
    </Button>
  );
  const inputs = names.map((name) => {
    const verified = name === 'businessNumber' && verifiedNumber !== null;
    return (
      <Field
        disabled={!edits || verified}
        key={name}
        label={t(`field.${name}`)}
        maxLength={fields[name]}
        onChange={(event) => setWritten({ ...written, [name]: event.target.value })}
        problem={form.fields[name] && t(`wrong.${name}`)}
        value={verified ? businessNumberText(verifiedNumber) : (written[name] ?? '')}
        {...(verified && { hint: t('verified') })}
      />
    );
  });
  if (!edits) {
    return (
      <>
        {inputs}
        <div>{close}</div>
      </>
    );
  }
  return (
    <Form
      action={t('save')}
      beside={close}
      busy={busy}
      busyAction={t('saving')}
      onSubmit={send}
      problem={key && t(`problem.${key}`)}
    >
      {inputs}
    </Form>
  );
}
