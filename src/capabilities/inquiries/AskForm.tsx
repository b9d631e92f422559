import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { Form } from '#ui/Form.tsx';
import { Select } from '#ui/Select.tsx';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { AskAs } from './AskAs.tsx';
import { AskDetails } from './AskDetails.tsx';
import { askDrafts, beginDraft, changeDraft, dropDraft } from './askDraft.store.ts';
import type { AskDraft } from './askDraft.ts';
import { type AskField, askFaults } from './askFaults.ts';
import type { Outcome, Who } from './asking.ts';
import { ControlField } from './ControlField.tsx';
import { DraftField } from './DraftField.tsx';
import { type SendAs, sendInquiry } from './inquiry.command.ts';
import { replyLanguages } from './inquiry.ts';
import { inquiryProblemKey } from './inquiryProblemKey.ts';

interface Props {
  readonly company: string;
  readonly who: Who | null;
  readonly takesGuests: boolean;
  readonly signIn: ReactNode;
  readonly onDone: (outcome: Outcome) => void;
}

/** A short form to ask a company; what is typed stays in the tab until it is sent. */
export function AskForm({ company, who, takesGuests, signIn, onDone }: Props) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  const [first] = useState(() => beginDraft(company, language));
  const draft = useStore(askDrafts, (all) => all.get(company)) ?? first;
  const change = (over: Partial<AskDraft>) => changeDraft(company, { ...draft, ...over });
  const [organisation, setOrganisation] = useState(who?.organisations[0]?.id ?? '');
  const [tried, setTried] = useState(false);
  const [signing, setSigning] = useState(false);
  const found = askFaults(draft, who === null);
  const as: SendAs = who === null ? 'guest' : organisation === '' ? 'person' : { organisation };
  const { busy, problem, fields, send } = useSubmit(
    () => sendInquiry(company, draft, as, language),
    (asked) => {
      dropDraft(company);
      onDone({ ...asked, confirmAt: as === 'guest' ? draft.email : null });
    },
  );
  const key = inquiryProblemKey(problem);
  const wrong = (field: AskField | 'wanted' | 'place', text: string): string | undefined => {
    if (fields[field] === 'resident-number') return t('residentProblem');
    return (tried && found.has(field as AskField)) || fields[field] ? text : undefined;
  };
  const part = { change, draft, wrong };
  if (who === null && !takesGuests) {
    return (
      <>
        <p>{t('noGuests')}</p>
        {signIn}
      </>
    );
  }
  if (who === null && signing) {
    return (
      <>
        <p>{t('keptWhileSigningIn')}</p>
        {signIn}
        <Button look="link" onClick={() => setSigning(false)}>
          {t('asGuest')}
        </Button>
      </>
    );
  }
  return (
    <Form
      action={t('send')}
      busy={busy}
      busyAction={t('sending')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (found.size === 0) send(event);
      }}
      problem={key && t(`problem.${key}`)}
    >
      <DraftField name="subject" {...part} />
      <DraftField hint={t('textHint')} name="text" {...part} />
      <AskDetails {...part} />
      <ControlField {...part} />
      <Select
        label={t('language')}
        onChange={(next) => change({ language: next })}
        options={replyLanguages.map((value) => ({ value, label: t(`languageOf.${value}`) }))}
        value={draft.language}
      />
      <AskAs
        onOrganisation={setOrganisation}
        organisation={organisation}
        onSignIn={() => setSigning(true)}
        who={who}
        {...part}
      />
    </Form>
  );
}
